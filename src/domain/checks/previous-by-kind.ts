import type { Dataset, ExpenditureKind } from '../dataset'
import { previousLeaves } from '../single-kind'
import { leavesOf } from '../subject-code'
import type { Operand } from './check'
import { figureOperand } from './operand'

/** The subjects that make up last year's basic or project expenditure; null where that cannot be told. */
export function previousByKind(dataset: Dataset, kind: ExpenditureKind): readonly Operand[] | null {
  if (dataset.info.previousYear === null) return null
  const leaves = previousLeaves(leavesOf(dataset.functional), kind)
  return leaves?.map(({ previous, name }) => figureOperand(dataset, previous, name)) ?? null
}
