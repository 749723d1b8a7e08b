import type { Dataset } from '../domain/dataset'
import type { Breakdown } from '../domain/view-state'
import { departmentTree } from './department-tree'
import { economicTree } from './economic-tree'
import { fundTree } from './fund-tree'
import { functionalTree } from './functional-tree'
import { indexTree, type SpendNode, type SpendTree } from './spend-node'

const trees = new WeakMap<Dataset, Map<Breakdown, SpendTree>>()

const BUILDERS: Readonly<Record<Breakdown, (dataset: Dataset) => SpendNode>> = {
  function: functionalTree,
  economic: economicTree,
  fund: fundTree,
  department: departmentTree,
}

/** Whether there is anything to show in a breakdown; functional subjects say themselves why not. */
export function isPublished(dataset: Dataset, breakdown: Breakdown): boolean {
  const { children } = treeOf(dataset, breakdown).root
  // One department is the whole: there is nothing to choose.
  return breakdown === 'function' || children.length > (breakdown === 'department' ? 1 : 0)
}

/** The spending tree of a breakdown; built once a dataset. */
export function treeOf(dataset: Dataset, breakdown: Breakdown): SpendTree {
  const known = trees.get(dataset) ?? new Map<Breakdown, SpendTree>()
  trees.set(dataset, known)
  const tree = known.get(breakdown) ?? indexTree(BUILDERS[breakdown](dataset))
  known.set(breakdown, tree)
  return tree
}
