import type { Dataset } from '../../domain/dataset'
import { clauseOn, keysOf, type Selection } from '../../domain/selection'
import type { Breakdown } from '../../domain/view-state'
import { economicTree } from './economic-tree'
import { fundTree } from './fund-tree'
import { functionalTree } from './functional-tree'
import { lineViewsOf } from '../lines/line-views'
import { indexTree, ROOT, type SpendNode, type SpendTree } from './spend-node'

const trees = new WeakMap<Dataset, Map<Breakdown, SpendTree>>()

const BUILDERS: Readonly<Record<Breakdown, (dataset: Dataset) => SpendNode>> = {
  function: functionalTree,
  economic: economicTree,
  fund: fundTree,
  department: () => ({ ...ROOT, figures: {} }),
}

/** Whether there is anything to show in a breakdown; functional subjects say themselves why not. */
export function isPublished(dataset: Dataset, breakdown: Breakdown): boolean {
  if (breakdown === 'function') return true
  // One department is the whole: there is nothing to choose.
  if (breakdown === 'department') return (departmentKeys(dataset)?.size ?? 0) > 1
  return treeOf(dataset, breakdown).root.children.length > 0
}

function departmentKeys({ detail }: Dataset) {
  return detail?.table.dimensions.department.keys
}

/** The published tree of a breakdown; built once a dataset. */
export function treeOf(dataset: Dataset, breakdown: Breakdown): SpendTree {
  const known = trees.get(dataset) ?? new Map<Breakdown, SpendTree>()
  trees.set(dataset, known)
  const tree = known.get(breakdown) ?? indexTree(BUILDERS[breakdown](dataset))
  known.set(breakdown, tree)
  return tree
}

/** The tree of a breakdown under a selection: of the lines where it is about departments, else the published one. */
export function treeUnder(dataset: Dataset, breakdown: Breakdown, selection: Selection): SpendTree {
  const lines = lineViewsOf(dataset)
  const picked = keysOf(selection, 'department')
  if (lines !== null && breakdown === 'department') {
    // One that was chosen beside others stays closed among them.
    const isEntered = clauseOn(selection, 'department')?.source === 'breakdown'
    return lines.departments(dataset, isEntered ? picked : null)
  }
  if (lines !== null && breakdown === 'function' && picked !== null) {
    return lines.subjects(dataset, picked)
  }
  return treeOf(dataset, breakdown)
}
