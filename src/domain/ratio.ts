import { roundHalfAway } from './money'

/** part / whole; null when there is no whole to divide by, or it is more than all of it or less than nothing. */
export function ratioOf(part: number, whole: number | null): number | null {
  const ratio = part / (whole ?? 0)
  return ratio >= 0 && ratio <= 1 ? ratio : null
}

/** Whether shares make up their whole, to the tenth of a percent that is told of each. */
export function makeWhole(shares: readonly number[]): boolean {
  return Math.abs(shares.reduce((sum, share) => sum + share, -1)) < 1 / 1000
}

/** Writes a ratio as percent with a fixed number of decimals: 0.0803 → "8.03%". Minus is "−", never "−0". */
export function formatPercent(ratio: number, decimals = 2): string {
  const scale = 10 ** decimals
  const scaled = roundHalfAway(Number((ratio * 100 * scale).toPrecision(14)))
  const sign = scaled < 0 ? '−' : ''
  return `${sign}${(Math.abs(scaled) / scale).toFixed(decimals)}%`
}

/** As formatPercent, with "+" before what is above zero. */
export function formatSignedPercent(ratio: number, decimals = 2): string {
  const text = formatPercent(ratio, decimals)
  return ratio > 0 && /[1-9]/.test(text) ? `+${text}` : text
}
