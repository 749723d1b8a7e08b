import type { CsvRecord } from './csv'
import { countKnown, type ColumnSpec } from './header'

/** How a spreadsheet has written a table: what parts its cells, and where they begin. */
export interface Layout {
  readonly delimiter: string
  /** Without a line that only names the delimiter. */
  readonly text: string
  /** The line of the file that the text begins on. */
  readonly firstLine: number
}

const SEPARATOR_LINE = /^\uFEFF?"?sep=([,;|\t])"?[^\r\n]*(?:\r\n?|\n)/i

/** A comma is what tables are meant to have; an input method may have made it a full-width one. */
const DELIMITERS = [',', '\t', ';', '\uFF0C']

/** So many lines may stand above the header, the header among them. */
const TOP = 5

/** Finds out how a table is written: by its line "sep=;", or by what parts its header best. */
export function layoutOf(text: string, expected: readonly ColumnSpec[] | null): Layout {
  const [line = '', named] = SEPARATOR_LINE.exec(text) ?? []
  const rest = text.slice(line.length)
  const delimiter = named ?? guess(rest.split(/\r\n?|\n/, TOP), expected)
  return { delimiter, text: rest, firstLine: line === '' ? 1 : 2 }
}

function guess(lines: readonly string[], expected: readonly ColumnSpec[] | null): string {
  const scoreOf = (delimiter: string): number =>
    expected === null
      ? (lines[0] ?? '').split(delimiter).length
      : Math.max(0, ...lines.map(line => countKnown(line.split(delimiter), expected)))
  const best = DELIMITERS.map(delimiter => ({ delimiter, score: scoreOf(delimiter) }))
  return best.reduce((first, next) => (next.score > first.score ? next : first)).delimiter
}

/** The place of the header among the records: what stands above is the table's title and unit. */
export function headerPlace(
  records: readonly CsvRecord[],
  expected: readonly ColumnSpec[] | null,
): number {
  const top = records.slice(0, TOP).map(({ cells }) => cells)
  if (expected === null) return Math.max(0, top.findIndex(isHeader))
  const known = top.map(cells => countKnown(cells, expected))
  return Math.max(0, known.indexOf(Math.max(...known)))
}

function isHeader(cells: readonly string[]): boolean {
  const texts = cells.filter(cell => cell.trim() !== '')
  return texts.length > 1 && unitIn([{ cells, line: 0 }]) === null
}

const UNIT = /单位\s*[:：]\s*(?:人民币)?([百千万亿]?万?元)/

/** The unit of money that is printed above a table; null where none is. */
export function unitIn(records: readonly CsvRecord[]): string | null {
  const texts = records.flatMap(({ cells }) => cells)
  return texts.map(text => UNIT.exec(text)?.[1] ?? null).find(unit => unit !== null) ?? null
}
