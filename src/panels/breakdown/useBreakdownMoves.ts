import type { Mark } from '../../charts/marks'
import type { BreakdownNode, BreakdownView } from '../../derive/breakdown/breakdown-view'
import { usePicker, type Picker } from '../shared/usePicker'
import { markOf, type StandingControl } from '../shared/useStanding'

interface Place {
  readonly model: BreakdownView
  /** What the chart shows, by id. */
  readonly nodes: ReadonlyMap<string, BreakdownNode>
  readonly marks: readonly Mark[]
  /** The list beside the chart. */
  readonly list: HTMLElement | null
}

export interface BreakdownMoves extends Pick<Picker, 'pickNode'> {
  /** Tiles too small to draw stand for rows of the list: there the reader is led. */
  readonly pickMark: (id: string, additive: boolean) => void
  /** One level up, where the keyboard stands at what was left or at the group that holds it. */
  readonly goUp: () => Promise<void>
}

/** Where a pick or a step up leads in the treemap and its list, and where the keyboard stands then. */
export function useBreakdownMoves(
  place: () => Place,
  standAt: StandingControl['standAt'],
): BreakdownMoves {
  const picker = usePicker('breakdown')

  function pickMark(id: string, additive: boolean): void {
    const { nodes, marks, list } = place()
    const node = nodes.get(id)
    if (node !== undefined) return picker.pickNode(node, additive)
    const gathered = rowOf(list, markOf(id, marks)?.pick ?? [])
    const stop = list?.querySelector<HTMLElement>('[data-roving][tabindex="0"]')
    ;(gathered ?? stop)?.focus()
  }

  async function goUp(): Promise<void> {
    const { model, list } = place()
    if (model.up === null) return
    const left = model.path.map(crumb => crumb.id).reverse()
    const isInList = list?.contains(document.activeElement) === true
    picker.goTo(model.up, model.breakdown)
    await standAt(() => left.flatMap(id => markOf(id, place().marks)?.id ?? [])[0])
    if (isInList) rowOf(list, left)?.focus()
  }

  return { pickNode: picker.pickNode, pickMark, goUp }
}

/** What picks the first row there is of some nodes; a long list may not have come to it. */
function rowOf(list: HTMLElement | null, ids: readonly string[]): HTMLElement | undefined {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-node] > [data-roving]') ?? [])]
  return ids.flatMap(id => rows.find(row => row.parentElement?.dataset.node === id) ?? [])[0]
}
