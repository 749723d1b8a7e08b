import type { Operand } from './check'
import { UNREAD, cellOperand } from './operand'
import { CODE, type SubjectRow, type SubjectTable } from './subject-table'

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

/** A subject's amount in a column. */
export function subjectOperand({ row, name }: SubjectRow, column: string): Operand {
  return cellOperand(row, column, name)
}

/** A subject's amount by code; null when the list does not have it, unread when there is no list or total. */
export function operandOf(table: SubjectTable, code: string, column: string): Operand | null {
  const found = subjectRow(table, code)
  if (found !== null) return subjectOperand(found, column)
  return code === '' || !isCoded(table) ? UNREAD : null
}

/** The part of a check's id for a code: the total row is "all". */
export function codeKey(code: string): string {
  return code === '' ? 'all' : code
}

/** Whether its rows can be told apart: a table that was read without its codes has no subjects. */
export function isCoded({ subjects, total }: SubjectTable): boolean {
  return subjects.length > 0 || (total?.row.cells.has(CODE) ?? false)
}
