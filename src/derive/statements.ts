import type { Dataset } from '../domain/dataset'
import type { Fen } from '../domain/money'
import type { Source } from '../domain/source'

/** A figure of the 情况说明 with its change from the year before, in 分. */
export interface StatedFigure {
  readonly amount: Fen
  readonly change: Fen | null
  readonly sources: readonly Source[]
}

/** What the 情况说明 says of an item of the dataset's year; null when it gives no amount. */
export function statedFigure(dataset: Dataset, item: string): StatedFigure | null {
  const stated = dataset.statements.filter(
    statement =>
      isSameItem(statement.item, item) &&
      statement.year === dataset.info.year &&
      statement.amount !== null,
  )
  // An item can be given more than once; the place that tells its change tells more.
  const found = stated.find(({ change }) => change !== null) ?? stated[0]
  if (found === undefined || found.amount === null) return null
  const source = (column: string): Source => ({ table: 'statement', row: found.row, column })
  return {
    amount: found.amount,
    change: found.change,
    sources: [source('金额'), ...(found.change === null ? [] : [source('比上年增减')])],
  }
}

/** Whether two names mean one item of the 情况说明. */
export function isSameItem(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

/** Quotes and brackets are printed in both widths. */
function plain(text: string): string {
  return text.replace(/[“”"]/g, '').replace(/（/g, '(').replace(/）/g, ')')
}
