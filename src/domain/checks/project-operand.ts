import { textAt, type TableRow } from '../published/published-rows'
import type { Operand } from './check'
import { cellOperand } from './operand'

/** A project's cell, named by the project. */
export function projectOperand(row: TableRow, column: string): Operand {
  return cellOperand(row, column, textAt(row, '项目名称') || '合计')
}

/** A project's cell, named by its column: for sums within one row. */
export function projectPart(row: TableRow, column: string): Operand {
  return cellOperand(row, column, column)
}
