import { tableNumber, type TableId } from '../../domain/source'
import type { ColumnSpec } from '../header'

/** What a published table is expected to look like. */
export interface TableDefinition {
  readonly id: TableId
  /** The title to show when the descriptor gives none. */
  readonly title: string
  /** The expected columns in a fiscal year; null takes any columns, as printed. */
  readonly columns: (year: number) => readonly ColumnSpec[] | null
  /** Of a table that is typed no further: whether a column holds amounts. */
  readonly isAmount?: (column: string) => boolean
}

/** The table's number in two digits, as files and the descriptor write it: "functional" → "02". */
export function tableCode(table: TableId): string {
  return String(tableNumber(table)).padStart(2, '0')
}

/** The file a table stands in when no descriptor says otherwise: "02-functional.csv". */
export function defaultFile(table: TableId): string {
  return `${tableCode(table)}-${table}.csv`
}
