import { writeXlsx } from 'hucre/xlsx'
import type { ColumnKind, DataCell, DataColumn, DataTable } from '../derive/tables/data-table'
import { heading, roundedRatio } from './csv'

/** What a workbook says beside its figures. */
export interface WorkbookNotes {
  /** The names of the sheet of figures and of the one that explains them. */
  readonly sheets: readonly [data: string, notes: string]
  /** One line each: title, filters, unit, notes, source, date, address. */
  readonly lines: readonly string[]
}

/** What a cell holds in Excel; it repairs a file with more. */
const MAX_TEXT = 32_767
/** 分 in 万元. */
const WAN = 1_000_000
const MAX_WIDTH = 48

/** What two decimals round to zero has no sign. */
const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = {
  amount: '#,##0.00',
  'signed-amount': '[>=0.005]+#,##0.00;[<=-0.005]-#,##0.00;0.00',
  percent: '0.00%',
  'signed-percent': '+0.00%;-0.00%;0.00%',
}

/**
 * Writes a table as a workbook (Office Open XML): amounts as numbers in 万元 and ratios as numbers, codes and names
 * as text, null as an empty cell, the headings in a row that stays; a second sheet holds the notes.
 */
export async function toXlsx(
  { columns, rows, unit }: DataTable,
  { sheets, lines }: WorkbookNotes,
): Promise<Uint8Array<ArrayBuffer>> {
  const headings = columns.map(column => headingOf(column, unit))
  const [data, notes] = sheets
  const bytes = await writeXlsx({
    sheets: [
      {
        name: data,
        columns: columns.map((column, at) => ({
          width: widthOf([headings[at] ?? '', ...rows.map(row => String(row[at] ?? ''))]),
          numFmt: FORMATS[column.kind],
        })),
        rows: [
          headings.map(cut),
          ...rows.map(row => columns.map(({ kind }, at) => toCell(kind, row[at]))),
        ],
        freezePane: { rows: 1 },
      },
      { name: notes, columns: [{ width: MAX_WIDTH * 2 }], rows: lines.map(line => [cut(line)]) },
    ],
  })
  return new Uint8Array(bytes)
}

/** A ratio carries its sign of percent in each cell. */
function headingOf(column: DataColumn, unit: string): string {
  const isRatio = column.kind === 'percent' || column.kind === 'signed-percent'
  return isRatio ? column.label : heading(column, unit)
}

function toCell(kind: ColumnKind, cell: DataCell | undefined): string | number | null {
  if (cell == null) return null
  if (typeof cell === 'string') return cut(cell) || null
  if (!Number.isFinite(cell)) return null
  switch (kind) {
    case 'amount':
    case 'signed-amount':
      return cell / WAN
    case 'percent':
    case 'signed-percent':
      return roundedRatio(cell)
    case 'number':
    case 'text':
      return cell
  }
}

/** No more than a cell holds, without half a character at the end. */
function cut(text: string): string {
  return text.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, '')
}

/** In characters of the usual font; one of Chinese is as wide as two. */
function widthOf(texts: readonly string[]): number {
  const widths = texts.map(text => text.replace(/[^\p{ASCII}]/gu, 'xx').length)
  return Math.min(MAX_WIDTH, Math.max(8, ...widths) + 2)
}
