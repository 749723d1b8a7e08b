import type { Dataset } from '../dataset'
import { THREE_PUBLIC, THREE_PUBLIC_ITEMS, type ThreePublicItem } from '../three-public'
import { plainName, rowsOf, textAt, type TableRow } from './published-rows'
import { isThreePublicTotal } from './total-rows'

/** The item of "三公" that a name speaks of; null when it is another matter. */
export function threePublicItem(name: string): ThreePublicItem | null {
  const plain = plainName(name)
  return THREE_PUBLIC_ITEMS.find(item => THREE_PUBLIC[item].words.test(plain)) ?? null
}

/** An item's heading in table 4: "2024年公务接待费". */
export function threePublicColumn(item: ThreePublicItem, year: number): string {
  return `${year}年${THREE_PUBLIC[item].column}`
}

/** Whether a row of table 4 is its total row. */
export function isThreePublicTotalRow(row: TableRow): boolean {
  return isThreePublicTotal(column => textAt(row, column))
}

/** The total row of table 4, or its only row; null when there is none. */
export function threePublicTotal(dataset: Dataset): TableRow | null {
  const rows = rowsOf(dataset, 'three-public')
  const total = rows.find(isThreePublicTotalRow)
  return total ?? (rows.length === 1 ? (rows[0] ?? null) : null)
}
