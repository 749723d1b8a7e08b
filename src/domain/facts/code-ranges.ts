import type { Codes } from './facts'

/** Rows are looked at in stretches of this many: long enough to cost nothing, short enough to be of one department. */
export const BLOCK = 2048

/** The least and the greatest code of each stretch of rows. */
export interface BlockRanges {
  readonly least: Uint32Array
  readonly most: Uint32Array
  /** Whether the codes change from row to row more often than not. */
  readonly isMixed: boolean
}

const known = new WeakMap<Codes, BlockRanges>()

/** The ranges of a column's codes, made once a column. */
export function blockRanges(codes: Codes): BlockRanges {
  const ranges = known.get(codes) ?? findRanges(codes)
  known.set(codes, ranges)
  return ranges
}

/** Takes over the ranges of a column's codes that were made elsewhere. */
export function provideRanges(codes: Codes, ranges: BlockRanges): void {
  known.set(codes, ranges)
}

function findRanges(codes: Codes): BlockRanges {
  const blocks = Math.ceil(codes.length / BLOCK)
  const least = new Uint32Array(blocks)
  const most = new Uint32Array(blocks)
  let changes = 0
  for (let block = 0, start = 0; block < blocks; block++, start += BLOCK) {
    const end = Math.min(codes.length, start + BLOCK)
    let low = codes[start] ?? 0
    let high = low
    let last = low
    for (let row = start + 1; row < end; row++) {
      const code = codes[row] ?? 0
      if (code < low) low = code
      if (code > high) high = code
      if (code !== last) changes++
      last = code
    }
    least[block] = low
    most[block] = high
  }
  return { least, most, isMixed: changes * 2 > codes.length }
}
