import type { Mark } from './marks'

/** The keys that move from mark to mark. */
const MOVES = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const
export type Move = (typeof MOVES)[number]

type Axis = 'x' | 'y'
const DIRECTIONS: Readonly<Record<string, { readonly axis: Axis; readonly sign: 1 | -1 }>> = {
  ArrowLeft: { axis: 'x', sign: -1 },
  ArrowRight: { axis: 'x', sign: 1 },
  ArrowUp: { axis: 'y', sign: -1 },
  ArrowDown: { axis: 'y', sign: 1 },
}

/** What a key does on a chart: moves, picks the focused mark or goes one level up; null when it is not for the chart. */
export function keyAction(event: {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): Move | 'pick' | 'up' | null {
  const { key, altKey, ctrlKey, metaKey } = event
  if (altKey) return null
  if (key === 'Enter' || key === ' ') return 'pick'
  if (ctrlKey || metaKey) return null
  if (key === 'Backspace' || key === 'Escape') return 'up'
  return MOVES.find(move => move === key) ?? null
}

/**
 * The mark a key leads to: the nearest one in that direction, else the neighbour in reading order (so that every mark
 * can be reached with any pair of arrows); null when there is none.
 */
export function nextMark(marks: readonly Mark[], currentId: string | null, key: Move): Mark | null {
  const index = marks.findIndex(mark => mark.id === currentId)
  const current = marks[index]
  if (key === 'Home' || current === undefined) return marks[0] ?? null
  if (key === 'End') return marks[marks.length - 1] ?? null
  const direction = DIRECTIONS[key]
  if (direction === undefined) return null
  const near = nearest(marks, current, direction.axis, direction.sign)
  return near ?? marks[index + direction.sign] ?? null
}

function nearest(marks: readonly Mark[], from: Mark, axis: Axis, sign: 1 | -1): Mark | null {
  let best: Mark | null = null
  let least = Infinity
  for (const mark of marks) {
    const distance = mark === from ? null : distanceTo(mark, from, axis, sign)
    if (distance === null || distance >= least) continue
    best = mark
    least = distance
  }
  return best
}

const SIDEWAYS = 2

/** How far a mark lies in a direction, being aside counted double; null when it does not lie there. */
function distanceTo(mark: Mark, from: Mark, axis: Axis, sign: 1 | -1): number | null {
  const ahead = (spanOf(mark, axis).middle - spanOf(from, axis).middle) * sign
  const gap = gapBetween(mark, from, axis)
  // Overlapping along the way means it lies beside, not ahead.
  if (ahead <= 0 || gap < 0) return null
  const across = axis === 'x' ? 'y' : 'x'
  const aside = Math.max(0, gapBetween(mark, from, across))
  const drift = Math.abs(spanOf(mark, across).middle - spanOf(from, across).middle)
  return gap + aside * SIDEWAYS + drift / 100
}

function gapBetween(first: Mark, second: Mark, axis: Axis): number {
  const [one, other] = [spanOf(first, axis), spanOf(second, axis)]
  return Math.max(one.start - other.end, other.start - one.end)
}

function spanOf(mark: Mark, axis: Axis) {
  const start = axis === 'x' ? mark.x : mark.y
  const length = axis === 'x' ? mark.width : mark.height
  return { start, end: start + length, middle: start + length / 2 }
}
