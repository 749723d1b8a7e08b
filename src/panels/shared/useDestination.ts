import { nextTick } from 'vue'
import type { SearchTarget } from '../../derive/search/search-entry'
import type { Dataset } from '../../domain/dataset'
import { NO_MARKS } from '../../domain/view-state'
import { useOverlayStore } from '../../stores/overlay'
import { useViewStore } from '../../stores/view'
import { panelElement, showPanel, type PanelId } from './panel-element'

/** Goes where a search result or a published cell leads, as one step of the view: Back returns to what was before. */
export function useDestination(dataset: () => Dataset): (target: SearchTarget) => Promise<void> {
  const view = useViewStore()
  const overlay = useOverlayStore()

  /** At its first printed cell, so that the table is brought into view. */
  function openTable(table: (SearchTarget & { kind: 'table' })['table']): void {
    const published = dataset().tables[table]
    const at = published?.rows[0]?.findIndex(text => text !== '') ?? -1
    const column = published?.columns[at]
    if (column === undefined) view.setPage('tables')
    else view.openCell({ table, row: 1, column })
  }

  return async function goTo(target) {
    overlay.close()
    switch (target.kind) {
      case 'term':
        return overlay.open({ kind: 'glossary', term: target.term })
      case 'table':
        return openTable(target.table)
      case 'cell':
        return view.openCell(target.cell)
      case 'view': {
        const { compared: before } = view.state
        // “三公” follows no pick.
        const followed = before === 'threePublic' ? 'function' : before
        const { selection, breakdown = view.state.breakdown, compared = followed } = target
        view.replace({
          ...view.state,
          page: 'overview',
          ...NO_MARKS,
          breakdown,
          compared,
          selection,
        })
        await nextTick()
        const panel = panelOf(target)
        showPanel(panel, true)
        await showPicked(panel)
      }
    }
  }
}

/** Within as many frames a panel has answered a pick. */
const FRAMES = 6

/** A panel can be longer than the screen: what was picked in it is brought into sight, a tile has the keyboard. */
async function showPicked(id: PanelId): Promise<void> {
  for (let frame = 0; frame < FRAMES; frame++) {
    await new Promise(requestAnimationFrame)
    const picked = panelElement(id)?.querySelector<HTMLElement>('[aria-pressed=true]')
    picked?.scrollIntoView({ block: 'nearest' })
    if (id === 'headline') picked?.focus({ preventScroll: true })
  }
}

function panelOf({ selection, compared }: SearchTarget & { kind: 'view' }): PanelId {
  if (compared !== undefined) return 'comparison'
  if (selection.some(({ source }) => source === 'headline')) return 'headline'
  return selection.some(({ dimension }) => dimension === 'indicator') ? 'targets' : 'spending'
}
