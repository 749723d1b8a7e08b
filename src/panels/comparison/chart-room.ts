/** In steps: for some px that the words below it need more, a chart need not be drawn again. */
const STEP = 12

/** So much larger than what it was drawn for its room may be before it is drawn again. */
const MOST_SPARE = 0.3

/**
 * The height to draw a chart for, in px, in a room that grows and shrinks with the words beside it: what it was drawn
 * for before (0 if it was not) as long as that fits and fills its room.
 */
export function heightFor(room: number, before: number): number {
  const isKept = before <= room && room <= before * (1 + MOST_SPARE)
  return isKept ? before : room - (room % STEP)
}
