/** What stands in one column: amounts, and the least height of each place. */
export interface ColumnLoad {
  readonly amounts: readonly number[]
  readonly needs: readonly number[]
}

const STEPS = 40

/**
 * The px for one unit of money with which every column fits the height: each place as high as its amount, or as its
 * label needs, with a gap between. 0 where the labels alone are too high.
 */
export function fitFlowScale(columns: readonly ColumnLoad[], gap: number, height: number): number {
  const largest = Math.max(1, ...columns.map(({ amounts }) => sum(amounts)))
  const fits = (scale: number): boolean =>
    columns.every(column => sum(placeHeights(column, gap, scale)) <= height)
  let [low, high] = [0, height / largest]
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

/** The height of each place, the gap below it included. */
export function placeHeights(
  { amounts, needs }: ColumnLoad,
  gap: number,
  scale: number,
): readonly number[] {
  return amounts.map((amount, at) => Math.max(amount * scale, needs[at] ?? 0) + gap)
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
