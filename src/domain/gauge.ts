import { isCostIndicator, type Indicator } from './indicator'

/** The dial of one target: 0 to `max`, and where on it the result must land. */
export interface Gauge {
  readonly max: number
  readonly zone: Zone
  readonly pointer: number | null
}

/** An arc of landing values, or a single mark where the operator is "=". */
export type Zone =
  | { readonly shape: 'arc'; readonly from: number; readonly to: number }
  | { readonly shape: 'mark'; readonly at: number }

/**
 * The dial of an indicator; null for what is a card: 定性, and a target or result below 0, where no
 * dial reaches.
 * Scale (guide: product.md): % → 0–100; cost → 0–project budget (万元); counts → 0 to a round
 * number above the largest target of that name. Values beyond it widen the scale.
 */
export function toGauge(
  indicator: Indicator,
  largestOfName: number,
  budget: number | null,
): Gauge | null {
  const { target, actual, operator } = indicator
  if (target === null || operator === '定性' || Math.min(target, actual ?? 0) < 0) return null
  const natural =
    indicator.unit === '%'
      ? 100
      : isCostIndicator(indicator) && budget !== null
        ? budget
        : roundAbove(largestOfName)
  const beyond = Math.max(target, actual ?? 0)
  const max = beyond > natural || natural === 0 ? roundAbove(beyond) : natural
  return { max, zone: toZone(operator, target, max), pointer: actual }
}

function toZone(
  operator: Exclude<Indicator['operator'], '定性'>,
  target: number,
  max: number,
): Zone {
  if (operator === '=') return { shape: 'mark', at: target }
  const upward = operator === '≥' || operator === '>'
  return upward ? { shape: 'arc', from: target, to: max } : { shape: 'arc', from: 0, to: target }
}

const ROUND_STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The next round number above a value: 182 → 200, 1,456 → 1,500. 1 for 0. */
export function roundAbove(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const rounds = ROUND_STEPS.map(step => Number((step * power).toPrecision(12)))
  return rounds.find(round => round > value) ?? 12 * power
}
