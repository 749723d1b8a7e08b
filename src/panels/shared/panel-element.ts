import type { GuideStepId } from '../../locales/find-messages'

/** The panels of the dashboard that something else on the page leads to. */
export type PanelId = GuideStepId | 'headline'

/** A panel of the dashboard; null while another page is shown. */
export function panelElement(id: PanelId): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-panel="${id}"]`)
}

/** Brings a panel into sight; with `isGoal` the keyboard goes on from there. */
export function showPanel(id: PanelId, isGoal = false): void {
  const panel = panelElement(id)
  panel?.scrollIntoView({ block: 'nearest' })
  if (isGoal) panel?.focus({ preventScroll: true })
}
