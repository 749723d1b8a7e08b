import type { TextPool } from '../../domain/facts/pooled-keys'
import { byteRuns } from './byte-dictionary'
import type { CellCursor } from './cell-cursor'

/** The names of a dimension's keys, in the file's bytes, by code. */
export interface NameBook {
  /**
   * Notes the name of a code; false where it has another one already (told once for each code). A code that has
   * not been seen must be the next after those that have.
   */
  readonly note: (code: number, cell: CellCursor) => boolean
  readonly pool: () => TextPool
}

export function nameBook(): NameBook {
  const first = byteRuns()
  /** Names that only a later line gives, and where each stands by its code. */
  const later = byteRuns()
  const placeOf = new Map<number, number>()
  const told = new Set<number>()

  /** Whether it is the name of a code that has none yet, or has this very one from a later line. */
  function isLater(code: number, { bytes, start, end }: CellCursor): boolean {
    const place = placeOf.get(code)
    if (place !== undefined) return later.equals(place, bytes, start, end)
    if (!first.equals(code, bytes, start, start)) return false
    placeOf.set(code, later.size())
    later.add(bytes, start, end)
    return true
  }

  return {
    note(code, cell) {
      const { bytes, start, end } = cell
      if (code === first.size()) first.add(bytes, start, end)
      if (start === end || first.equals(code, bytes, start, end)) return true
      if (isLater(code, cell) || told.has(code)) return true
      told.add(code)
      return false
    },
    pool: () => (placeOf.size === 0 ? first.pool() : merged(first.pool(), later.pool(), placeOf)),
  }
}

function merged(first: TextPool, later: TextPool, placeOf: ReadonlyMap<number, number>): TextPool {
  const names = byteRuns()
  for (let code = 0; code + 1 < first.offsets.length; code++) {
    const place = placeOf.get(code)
    const { bytes, offsets } = place === undefined ? first : later
    const at = place ?? code
    names.add(bytes, offsets[at] ?? 0, offsets[at + 1] ?? 0)
  }
  return names.pool()
}
