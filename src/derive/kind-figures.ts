import { BASIC, PROJECT } from '../domain/published/statement-items'
import type { Dataset, ExpenditureKind } from '../domain/dataset'
import { amountIn, NO_PREVIOUS, type PreviousFigure } from './trees/spend-node'
import { treeOf } from './trees/spending-tree'
import { statedFigure } from './statements'

/** The kinds in the order of table 2's columns, by the names that are published. */
export const KIND_NAMES: Readonly<Record<ExpenditureKind, string>> = {
  basic: BASIC,
  project: PROJECT,
}

export const EXPENDITURE_KINDS = Object.keys(KIND_NAMES) as ExpenditureKind[]

/**
 * The year before of all of a kind. The tables do not publish it, the 情况说明 does: its change stands where its
 * amount is the table's. Otherwise it is derived where it can be.
 */
export function previousOfKind(dataset: Dataset, kind: ExpenditureKind): PreviousFigure {
  const { root } = treeOf(dataset, 'function')
  const stated = statedFigure(dataset, KIND_NAMES[kind])
  if (stated?.change != null && stated.amount === amountIn(root, kind)) {
    return { amount: stated.amount - stated.change, derived: false, sources: stated.sources }
  }
  return root.previous[kind] ?? NO_PREVIOUS
}
