import type { TextPool } from '../../domain/facts/pooled-keys'
import { byteDictionary } from './byte-dictionary'
import { isAscii } from './cell-text'
import type { KeyColumn } from './fact-columns'

/** Turns the cells of a column into codes of its keys. */
export interface KeyCoder {
  /** The code of the key that a cell means; UNKEYED where none has been given to it yet, −1 where it means none. */
  readonly codeOf: (bytes: Uint8Array, start: number, end: number) => number
  /** Gives the key of the cell that was asked for last its code: a row that is left out has no keys. */
  readonly keyLast: (bytes: Uint8Array, start: number, end: number) => number
  readonly size: () => number
  /** The keys in UTF-8, by code. */
  readonly pool: () => TextPool
}

export const UNKEYED = -2

/** Codes are seldom longer; short ones in ASCII need no decoder, which takes as long as a dozen rows. */
const MAX_PLAIN = 64

/**
 * Each distinct cell is decoded and judged once. `decode` reads a cell's bytes in the file's encoding; different
 * cells may mean one key ("2024" and "2024年").
 */
export function keyCoder(
  { read, isFree }: Pick<KeyColumn, 'read' | 'isFree'>,
  decode: (bytes: Uint8Array) => string,
): KeyCoder {
  const cells = byteDictionary()
  const keys = byteDictionary()
  const codes: number[] = []
  const encoder = new TextEncoder()
  let last = -1

  function keyOf(bytes: Uint8Array, start: number, end: number): string | null {
    const cell = bytes.subarray(start, end)
    const isPlain = end - start <= MAX_PLAIN && isAscii(bytes, start, end)
    return read(isPlain ? String.fromCharCode(...cell) : decode(cell).trim())
  }

  function codeKey(bytes: Uint8Array, start: number, end: number): number {
    const isPlain = end - start <= MAX_PLAIN && isAscii(bytes, start, end)
    if (isFree && isPlain) return keys.codeOf(bytes, start, end)
    const encoded = encoder.encode(keyOf(bytes, start, end) ?? '')
    return keys.codeOf(encoded, 0, encoded.length)
  }

  return {
    codeOf(bytes, start, end) {
      // Files are sorted more often than not: the cell above is the first guess.
      if (last < 0 || !cells.equals(last, bytes, start, end)) {
        last = cells.codeOf(bytes, start, end)
        if (last === codes.length) {
          codes.push(isFree || keyOf(bytes, start, end) !== null ? UNKEYED : -1)
        }
      }
      return codes[last] ?? -1
    },
    keyLast(bytes, start, end) {
      return (codes[last] = codeKey(bytes, start, end))
    },
    size: keys.size,
    pool: keys.pool,
  }
}
