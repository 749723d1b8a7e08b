import type { Dataset } from '../dataset'
import { rowsOf, textAt, type TableRow } from './published-rows'
import { isProjectTotal } from './total-rows'

/** Table 10: one row for each project, and the total row. */
export interface ProjectRows {
  readonly total: TableRow | null
  readonly projects: readonly TableRow[]
}

/** Reads table 10; one that is absent has no rows. */
export function projectRows(dataset: Dataset): ProjectRows {
  const rows = rowsOf(dataset, 'projects')
  const total = rows.find(isProjectTotalRow) ?? null
  return { total, projects: rows.filter(row => !isProjectTotalRow(row)) }
}

function isProjectTotalRow(row: TableRow): boolean {
  return isProjectTotal(column => textAt(row, column))
}

/** The part of a check's id for a row of table 10 (or 13): the project's code, "all" for the total. */
export function projectKey(row: TableRow): string {
  return textAt(row, '项目编码') || (isProjectTotalRow(row) ? 'all' : String(row.row))
}
