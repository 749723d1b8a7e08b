import type { TextPool } from '../../domain/key-book'
import { byteDictionary } from './byte-dictionary'
import { isAscii } from './cell-text'
import type { KeyColumn } from './fact-columns'

/** Turns the cells of a column into codes of its keys. */
export interface KeyCoder {
  /** The code of the key that a cell means; −1 where it means none. */
  readonly codeOf: (bytes: Uint8Array, start: number, end: number) => number
  readonly size: () => number
  /** The keys in UTF-8, by code. */
  readonly pool: () => TextPool
}

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

  function judge(bytes: Uint8Array, start: number, end: number): number {
    if (isFree && isAscii(bytes, start, end)) return keys.codeOf(bytes, start, end)
    const key = read(decode(bytes.subarray(start, end)).trim())
    if (key === null) return -1
    const encoded = encoder.encode(key)
    return keys.codeOf(encoded, 0, encoded.length)
  }

  return {
    codeOf(bytes, start, end) {
      // Files are sorted more often than not: the cell above is the first guess.
      if (last < 0 || !cells.equals(last, bytes, start, end)) {
        last = cells.codeOf(bytes, start, end)
        if (last === codes.length) codes.push(judge(bytes, start, end))
      }
      return codes[last] ?? -1
    },
    size: keys.size,
    pool: keys.pool,
  }
}
