import type { Dataset, MoneyUnit } from '../dataset'
import { isNothing } from '../nothing'
import type { Figure } from '../source'
import type { Operand } from './check'
import { amountAt, rowsOf, textAt, type TableRow } from '../published/published-rows'
import { threePublicColumn } from '../published/three-public-table'
import { THREE_PUBLIC, type ThreePublicItem } from '../three-public'

/** A money cell as an operand; without a source where its table has no such column. */
export function cellOperand(row: TableRow, column: string, label: string): Operand {
  return placed(row, column, amountAt(row, column), label)
}

/** An item's amount in a row of table 4, named by its heading without the year. */
export function threePublicOperand(row: TableRow, item: ThreePublicItem, year: number): Operand {
  return cellOperand(row, threePublicColumn(item, year), THREE_PUBLIC[item].column)
}

/** A figure that ingest has read, with its text as published. */
export function figureOperand(
  dataset: Dataset,
  { amount, source }: Figure,
  label: string,
): Operand {
  const row = rowsOf(dataset, source.table)[source.row - 1]
  if (row !== undefined) return placed(row, source.column, amount, label)
  return { sign: 1, amount, text: '', label, source, place: '' }
}

function placed(row: TableRow, column: string, amount: number | null, label: string): Operand {
  const isThere = row.cells.has(column)
  const source = isThere ? { table: row.table, row: row.row, column } : null
  const text = withUnit(textAt(row, column), amount, row.unit)
  return { sign: 1, amount, text, label, source, place: '' }
}

/** An amount as published, with its unit where that is not 万元, in which all else is told. */
function withUnit(text: string, amount: number | null, unit: MoneyUnit | undefined): string {
  return unit === undefined || amount === null || text === '' ? text : `${text} ${unit.name}`
}

/** A figure whose row cannot be told: its table has no total row, or no column to name its rows by. */
export const UNREAD: Operand = {
  sign: 1,
  amount: null,
  text: '',
  label: '',
  source: null,
  place: '',
}

/**
 * Whether a figure could not be read, other than a published blank: its cell holds what is no amount, or
 * its column or row is not there.
 */
export function isUnread({ amount, text, source }: Operand): boolean {
  return amount === null && (!isNothing(text) || source === null)
}

/** Whether a cell tells of money: it is neither blank nor 0, be it readable or not. */
export function hasMoney({ amount, text }: Operand): boolean {
  return !isNothing(text) && amount !== 0
}

/** The operand taken away instead of added. */
export function minus(operand: Operand): Operand {
  return { ...operand, sign: -1 }
}

/** A value that the rule itself expects, published nowhere: weights of 100. */
export function expectedOperand(amount: number): Operand {
  return { sign: 1, amount, text: '', label: '', source: null, place: '' }
}
