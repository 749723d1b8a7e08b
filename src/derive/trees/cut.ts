import { compareYears, type Change } from '../../domain/comparison'
import type { Fen } from '../../domain/money'
import { keysOf, type Dimension, type Selection } from '../../domain/selection'
import type { Breakdown } from '../../domain/view-state'
import { NO_FIGURE, NO_PREVIOUS, type Cut, type SpendNode } from './spend-node'

/** The dimension whose clause chooses a column of the table; null where it has only one. */
const CUT_DIMENSIONS: Readonly<Record<Breakdown, Dimension | null>> = {
  function: 'kind',
  economic: 'staffing',
  fund: null,
  department: 'kind',
}

/** The column that the kind or staffing clause reads. Both keys at once are the whole. */
export function cutOf(breakdown: Breakdown, selection: Selection): Cut {
  const dimension = CUT_DIMENSIONS[breakdown]
  const [key, ...more] = (dimension === null ? null : keysOf(selection, dimension)) ?? []
  if (key === undefined || more.length > 0) return 'total'
  return key as Cut
}

/** The amount of a node in a cut to compare; null when blank, undefined when it could not be read. */
export function comparedIn(node: SpendNode, cut: Cut): Fen | null | undefined {
  const { amount, unread } = node.figures[cut] ?? NO_FIGURE
  return unread ? undefined : amount
}

/** The change of a node in a cut; 无上年数 where the year before is not published. */
export function changeOf(node: SpendNode, cut: Cut): Change {
  return compareYears(comparedIn(node, cut), (node.previous[cut] ?? NO_PREVIOUS).amount)
}
