import type { GuideStepId } from '../locales/find-messages'

/** The panels of the dashboard that something else on the page leads to. */
export type PanelId = GuideStepId

/** A panel of the dashboard; null while another page is shown. */
export function panelElement(id: PanelId): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-panel="${id}"]`)
}
