import type { Dataset } from '../../domain/dataset'
import { keysOf, type Selection } from '../../domain/selection'
import type { Breakdown } from '../../domain/view-state'
import { cutOf } from '../trees/cut'
import { spendingCube } from './scope'
import { outermost, projectsIn, scopeTree } from './scope-amount'
import { figureOf, nodeId, NO_FIGURE, type NodeFigure } from '../trees/spend-node'
import { sourcedOperand, sumOperand, traceShare, traceSum, type Trace } from '../trace/trace'

/** Where the amount in scope and its share of the whole come from. */
export interface ScopeTraces {
  readonly amount: Trace
  readonly share: Trace
}

/** The sources of the spending in scope, as the filter bar gives it; null where no table answers. */
export function spendingTraces(
  dataset: Dataset,
  selection: Selection,
  title: string,
): ScopeTraces | null {
  const cube = spendingCube(dataset, selection)
  return cube === null ? null : scopeTraces(dataset, cube, selection, title)
}

/** The sources of what is in scope of one published cube: each cell that its amount is made of. */
export function scopeTraces(
  dataset: Dataset,
  cube: Breakdown,
  selection: Selection,
  title: string,
): ScopeTraces {
  const parts = scopeFigures(dataset, cube, selection)
  const whole = scopeFigures(dataset, cube, [])
  return {
    amount: traceSum(title, parts.map(sourcedOperand)),
    share: traceShare(title, sumOperand(parts), sumOperand(whole)),
  }
}

/** The cells that make up an amount in scope: one where a table publishes it, else those of its parts. */
function scopeFigures(
  dataset: Dataset,
  cube: Breakdown,
  selection: Selection,
): readonly NodeFigure[] {
  if (cube === 'function' && keysOf(selection, 'project') !== null) {
    return projectsIn(dataset, selection).map(({ budget }) => figureOf(budget))
  }
  const { tree, by } = scopeTree(dataset, cube, selection)
  const { root, byId } = tree
  const codes = keysOf(selection, by)
  const cut = cutOf(cube, selection)
  if (codes === null) return [root.figures[cut] ?? NO_FIGURE]
  const keys = by === 'fund' ? codes : outermost(codes)
  return keys
    .map(key => byId.get(nodeId(by, key))?.figures[cut] ?? NO_FIGURE)
    .filter(({ amount }) => amount !== null)
}
