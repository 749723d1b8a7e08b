import type { Indicator } from '../domain/indicator'
import { formatPercent, makeWhole } from '../domain/ratio'

const MOST_DECIMALS = 6

/** A plain number with thousands separators and at most six decimals: 1456 → "1,456". */
export function formatCount(value: number): string {
  // Not by Intl: making its first formatter takes longer than reading the tables of a whole budget.
  const rounded = Number(Math.abs(value).toFixed(MOST_DECIMALS))
  const [whole = '', decimals = ''] = String(rounded).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === '' ? '' : `.${decimals}`)
  return value < 0 && rounded !== 0 ? `−${digits}` : digits
}

/** As formatCount, with "+" before what is above zero: −90 → "−90", 5 → "+5". */
export function formatSignedCount(value: number): string {
  const text = formatCount(value)
  return value > 0 && text !== '0' ? `+${text}` : text
}

/** A share as percent with one decimal: 0.5044 → "50.4%". What is not 0 does not read so: 0.0004 → "<0.1%". */
export function formatShare(ratio: number): string {
  const text = formatPercent(ratio, 1)
  if (ratio === 0 || text !== '0.0%') return text
  return ratio > 0 ? '<0.1%' : '>−0.1%'
}

/** How far a target was reached: what was missed, however narrowly, is less than the whole. */
export function formatAttainment(share: number): string {
  return formatShare(share < 1 ? Math.min(share, 0.999) : share)
}

/** A target's number with its unit; the published text where it is no number. "%" stands close, words apart. */
export function targetFigure({ target, targetText, unit, operator }: Indicator): string {
  if (target === null || operator === '定性') return targetText
  const space = unit === '' || unit === '%' ? '' : ' '
  return `${formatCount(target)}${space}${unit}`
}

/** Operator and number as they stand on a dial, without the unit: "≥1,456". */
export function dialFigure({ target, operator }: Indicator): string {
  return target === null ? operator : `${operator}${formatCount(target)}`
}

/** Both levels in short, as they stand on a dial: "产出 · 数量"; "" for overall targets. */
export function dialCaption({ level, sublevel }: Indicator): string {
  return [level, sublevel]
    .map(name => (name ?? '').replace(/指标$/u, ''))
    .filter(Boolean)
    .join(' · ')
}

const TENTHS = 1000

/**
 * Shares of a whole as percent figures with one decimal. Shares that make up the whole are rounded
 * so that the figures add to 100.0; others are rounded each by itself.
 */
export function percentFigures(shares: readonly number[]): string[] {
  const tenths = shares.map(share => share * TENTHS)
  const rounded = tenths.map(Math.round)
  const isWhole = makeWhole(shares)
  while (isWhole && sum(rounded) !== TENTHS) {
    const step = sum(rounded) < TENTHS ? 1 : -1
    const gains = tenths.map((exact, index) => step * (exact - (rounded[index] ?? 0)))
    const at = gains.indexOf(Math.max(...gains))
    rounded[at] = (rounded[at] ?? 0) + step
  }
  return rounded.map(figure => (figure / 10).toFixed(1))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
