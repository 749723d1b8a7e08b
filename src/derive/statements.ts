import { plainName } from '../domain/published/published-rows'
import { isItem } from '../domain/published/statement-items'
import type { Dataset, Statement } from '../domain/dataset'
import type { Fen } from '../domain/money'
import type { Source } from '../domain/source'

const AMOUNT = '金额'
const CHANGE = '比上年增减'

/** A figure of the 情况说明 with its change from the year before, in 分. */
export interface StatedFigure {
  readonly amount: Fen
  readonly change: Fen | null
  readonly sources: readonly Source[]
}

/** The statements of an item in the dataset's year: by its very name, else by names that begin with it. */
export function statementsOn({ statements, info }: Dataset, item: string): readonly Statement[] {
  const found = statements.filter(({ year, item: own }) => year === info.year && isItem(own, item))
  const named = found.filter(({ item: own }) => plainName(own) === plainName(item))
  return named.length > 0 ? named : found
}

/** What the 情况说明 says of an item of the dataset's year; null when it gives no amount. */
export function statedFigure(dataset: Dataset, item: string): StatedFigure | null {
  const stated = statementsOn(dataset, item).filter(({ amount }) => amount !== null)
  // An item can be given more than once; the place that tells its change tells more.
  const found = stated.find(({ change }) => change !== null) ?? stated[0]
  if (found === undefined || found.amount === null) return null
  const source = (column: string): Source => ({ table: 'statement', row: found.row, column })
  return {
    amount: found.amount,
    change: found.change,
    sources: [source(AMOUNT), ...(found.change === null ? [] : [source(CHANGE)])],
  }
}

/** Whether a cell of the 情况说明 states a change: what was before is the amount less it. */
export function isStatedChange({ table, column }: Source): boolean {
  return table === 'statement' && column === CHANGE
}

/**
 * Of the cells that a year before was computed from, those in which the 情况说明 states its change; none where the
 * change does not follow from them alone.
 */
export function statedChangeCells(previous: readonly Source[]): readonly Source[] {
  const changes = previous.filter(isStatedChange)
  return changes.length * 2 === previous.length ? changes : []
}
