import { BASIC, PROJECT } from '../../domain/checks/statement-items'
import type { Dataset, ExpenditureKind } from '../../domain/dataset'
import { amountIn, NO_PREVIOUS, type PreviousFigure, type SpendNode } from '../trees/spend-node'
import { treeOf } from '../trees/spending-tree'
import { statedFigure } from '../statements'

/** The kinds in the order of table 2's columns, by the names that are published. */
export const KIND_NAMES: Readonly<Record<ExpenditureKind, string>> = {
  basic: BASIC,
  project: PROJECT,
}

export const KINDS = Object.keys(KIND_NAMES) as ExpenditureKind[]

/**
 * The year before of a kind. The tables do not publish it, the 情况说明 does: its change stands where its
 * amount is the table's. Otherwise it is derived where it can be.
 */
export function previousOfKind(
  dataset: Dataset,
  node: SpendNode,
  kind: ExpenditureKind,
): PreviousFigure {
  const isWhole = node === treeOf(dataset, 'function').root
  const stated = isWhole ? statedFigure(dataset, KIND_NAMES[kind]) : null
  if (stated?.change != null && stated.amount === amountIn(node, kind)) {
    return { amount: stated.amount - stated.change, derived: false, sources: stated.sources }
  }
  return node.previous[kind] ?? NO_PREVIOUS
}
