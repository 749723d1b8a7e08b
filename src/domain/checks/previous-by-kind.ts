import type { Dataset, ExpenditureKind } from '../dataset'
import { singleKind } from '../single-kind'
import { leavesOf } from '../subject-code'
import type { Operand } from './check'
import { amountAt } from './operand'
import { subjectOperand, subjectTable } from './subject-table'

/**
 * The subjects that make up last year's basic or project expenditure. Last year is published as one
 * figure per subject: a subject that has one kind this year is taken to have had it then (推算).
 * Null where a subject with an amount has both kinds or none now (guide: product.md).
 */
export function previousByKind(dataset: Dataset, kind: ExpenditureKind): readonly Operand[] | null {
  const { year } = dataset.info
  const column = `${year - 1}年预算数`
  const table = subjectTable(dataset, 'functional')
  const leaves = leavesOf(table.subjects).filter(({ row }) => (amountAt(row, column) ?? 0) !== 0)
  const kinds = leaves.map(({ row }) =>
    singleKind(amountAt(row, `${year}年基本支出`), amountAt(row, `${year}年项目支出`)),
  )
  if (!table.columns.includes(column) || kinds.includes(null)) return null
  return leaves.filter((_, at) => kinds[at] === kind).map(leaf => subjectOperand(leaf, column))
}
