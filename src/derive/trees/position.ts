import { clauseOn, type Selection } from '../../domain/selection'
import { isWithinCode } from '../../domain/subject-code'
import type { Breakdown } from '../../domain/view-state'
import { amountIn, nodeId, pathTo, type Cut, type SpendNode, type SpendTree } from './spend-node'

/** Where a view of a tree stands, and what is picked there. */
export interface Position {
  /** The node whose children are shown, single-child levels stepped over. */
  readonly shown: SpendNode
  /** From the root to `shown`, stepped-over levels included. */
  readonly path: readonly SpendNode[]
  /** Picked nodes, highlighted in place. */
  readonly picked: readonly SpendNode[]
  /** What was gone to, which `shown` may be some levels below; null where a leaf or several are picked. */
  readonly entered: SpendNode | null
}

/** Children that carry an amount in the cut: what can be drawn. */
export function drawnChildren(node: SpendNode, cut: Cut): readonly SpendNode[] {
  return node.children.filter(child => {
    const amount = amountIn(child, cut)
    return amount !== null && amount !== 0
  })
}

/** Follows levels with a single child down to the first that branches or ends. */
export function stepOver(node: SpendNode, cut: Cut): SpendNode {
  const [only, ...more] = drawnChildren(node, cut)
  return only !== undefined && more.length === 0 ? stepOver(only, cut) : node
}

/** Whether a pick zooms into the node: below it, somewhere, is a level with a choice. */
export function opens(node: SpendNode, cut: Cut): boolean {
  return node.hasChoice?.(cut) ?? drawnChildren(stepOver(node, cut), cut).length > 1
}

/**
 * The treemap's position is its clause (guide: product.md). A single subject that opens is entered;
 * a leaf stays in its parent, highlighted. A project is entered only by a pick in this view;
 * picked elsewhere, or several keys at once, it is highlighted where the view stands.
 */
export function positionOf(
  tree: SpendTree,
  breakdown: Breakdown,
  selection: Selection,
  cut: Cut,
): Position {
  if (breakdown === 'fund') return fundPosition(tree, selection, cut)
  const subjects = pickedSubjects(tree, selection, breakdown)
  const projects = breakdown === 'function' ? pickedNodes(tree, selection, 'project') : []
  const [project, ...otherProjects] = projects
  const isEntered =
    project !== undefined &&
    otherProjects.length === 0 &&
    opens(project, cut) &&
    clauseOn(selection, 'project')?.source === 'breakdown'
  if (isEntered) return standAt(tree, project, [], cut)

  const [subject, ...otherSubjects] = subjects
  if (subject === undefined) return standAt(tree, tree.root, projects, cut)
  if (otherSubjects.length > 0 || isBesideOthers(subject, selection)) {
    return standBeside(tree, commonAncestor(tree, subjects), [...subjects, ...projects])
  }
  return opens(subject, cut)
    ? standAt(tree, subject, projects, cut)
    : standBeside(tree, openAncestor(tree, subject, cut), [subject, ...projects])
}

/** A department that was chosen beside others is not entered, the first of them not either. */
function isBesideOthers({ dimension }: SpendNode, selection: Selection): boolean {
  return dimension === 'department' && clauseOn(selection, 'department')?.source !== 'breakdown'
}

/** Sources are never stepped over, so that the blank ones stay named; picked classes are highlighted in place. */
function fundPosition(tree: SpendTree, selection: Selection, cut: Cut): Position {
  const codes = clauseOn(selection, 'function')?.keys ?? []
  const classes = [...tree.byId.values()].filter(
    // A class that table 1 alone names has no code: it is none of those picked.
    ({ kind, key }) =>
      kind === 'subject' && key !== '' && codes.some(code => isWithinCode(code, key)),
  )
  const funds = pickedNodes(tree, selection, 'fund')
  const [fund, ...otherFunds] = funds
  return fund !== undefined && otherFunds.length === 0 && opens(fund, cut)
    ? { shown: fund, path: [tree.root, fund], picked: classes, entered: fund }
    : { shown: tree.root, path: [tree.root], picked: [...funds, ...classes], entered: null }
}

/** What is picked of the breakdown; subjects within the department that is open. */
function pickedSubjects(
  tree: SpendTree,
  selection: Selection,
  breakdown: Breakdown,
): readonly SpendNode[] {
  const inside = breakdown === 'department' ? pickedNodes(tree, selection, 'function') : []
  return inside.length > 0 ? inside : pickedNodes(tree, selection, breakdown)
}

function pickedNodes(
  tree: SpendTree,
  selection: Selection,
  dimension: Breakdown | 'project',
): readonly SpendNode[] {
  const keys = clauseOn(selection, dimension)?.keys ?? []
  return keys.flatMap(key => tree.byId.get(nodeId(dimension, key)) ?? [])
}

function standAt(
  tree: SpendTree,
  node: SpendNode,
  picked: readonly SpendNode[],
  cut: Cut,
): Position {
  const shown = opens(node, cut) ? stepOver(node, cut) : node
  return { shown, path: pathTo(tree, shown), picked, entered: node }
}

/** Above what is picked: nothing is stepped over, which would lead past what has no amount in the cut. */
function standBeside(tree: SpendTree, shown: SpendNode, picked: readonly SpendNode[]): Position {
  return { shown, path: pathTo(tree, shown), picked, entered: null }
}

function openAncestor(tree: SpendTree, node: SpendNode, cut: Cut): SpendNode {
  const parent = tree.parents.get(node.id)
  if (parent === undefined) return node
  return drawnChildren(parent, cut).length > 1 ? parent : openAncestor(tree, parent, cut)
}

function commonAncestor(tree: SpendTree, nodes: readonly SpendNode[]): SpendNode {
  const paths = nodes.map(node => pathTo(tree, node).slice(0, -1))
  const [first = [], ...others] = paths
  const shared = first.filter(step => others.every(path => path.includes(step)))
  return shared[shared.length - 1] ?? tree.root
}

/**
 * One level up: out of what is picked to what was gone to before it, else to the nearest step that shows something
 * else, else out of what is gone to. Of the steps that show the same it is the first, as a pick leads there; null when
 * there is none.
 */
export function stepUp(position: Position, cut: Cut): SpendNode | null {
  const { path, shown, picked, entered } = position
  const [root = null] = path
  if (shown.kind === 'fund') return root
  if (picked.length > 0 && entered !== null) return entered
  const shows = (node: SpendNode): string => stepOver(node, cut).id
  const beside = [...path].reverse().find(node => picked.length > 0 || shows(node) !== shown.id)
  if (beside === undefined) return entered === root ? null : root
  return path.find(node => shows(node) === shows(beside)) ?? null
}
