import type { Dataset } from '../domain/dataset'
import type { Breakdown } from '../domain/view-state'
import { economicTree } from './economic-tree'
import { functionalTree } from './functional-tree'
import { indexTree, type SpendNode, type SpendTree } from './spend-node'

const trees = new WeakMap<Dataset, Map<Breakdown, SpendTree>>()

const BUILDERS: Readonly<Record<Breakdown, (dataset: Dataset) => SpendNode>> = {
  function: functionalTree,
  economic: economicTree,
}

/** The spending tree of a breakdown; built once a dataset. */
export function treeOf(dataset: Dataset, breakdown: Breakdown): SpendTree {
  const known = trees.get(dataset) ?? new Map<Breakdown, SpendTree>()
  trees.set(dataset, known)
  const tree = known.get(breakdown) ?? indexTree(BUILDERS[breakdown](dataset))
  known.set(breakdown, tree)
  return tree
}
