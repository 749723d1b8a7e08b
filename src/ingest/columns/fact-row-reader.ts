import { NAMED_DIMENSIONS } from '../../domain/facts/detail-facts'
import { parseWan } from '../../domain/money'
import { isNothing } from '../../domain/nothing'
import type { Place } from '../issue'
import { readPlainAmount } from './byte-amount'
import type { RecordCells } from './byte-record'
import { cellCursor, isBlankFrom, moveTo } from './cell-cursor'
import type { ByteEncoding } from './cell-text'
import { AMOUNT_HEADING, KEY_COLUMNS, NAME_HEADINGS } from './fact-columns'
import { factRows, type FactRows } from './fact-rows'
import type { IssueLog } from './issue-log'
import { keyCoder, UNKEYED, type KeyCoder } from './key-coder'
import { nameBook, type NameBook } from './name-book'

/** What the header says: how wide rows are, and where each heading stands. */
export interface FactHeader {
  readonly columns: readonly string[]
  readonly index: ReadonlyMap<string, number>
  readonly encoding: ByteEncoding
}

/** Reads the rows of a file of facts. */
export interface FactRowReader {
  readonly read: (bytes: Uint8Array, cells: RecordCells, line: number) => void
  readonly rows: FactRows
  /** In the order of `KEY_COLUMNS`, which is that of the dimensions. */
  readonly coders: readonly KeyCoder[]
  /** In the order of `NAMED_DIMENSIONS`. */
  readonly books: readonly NameBook[]
}

/**
 * A row with a bad cell is left out with an issue for that cell; a blank amount is "not published" and no fact. Of
 * what is left out no key or name is kept: a view would offer a department that has nothing.
 */
export function factRowReader(file: string, header: FactHeader, log: IssueLog): FactRowReader {
  const decoder = new TextDecoder(header.encoding)
  const decode = (bytes: Uint8Array): string => decoder.decode(bytes)
  const cell = cellCursor()
  const rows = factRows()
  const coders = KEY_COLUMNS.map(column => keyCoder(column, decode))
  const books = NAMED_DIMENSIONS.map(() => nameBook())
  const keyPlaces = KEY_COLUMNS.map(({ heading }) => header.index.get(heading) ?? -1)
  const namePlaces = NAMED_DIMENSIONS.map(name => header.index.get(NAME_HEADINGS[name]) ?? -1)
  const nameOf = NAMED_DIMENSIONS.map(name => KEY_COLUMNS.findIndex(one => one.dimension === name))
  const amountPlace = header.index.get(AMOUNT_HEADING) ?? -1
  const codes = new Int32Array(KEY_COLUMNS.length)
  let row = 0

  const textOfCell = (): string => decode(cell.bytes.subarray(cell.start, cell.end)).trim()
  const placeOf = (line: number, column?: string): Place => ({
    table: null,
    file,
    row,
    line,
    column,
  })

  function read(bytes: Uint8Array, cells: RecordCells, line: number): void {
    if (isBlankFrom(bytes, cells, 0)) return
    row++
    if (cells.count !== header.columns.length) reportRagged(bytes, cells, line)
    if (!readKeys(bytes, cells, line)) return
    moveTo(cell, bytes, cells, amountPlace)
    if (cell.start === cell.end) return
    const plain = readPlainAmount(cell.bytes, cell.start, cell.end)
    const amount = Number.isNaN(plain) ? readRareAmount(line) : plain
    if (amount === null) return
    keyNew(bytes, cells)
    noteNames(bytes, cells, line)
    rows.add(codes, amount)
  }

  function readKeys(bytes: Uint8Array, cells: RecordCells, line: number): boolean {
    let isSound = true
    for (let at = 0; at < codes.length; at++) {
      moveTo(cell, bytes, cells, keyPlaces[at] ?? -1)
      const code = coders[at]?.codeOf(cell.bytes, cell.start, cell.end) ?? -1
      codes[at] = code
      if (code >= 0 || code === UNKEYED) continue
      isSound = false
      reportKey(at, line)
    }
    return isSound
  }

  function keyNew(bytes: Uint8Array, cells: RecordCells): void {
    for (let at = 0; at < codes.length; at++) {
      if (codes[at] !== UNKEYED) continue
      moveTo(cell, bytes, cells, keyPlaces[at] ?? -1)
      codes[at] = coders[at]?.keyLast(cell.bytes, cell.start, cell.end) ?? 0
    }
  }

  function reportKey(at: number, line: number): void {
    const column = KEY_COLUMNS[at]
    // A column that is missing was reported once, for the whole file.
    if (column === undefined || keyPlaces[at] === -1) return
    const text = textOfCell()
    const code = text === '' ? 'value-missing' : column.code
    log.report(code, placeOf(line, column.heading), text, column.expected)
  }

  function noteNames(bytes: Uint8Array, cells: RecordCells, line: number): void {
    for (let at = 0; at < books.length; at++) {
      const code = codes[nameOf[at] ?? -1] ?? -1
      moveTo(cell, bytes, cells, namePlaces[at] ?? -1)
      if (code < 0 || books[at]?.note(code, cell) !== false) continue
      const heading = header.columns[namePlaces[at] ?? 0]
      log.report('name-differs', placeOf(line, heading), textOfCell(), '')
    }
  }

  function readRareAmount(line: number): number | null {
    const text = textOfCell()
    if (isNothing(text)) return null
    const amount = parseWan(text)
    if (amount === null) {
      log.report('amount-invalid', placeOf(line, AMOUNT_HEADING), text, '1,058.00')
    }
    return amount
  }

  function reportRagged(bytes: Uint8Array, cells: RecordCells, line: number): void {
    const width = header.columns.length
    if (cells.count < width) {
      const at = placeOf(line, header.columns[cells.count])
      log.report('row-ragged', at, String(cells.count), String(width))
    } else if (!isBlankFrom(bytes, cells, width)) {
      moveTo(cell, bytes, cells, width)
      log.report('row-ragged', placeOf(line), textOfCell(), String(width))
    }
  }

  return { read, rows, coders, books }
}
