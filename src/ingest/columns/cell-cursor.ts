import type { RecordCells } from './byte-record'
import { trimmedEnd, trimmedStart, withoutDoubledQuotes } from './cell-text'

const SPACE = 0x20

/** One cell of a record at a time, without the spaces around it. */
export interface CellCursor {
  bytes: Uint8Array
  start: number
  end: number
}

export function cellCursor(): CellCursor {
  return { bytes: new Uint8Array(0), start: 0, end: 0 }
}

/** Moves the cursor to a cell; one that the record does not have, or a place of −1, is blank. */
export function moveTo(
  cursor: CellCursor,
  bytes: Uint8Array,
  cells: RecordCells,
  at: number,
): void {
  if (at < 0 || at >= cells.count) {
    cursor.start = cursor.end = 0
    return
  }
  const start = cells.starts[at] ?? 0
  const end = cells.ends[at] ?? 0
  if (cells.escaped[at] === 1) {
    const plain = withoutDoubledQuotes(bytes, start, end)
    point(cursor, plain, 0, plain.length)
  } else point(cursor, bytes, start, end)
}

/** Most cells have no spaces around them: two comparisons for these. */
function point(cursor: CellCursor, bytes: Uint8Array, start: number, end: number): void {
  const isTrimmed = start < end && (bytes[start] ?? 0) > SPACE && (bytes[end - 1] ?? 0) > SPACE
  cursor.bytes = bytes
  cursor.start = isTrimmed ? start : trimmedStart(bytes, start, end)
  cursor.end = isTrimmed ? end : trimmedEnd(bytes, cursor.start, end)
}

/** Whether no cell of the record from a place on has anything but spaces in it. */
export function isBlankFrom(bytes: Uint8Array, cells: RecordCells, from: number): boolean {
  for (let at = from; at < cells.count; at++) {
    const end = cells.ends[at] ?? 0
    if (trimmedStart(bytes, cells.starts[at] ?? 0, end) < end) return false
  }
  return true
}
