/** What stands at the end of a bar: its value in 万元 and the room its texts need beyond the end, in px. */
export interface BarEnd {
  readonly value: number
  readonly room: number
}

/** One linear axis from zero, shared by all bars of a chart. */
export interface LinearScale {
  /** Where zero stands. */
  readonly zero: number
  readonly pxPerUnit: number
}

const STEPS = 48

/**
 * The largest scale at which every bar and the texts at its end stay inside the plot. Bars below zero run left of
 * it; their texts stand `leftward` at their end, or else at zero on the right.
 */
export function fitScale(
  ends: readonly BarEnd[],
  plot: { readonly x: number; readonly width: number },
  texts: 'rightward' | 'outward',
): LinearScale {
  const leftOf = (scale: number): number =>
    Math.max(0, ...ends.map(end => (end.value < 0 ? -end.value * scale + beyond(end, texts) : 0)))
  const rightOf = (scale: number): number =>
    Math.max(0, ...ends.map(end => rightExtent(end, scale, texts)))
  const most = plot.width / Math.max(...ends.map(end => Math.abs(end.value)), Number.MIN_VALUE)
  const pxPerUnit = largest(Number.isFinite(most) ? most : 0, scale => {
    return leftOf(scale) + rightOf(scale) <= plot.width
  })
  return { zero: plot.x + leftOf(pxPerUnit), pxPerUnit }
}

function beyond(end: BarEnd, texts: 'rightward' | 'outward'): number {
  return texts === 'outward' ? end.room : 0
}

function rightExtent(end: BarEnd, scale: number, texts: 'rightward' | 'outward'): number {
  if (end.value < 0) return texts === 'outward' ? 0 : end.room
  return end.value * scale + end.room
}

/** The largest number up to `most` that fits; what fits at some number fits at every smaller one. */
function largest(most: number, fits: (candidate: number) => boolean): number {
  if (fits(most)) return most
  let [low, high] = [0, most]
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

/** A bar from zero to a value; a value that is not zero shows at least a hairline. */
export function barSpan(value: number, scale: LinearScale): { x: number; width: number } {
  const width = value === 0 ? 0 : Math.max(1.5, Math.abs(value) * scale.pxPerUnit)
  return { x: value < 0 ? scale.zero - width : scale.zero, width }
}
