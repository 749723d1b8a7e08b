import { markAt, type Mark } from '../../charts/marks'

export type PickMark = (id: string, additive: boolean) => void

export interface EarlyPick {
  /** Keeps where the drawing was clicked. */
  readonly keep: (event: MouseEvent) => void
  /** Picks in the live chart what stands where the drawing was clicked. */
  readonly pickIn: (marks: readonly Mark[], pick: PickMark) => void
  /** The drawing of the view before is no place to pick in. */
  readonly forget: () => void
}

/** A click in the drawing of a chart that is not live yet, which the live one in the same `place` is to answer. */
export function useEarlyPick(place: () => HTMLElement | null): EarlyPick {
  /** In shares of the drawing's width and height. */
  let clicked: { readonly x: number; readonly y: number; readonly additive: boolean } | null = null

  function boxOf(selector: string): DOMRect | undefined {
    return place()?.querySelector(selector)?.getBoundingClientRect()
  }

  function keep({ clientX, clientY, ctrlKey, metaKey }: MouseEvent): void {
    const box = boxOf('.still')
    if (box === undefined) return
    const [x, y] = [(clientX - box.left) / box.width, (clientY - box.top) / box.height]
    clicked = { x, y, additive: ctrlKey || metaKey }
  }

  function pickIn(marks: readonly Mark[], pick: PickMark): void {
    if (clicked === null) return
    const box = boxOf('.chart-host')
    if (box === undefined) return
    const { x, y, additive } = clicked
    clicked = null
    const mark = markAt(marks, x * box.width, y * box.height)
    if (mark !== null) pick(mark.id, additive)
  }

  return { keep, pickIn, forget: () => void (clicked = null) }
}
