import type { Dataset } from '../dataset'
import { parseWan } from '../money'
import type { Figure } from '../source'
import type { Operand } from './check'
import { textAt, textOf, type TableRow } from './published-rows'

/** The money of a cell, in 分; null when the cell is blank or no amount. */
export function amountAt(row: TableRow, column: string): number | null {
  return parseWan(textAt(row, column))
}

/** A money cell as an operand. */
export function cellOperand(row: TableRow, column: string, label: string): Operand {
  return {
    sign: 1,
    amount: amountAt(row, column),
    text: textAt(row, column),
    label,
    source: { table: row.table, row: row.row, column },
    place: '',
  }
}

/** A figure that ingest has read, with its text as published. */
export function figureOperand(
  dataset: Dataset,
  { amount, source }: Figure,
  label: string,
): Operand {
  return { sign: 1, amount, text: textOf(dataset, source), label, source, place: '' }
}

/** The operand taken away instead of added. */
export function minus(operand: Operand): Operand {
  return { ...operand, sign: -1 }
}

/** A value that the rule itself expects, published nowhere: weights of 100. */
export function expectedOperand(amount: number): Operand {
  return { sign: 1, amount, text: '', label: '', source: null, place: '' }
}
