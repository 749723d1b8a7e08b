import type { Dataset, FunctionalDimension } from '../domain/dataset'
import { sumFacts, type FactFilter } from '../domain/facts'
import type { Fen } from '../domain/money'
import { keysOf, type Selection } from '../domain/selection'
import { isWithinCode } from '../domain/subject-code'
import { cutOf } from './cut'
import { amountIn, nodeId } from './spend-node'
import { treeOf } from './spending-tree'

/**
 * This year's amount under the function, kind and project clauses, in 分; null when nothing is there.
 * One published cell answers where it can (totals are never re-added); only an intersection or
 * several keys are summed from the facts.
 */
export function spendingIn(dataset: Dataset, selection: Selection): Fen | null {
  const subjects = keysOf(selection, 'function')
  const tree = treeOf(dataset, 'function')
  const cut = cutOf('function', selection)
  if (keysOf(selection, 'project') !== null) {
    return sumFacts(dataset.functionalFacts, factFilter(dataset, selection))
  }
  if (subjects === null) return amountIn(tree.root, cut)
  const cells = outermost(subjects).flatMap(code => {
    const node = tree.byId.get(nodeId('function', code))
    return node === undefined ? [] : (amountIn(node, cut) ?? [])
  })
  return cells.length === 0 ? null : cells.reduce((sum, amount) => sum + amount, 0)
}

/** The clauses as a filter on the functional facts of this year. */
export function factFilter(
  dataset: Dataset,
  selection: Selection,
): FactFilter<FunctionalDimension> {
  const subjects = keysOf(selection, 'function')
  const kinds = keysOf(selection, 'kind')
  const projects = keysOf(selection, 'project')
  const leaves = dataset.functionalFacts.dimensions.function.keys
  return {
    year: [String(dataset.info.year)],
    ...(kinds === null ? {} : { kind: kinds }),
    ...(projects === null ? {} : { project: projects }),
    ...(subjects === null
      ? {}
      : { function: leaves.filter(leaf => subjects.some(code => isWithinCode(leaf, code))) }),
  }
}

/** Codes that lie below no other code of the list, so that nothing is counted twice. */
export function outermost(codes: readonly string[]): readonly string[] {
  return codes.filter(code => !codes.some(other => other !== code && isWithinCode(code, other)))
}
