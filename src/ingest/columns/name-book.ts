import type { TextPool } from '../../domain/key-book'
import { byteRuns } from './byte-dictionary'
import type { CellCursor } from './cell-cursor'

/** The names of a dimension's keys, in the file's bytes, by code. */
export interface NameBook {
  /** Notes the name of a code; false where it has another one already (told once for each code). */
  readonly note: (code: number, cell: CellCursor) => boolean
  readonly pool: () => TextPool
}

export function nameBook(): NameBook {
  const names = byteRuns()
  const told = new Set<number>()

  return {
    note(code, { bytes, start, end }) {
      // Codes are given one after the other: a new one is the next.
      if (code === names.size()) names.add(bytes, start, end)
      if (start === end || names.equals(code, bytes, start, end) || told.has(code)) return true
      told.add(code)
      return false
    },
    pool: names.pool,
  }
}
