import type { Dataset, MoneyUnit, PublishedTable } from '../dataset'
import { parseWan } from '../money'
import type { TableId } from '../source'

/** One row of a published table as text by column heading; `row` 1 is the first after the header. */
export interface TableRow {
  readonly table: TableId
  readonly row: number
  readonly cells: ReadonlyMap<string, string>
  /** What its amounts are in; absent for 万元. */
  readonly unit?: MoneyUnit
}

/** Tables are never changed, so each is read once. */
const read = new WeakMap<PublishedTable, readonly TableRow[]>()

/** The rows of a table in published order; none when it is absent. */
export function rowsOf({ tables }: Dataset, id: TableId): readonly TableRow[] {
  const table = tables[id]
  if (table === undefined) return []
  const rows = read.get(table) ?? readRows(table)
  read.set(table, rows)
  return rows
}

function readRows({ id, columns, rows, unit }: PublishedTable): readonly TableRow[] {
  return rows.map((cells, at) => ({
    ...{ table: id, row: at + 1, unit },
    cells: byHeading(columns, cells),
  }))
}

/** Where a heading stands twice, the first column counts, as in ingest. */
function byHeading(columns: readonly string[], cells: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>()
  columns.forEach((column, at) => {
    if (!texts.has(column)) texts.set(column, cells[at] ?? '')
  })
  return texts
}

/** The cell's text; "" when it is blank or there is no such column. */
export function textAt(row: TableRow, column: string): string {
  return row.cells.get(column) ?? ''
}

/** The money of a cell, in 分; null when the cell is blank or no amount. */
export function amountAt(row: TableRow, column: string): number | null {
  return parseWan(textAt(row, column), row.unit?.decimals)
}

/** Headings that no published table has amounts under, though it may have been given them. */
const NO_AMOUNTS = /^(?:序号|行次|备注|说明)$/

/** The table's headings of amounts: all but the given ones and those of notes and running numbers. */
export function columnsExcept(
  dataset: Dataset,
  id: TableId,
  texts: readonly string[],
): readonly string[] {
  return (dataset.tables[id]?.columns ?? []).filter(
    column => !texts.includes(column) && !NO_AMOUNTS.test(column),
  )
}

/** A name without the spaces, quotes and widths that tell two spellings of it apart. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(/["'“”‘’「」\s]/g, '')
}

const TOTAL_NAME = /^(?:部门|单位)?(?:合|总)计:?$/

/**
 * Whether a name marks the total row, however it is spaced: 合计, 总计, 部门合计. What closes one
 * side of a balance (收入合计) and a 小计 do not.
 */
export function isTotalName(name: string): boolean {
  return TOTAL_NAME.test(plainName(name))
}
