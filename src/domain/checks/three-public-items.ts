import type { Dataset } from '../dataset'
import { isTotalName, plainName, rowsOf, textAt, type TableRow } from './published-rows'

/** The items of table 4 as headings name them (without the year), and the words that mean them. */
const ITEMS: readonly { readonly column: string; readonly words: RegExp }[] = [
  { column: '总计', words: /^三公经费/ },
  { column: '因公出国(境)费用', words: /^因公出国/ },
  { column: '公务接待费', words: /^公务接待/ },
  { column: '公务用车小计', words: /^公务用车(?:购置及运行|小计)/ },
  { column: '公务用车购置', words: /^公务用车购置/ },
  { column: '公务用车运行维护费', words: /^公务用车运行/ },
]

/** The column of table 4 that a name speaks of, without its year; null when it is another matter. */
export function threePublicColumn(name: string): string | null {
  const plain = plainName(name)
  return ITEMS.find(({ words }) => words.test(plain))?.column ?? null
}

/** The total row of table 4, or its only row; null when there is none. */
export function threePublicTotal(dataset: Dataset): TableRow | null {
  const rows = rowsOf(dataset, 'three-public')
  const total = rows.find(row => isTotalName(textAt(row, '部门名称')))
  return total ?? (rows.length === 1 ? (rows[0] ?? null) : null)
}
