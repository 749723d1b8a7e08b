import type { Issue } from '../domain/issue'
import type { PublishedTable } from '../domain/dataset'
import { isNothing } from '../domain/nothing'
import { plainCode } from './cell'
import { tokenizeCsv, type CsvRecord } from './csv'
import type { Resource } from './descriptor'
import { canonicalHeadings, matchHeader, missingHeader, type ColumnSpec } from './header'
import { toIssue, type Parsed, type Place } from './issue'
import { headerPlace, layoutOf, unitIn } from './layout'
import { moneyUnit } from './money-unit'

/** One record of a table; its cells are as many as the columns, without spaces around them. `row` 1 is the first after the header. */
export interface GridRow {
  readonly row: number
  readonly line: number
  readonly cells: readonly string[]
}

/** A published table with its columns matched, ready to be typed. */
export interface TableGrid {
  readonly place: Place & { readonly table: PublishedTable['id'] }
  readonly published: PublishedTable
  /** Without a row that only says that there is nothing. */
  readonly rows: readonly GridRow[]
  readonly index: ReadonlyMap<string, number>
}

/** Reads CSV text as a published table; null when it has no header at all. `expected` null takes any columns. */
export function readGrid(
  resource: Resource,
  text: string,
  expected: readonly ColumnSpec[] | null,
): Parsed<TableGrid | null> {
  const place = { table: resource.table, file: resource.file }
  const layout = layoutOf(text, expected)
  const { records, broken, unread } = tokenizeCsv(layout.text, layout.delimiter, layout.firstLine)
  const unclosed = broken.map(({ line, read }) =>
    toIssue('unclosed-quote', { ...place, line }, read, '"'),
  )
  if (unread !== null) unclosed.push(toIssue('file-cut', { ...place, line: unread }, '', ''))
  const top = headerPlace(records, expected)
  const [first, ...rest] = records.slice(top)
  const printedUnit = unitIn(records.slice(0, top))
  if (first === undefined) {
    const issues = unclosed.length > 0 ? unclosed : [toIssue('file-empty', place, '', '')]
    return { value: null, issues }
  }
  const headings = withoutBlankTail(first.cells)
  const wanted = expected && missingHeader(headings, rest[0]?.cells ?? [], expected)
  if (wanted !== null) {
    const at = { ...place, line: first.line }
    return {
      value: null,
      issues: [...unclosed, toIssue('header-missing', at, headings.join(','), wanted)],
    }
  }
  const header = matchHeader(headings, expected, { ...place, line: first.line })
  const { columns, index } = header.value
  const rows = rest.map((record, at) => toRow(record, at + 1, columns))
  const isEmpty = saysNothing(rows)
  const ragged = isEmpty
    ? []
    : rest.flatMap((record, at) => findRagged(record, at + 1, columns, place))
  const unit = printedUnit === null ? resource.unit : moneyUnit(printedUnit)
  const published: PublishedTable = {
    id: resource.table,
    title: resource.title,
    file: resource.file,
    columns,
    rows: rows.map(row => row.cells),
    head: resource.head,
    ...(unit === undefined ? {} : { unit }),
    notes: resource.notes.map(note => ({
      ...note,
      column: canonicalHeadings([note.column], expected ?? [])[0] ?? note.column,
    })),
  }
  const issues = [...unclosed, ...header.issues, ...ragged]
  return { value: { place, published, rows: isEmpty ? [] : rows, index }, issues }
}

function toRow({ cells, line }: CsvRecord, row: number, columns: readonly string[]): GridRow {
  const textOf = (column: string, at: number): string => {
    const text = toText(cells[at] ?? '')
    return CODES.test(column) ? plainCode(text) : text
  }
  return { row, line, cells: columns.map(textOf) }
}

/** Codes are looked up: full-width digits are read as what they are. */
const CODES = /编码$/

const NOTHING = /无|没有|未安排|不涉及/

/** Whether all that stands in a table is that there is nothing: "本部门无政府性基金预算支出", "/", "无". */
function saysNothing(rows: readonly GridRow[]): boolean {
  if (rows.length !== 1) return false
  const texts = rows.flatMap(({ cells }) => cells.filter(cell => !isNothing(cell)))
  return texts.length === 0 || (texts.length === 1 && NOTHING.test(texts.join()))
}

/** Whether a table has nothing but a row that says so: no total is missing there. */
export function isDeclaredEmpty({ rows, published }: TableGrid): boolean {
  return rows.length < published.rows.length
}

/** A "'" before what a spreadsheet would run, as spreadsheets and our own CSV write it, is none of the text. */
const GUARDED = /^'(?=\s*[=+\-@＝＋－＠])/

function toText(cell: string): string {
  return cell.trim().replace(GUARDED, '').trim()
}

/** A record with fewer cells than columns, or with something beyond the last column. */
function findRagged(
  { cells, line }: CsvRecord,
  row: number,
  columns: readonly string[],
  place: Place,
): Issue[] {
  const width = columns.length
  if (cells.length < width) {
    const at = { ...place, row, line, column: columns[cells.length] }
    return [toIssue('row-ragged', at, String(cells.length), String(width))]
  }
  const extra = withoutBlankTail(cells.slice(width))
  if (extra.length === 0) return []
  return [toIssue('row-ragged', { ...place, row, line }, extra.join(','), String(width))]
}

/** Spreadsheets write trailing commas; they say nothing. */
function withoutBlankTail(cells: readonly string[]): readonly string[] {
  let end = cells.length
  while (end > 0 && cells[end - 1]?.trim() === '') end--
  return cells.slice(0, end)
}
