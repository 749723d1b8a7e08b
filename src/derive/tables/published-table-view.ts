import type { Dataset, PublishedTable } from '../../domain/dataset'
import { isTotalName } from '../../domain/published/published-rows'
import { parseWan } from '../../domain/money'
import { TABLE_IDS } from '../../domain/source'
import type { DataTable } from './data-table'
import { ROW_LABELS } from '../trace/published-cell'

/** A published table as it is shown: every cell's text, and which columns hold figures. */
export interface PublishedTableView {
  readonly table: PublishedTable
  readonly isFigure: readonly boolean[]
  /** Index of the column that names the row. */
  readonly headColumn: number
  /** Published with its headings, but without any figure. */
  readonly isEmpty: boolean
  /** What the only row of an empty table says: "本部门无政府性基金预算支出"; "" where it says nothing. */
  readonly sentence: string
}

/** The tables that were read, in published order. */
export function toPublishedTables(dataset: Dataset): readonly PublishedTableView[] {
  return TABLE_IDS.flatMap(id => {
    const table = dataset.tables[id]
    return table === undefined ? [] : [toView(table)]
  })
}

function toView(table: PublishedTable): PublishedTableView {
  const names = ROW_LABELS[table.id]
  const isFigure = table.columns.map((column, index) => {
    const cells = table.rows.map(row => row[index] ?? '').filter(cell => cell !== '')
    return cells.length > 0 && !CODES.test(column) && cells.every(isNumber)
  })
  const figures = table.rows.flatMap(row => row.filter((_, index) => isFigure[index]))
  return {
    table,
    isFigure,
    headColumn: Math.max(0, table.columns.indexOf(names[names.length - 1] ?? '')),
    isEmpty: !figures.some(isNumber),
    sentence: sentenceOf(table),
  }
}

function sentenceOf({ rows }: PublishedTable): string {
  const [first, second] = rows.length === 1 ? (rows[0] ?? []).filter(cell => cell !== '') : []
  return first !== undefined && second === undefined && !isTotalName(first) ? first : ''
}

function isNumber(cell: string): boolean {
  return parseWan(cell.replace(/[%％]$/, '')) !== null
}

/** Codes and years are figures in looks only. */
const CODES = /编码|序号|年度/

/** A published table as a table to be saved: texts and figures as published. */
export function publishedDataTable({ table, isFigure }: PublishedTableView): DataTable {
  return {
    caption: table.title,
    unit: '',
    columns: table.columns.map((label, at) => ({
      label,
      kind: 'text',
      isFigure: isFigure[at] === true,
    })),
    rows: table.rows,
  }
}
