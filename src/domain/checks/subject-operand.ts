import { isCoded, subjectRow, type SubjectRow, type SubjectTable } from '../published/subject-table'
import type { Operand } from './check'
import { UNREAD, cellOperand } from './operand'

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
