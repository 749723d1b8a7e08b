import type { Dataset } from '../dataset'
import type { TableId } from '../source'
import { columnsExcept, rowsOf, textAt, type TableRow } from './published-rows'
import { isSubjectTotal } from './total-rows'

/** The heading of the codes. */
const CODE = '科目编码'
const NAME = '科目名称'
const CLASS_LENGTH = 3

/** One row of a table of subjects; the total row has the code "". */
export interface SubjectRow {
  readonly code: string
  readonly name: string
  readonly row: TableRow
}

/** A published table of subjects (tables 2, 3, 5, 7, 8): codes, names and columns of amounts. */
export interface SubjectTable {
  readonly id: TableId
  readonly columns: readonly string[]
  readonly subjects: readonly SubjectRow[]
  readonly total: SubjectRow | null
}

/** Reads a table of subjects; one that is absent has no rows. Of a code that stands twice the first row counts. */
export function subjectTable(dataset: Dataset, id: TableId): SubjectTable {
  const rows = rowsOf(dataset, id).map(row => ({
    code: textAt(row, CODE),
    name: textAt(row, NAME),
    row,
  }))
  const codes = rows.map(({ code }) => code)
  return {
    id,
    columns: columnsExcept(dataset, id, [CODE, NAME]),
    subjects: rows.filter(({ code }, at) => /^\d+$/.test(code) && codes.indexOf(code) === at),
    total: rows.find(({ row }) => isSubjectTotal(column => textAt(row, column))) ?? null,
  }
}

/** The rows of the first level, 类. */
export function classesOf({ subjects }: SubjectTable): readonly SubjectRow[] {
  return subjects.filter(({ code }) => code.length === CLASS_LENGTH)
}

/** The rows next below a subject, whether or not a level between them is printed. */
export function childrenOf({ subjects }: SubjectTable, parent: string): readonly SubjectRow[] {
  const below = subjects.filter(({ code }) => code.startsWith(parent) && code !== parent)
  return below.filter(
    ({ code }) => !below.some(other => other.code !== code && code.startsWith(other.code)),
  )
}

/** The row of a code, "" for the total row; null when it is not printed. */
export function subjectRow(table: SubjectTable, code: string): SubjectRow | null {
  if (code === '') return table.total
  return table.subjects.find(subject => subject.code === code) ?? null
}

/** Every row, the total row first. */
export function allRows({ total, subjects }: SubjectTable): readonly SubjectRow[] {
  return total === null ? subjects : [total, ...subjects]
}

/** Whether its rows can be told apart: a table that was read without its codes has no subjects. */
export function isCoded({ subjects, total }: SubjectTable): boolean {
  return subjects.length > 0 || (total?.row.cells.has(CODE) ?? false)
}
