/** An amount of money in 分 (1/100 yuan); always a whole number. */
export type Fen = number

const AMOUNT = /^(?:[+＋]|([-−－]))?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/
const FULL_WIDTH = /[０-９．，]/g

/**
 * Reads 万元 text such as "1,058.00" into 分, without floats; a leading "+" (of a change) is allowed.
 * Null when the text is not an amount or is finer than 分 (more than six decimals of 万元). `decimals`: how many
 * another unit leaves to 分, 2 for 元; null for one that is not to be converted.
 */
export function parseWan(text: string, decimals: number | null = 6): Fen | null {
  const match = AMOUNT.exec(toHalfWidth(text.trim()))
  if (match === null || decimals === null) return null
  const [, sign = '', whole = '', fraction = ''] = match
  if (/[^0]/.test(fraction.slice(decimals))) return null
  const fen = Number(whole.replaceAll(',', '') + fraction.slice(0, decimals).padEnd(decimals, '0'))
  if (!Number.isSafeInteger(fen)) return null
  return sign === '' || fen === 0 ? fen : -fen
}

function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

const FEN_PER_WAN_HUNDREDTH = 10_000

/**
 * How far figures that were each rounded to 0.01 万元 may together be from what they are set
 * against, in 分: half of the last digit for each.
 */
export function roundingOf(figures: number): Fen {
  return figures * 5_000
}

/**
 * Writes 分 as 万元 with two decimals and thousands separators: 1_058_000_000 → "1,058.00".
 * Rounds once, half away from zero; minus is "−"; never "−0.00".
 */
export function formatWan(fen: Fen): string {
  const hundredths = roundHalfAway(fen / FEN_PER_WAN_HUNDREDTH)
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${hundredths < 0 ? '−' : ''}${whole}.${digits.slice(-2)}`
}

/** As formatWan, with "+" before what is above zero. */
export function formatSignedWan(fen: Fen): string {
  const text = formatWan(fen)
  return fen > 0 && text !== '0.00' ? `+${text}` : text
}

/** 分 as a 万元 number for a chart axis; not for sums. */
export function toWanNumber(fen: Fen): number {
  return fen / 1_000_000
}

/** Rounds to the nearest whole number, halves away from zero; never −0. */
export function roundHalfAway(value: number): number {
  const rounded = Math.round(Math.abs(value))
  return value < 0 && rounded !== 0 ? -rounded : rounded
}
