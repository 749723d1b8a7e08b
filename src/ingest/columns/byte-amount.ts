import { COMMA } from './byte-record'

const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30

/** More digits than these, decimals filled up to six, might not be a safe integer. */
const MAX_DIGITS = 9
const DECIMALS = 6

/**
 * Reads 万元 in plain digits ("1058", "-0.5", "1,058.00") into 分; NaN for anything else: it may still be an amount
 * in a rarer spelling, which `parseWan` knows.
 */
export function readPlainAmount(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === MINUS
  const from = isNegative ? start + 1 : start
  let point = from
  while (point < end && bytes[point] !== POINT) point++
  const fen = withDecimals(readWhole(bytes, from, point), bytes, point, end)
  return isNegative && fen !== 0 ? -fen : fen
}

function readWhole(bytes: Uint8Array, from: number, to: number): number {
  let whole = 0
  let commas = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte === COMMA && (to - at) % 4 === 0) {
      commas++
      continue
    }
    const digit = byte - ZERO
    if (digit < 0 || digit > 9) return NaN
    whole = whole * 10 + digit
  }
  const digits = to - from - commas
  const first = digits - 3 * commas
  const isGrouped = commas === 0 || (first >= 1 && first <= 3)
  return digits > 0 && digits <= MAX_DIGITS && isGrouped ? whole : NaN
}

function withDecimals(whole: number, bytes: Uint8Array, point: number, end: number): number {
  const decimals = end - point - 1
  if (decimals === 0 || decimals > DECIMALS) return NaN
  let fen = whole
  for (let at = point + 1; at < end; at++) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return NaN
    fen = fen * 10 + digit
  }
  for (let place = Math.max(0, decimals); place < DECIMALS; place++) fen *= 10
  return fen
}
