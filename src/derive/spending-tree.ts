import type { Dataset } from '../domain/dataset'
import type { Breakdown } from '../domain/view-state'
import { economicTree } from './economic-tree'
import { fundTree } from './fund-tree'
import { functionalTree } from './functional-tree'
import { indexTree, type SpendNode, type SpendTree } from './spend-node'

const trees = new WeakMap<Dataset, Map<Breakdown, SpendTree>>()

const BUILDERS: Readonly<Record<Breakdown, (dataset: Dataset) => SpendNode>> = {
  function: functionalTree,
  economic: economicTree,
  fund: fundTree,
}

/** Whether there is anything to show in a breakdown; functional subjects say themselves why not. */
export function isPublished(dataset: Dataset, breakdown: Breakdown): boolean {
  return breakdown === 'function' || treeOf(dataset, breakdown).root.children.length > 0
}

/** The spending tree of a breakdown; built once a dataset. */
export function treeOf(dataset: Dataset, breakdown: Breakdown): SpendTree {
  const known = trees.get(dataset) ?? new Map<Breakdown, SpendTree>()
  trees.set(dataset, known)
  const tree = known.get(breakdown) ?? indexTree(BUILDERS[breakdown](dataset))
  known.set(breakdown, tree)
  return tree
}
