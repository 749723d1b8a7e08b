import type { BridgeStep } from '../../derive/comparison/comparison-view'
import { toWanNumber } from '../../domain/money'
import { fitScale, type BarEnd } from './linear-scale'

/** Where amounts stand on a bridge: one linear scale for all steps. */
export interface BridgeScale {
  /** The x of a running total in 万元. */
  readonly toX: (value: number) => number
  /** Where the bars of both totals begin: at zero, or before their cut. */
  readonly base: number
  /** Whether the totals do not stand from zero. */
  readonly isCut: boolean
}

/** Below this share of the largest total the steps would be slivers on an axis from zero. */
const LEAST_SPREAD = 0.15
/** What of the steps' spread is left free between the cut and the lowest running total. */
const FREE = 0.12
/** The part of a total's bar before the cut and the cut itself, in px. */
export const STUB = 34

/**
 * The axis of a bridge. It begins at zero where the steps can be seen so. Where they are a small part of the totals
 * the axis shows the steps' range, larger, and the totals are cut: the chart marks the cut and says so.
 * `rooms` are what the steps' texts need beyond their right end, in px.
 */
export function bridgeScale(
  steps: readonly BridgeStep[],
  rooms: readonly number[],
  plot: { readonly x: number; readonly width: number },
): BridgeScale {
  const floor = floorOf(steps)
  const isCut = floor > 0
  const room = isCut ? { x: plot.x + STUB, width: Math.max(0, plot.width - STUB) } : plot
  const ends = steps.flatMap((step, index): readonly BarEnd[] => [
    { value: Math.min(...endsOf(step)) - floor, room: 0 },
    { value: Math.max(...endsOf(step)) - floor, room: rooms[index] ?? 0 },
  ])
  const { zero, pxPerUnit } = fitScale(isCut ? ends.filter(isAbove) : ends, room, 'rightward')
  return {
    toX: value => zero + (value - floor) * pxPerUnit,
    base: isCut ? plot.x : zero,
    isCut,
  }
}

function isAbove({ value }: BarEnd): boolean {
  return value > 0
}

/** Where the axis begins, in 万元: 0, or just below the lowest running total. */
function floorOf(steps: readonly BridgeStep[]): number {
  const totals = steps.map(step => toWanNumber(step.to))
  const [low, high] = [Math.min(...totals), Math.max(...totals)]
  const spread = high - low
  if (!(low > 0) || spread === 0 || spread >= high * LEAST_SPREAD) return 0
  return low - spread * FREE
}

/** Both ends of a step's bar, in 万元. */
export function endsOf({ from, to }: BridgeStep): readonly [number, number] {
  return [toWanNumber(from), toWanNumber(to)]
}
