/** What a click picks: a row, a tile, a dial, the name of a target, or what a chart draws. */
const PICKS = '.pick, .name[data-roving], .drawing'

/** Drops the second click of a double click: it would pick what has moved under the pointer, or let go at once. */
export function dropSecond(event: MouseEvent): void {
  const { target, detail } = event
  if (detail > 1 && target instanceof Element && target.closest(PICKS) !== null) {
    event.stopPropagation()
  }
}
