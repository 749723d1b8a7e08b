import type { Dataset } from '../../domain/dataset'
import { ratioOf } from '../../domain/ratio'
import { clausesFor, type Selection } from '../../domain/selection'
import type { Breakdown } from '../../domain/view-state'
import type { BreakdownNode, BreakdownView, Crumb } from './breakdown-view'
import type { Emphasis } from '../emphasis'
import { absentNotes, breakdownEmpty, breakdownNotes } from './breakdown-notes'
import { clausesOfTables } from '../lines/clauses-of-tables'
import { changeOf, cutOf } from '../trees/cut'
import { outlinedIds, selectedIds } from './highlights'
import { drawnChildren, opens, positionOf, stepOver, stepUp } from '../trees/position'
import {
  amountIn,
  MAX_NESTED_TILES,
  NO_PREVIOUS,
  pathTo,
  type Cut,
  type SpendNode,
  type SpendTree,
} from '../trees/spend-node'
import { treeUnder } from '../trees/spending-tree'

interface Context {
  readonly dataset: Dataset
  readonly breakdown: Breakdown
  readonly tree: SpendTree
  readonly cut: Cut
  readonly total: number | null
  readonly selected: ReadonlySet<string> | null
  readonly outlined: ReadonlySet<string>
  readonly isNested: boolean
}

/** The view-model of 钱花在哪里 for one breakdown under a selection. */
export function toBreakdown(
  dataset: Dataset,
  breakdown: Breakdown,
  clauses: Selection,
): BreakdownView {
  const tree = treeUnder(dataset, breakdown, clauses)
  const selection = tree.ofLines === true ? clauses : clausesOfTables(clauses)
  // Whatever they are broken down by, lines say of themselves and follow what departments do.
  const told = tree.ofLines === true ? 'department' : breakdown
  const cut = cutOf(breakdown, clausesFor('breakdown', selection))
  const position = positionOf(tree, breakdown, selection, cut)
  const total = amountIn(position.shown, cut)
  const context: Context = {
    dataset,
    breakdown,
    tree,
    cut,
    total,
    selected: selectedIds(dataset, told, selection, position),
    outlined: outlinedIds(dataset, told, selection),
    isNested: countTiles(position.shown, cut) <= MAX_NESTED_TILES,
  }
  const above = stepUp(position, cut)
  const nodes = rank(position.shown.children, cut).map(node => toNode(context, node, true))
  const empty = breakdownEmpty(dataset, told, selection, nodes)
  return {
    breakdown,
    ofLines: tree.ofLines === true,
    path: position.path.map(node => toCrumb(node, empty === null ? cut : null)),
    up: above === null ? null : toCrumb(above, cut),
    total: empty === null ? total : null,
    totalSources: position.shown.figures[cut]?.sources ?? [],
    totalLines: position.shown.figures[cut]?.lines,
    nodes: empty === null ? nodes : [],
    hasChange: told === 'function' && dataset.info.previousYear !== null,
    notes:
      empty === null
        ? [...absentNotes(position, cut), ...breakdownNotes(dataset, told, selection, nodes, total)]
        : [],
    empty,
    tables: tablesOf(context, position.shown, nodes),
  }
}

function toNode(context: Context, node: SpendNode, nest: boolean): BreakdownNode {
  const { cut, total } = context
  const amount = amountIn(node, cut)
  const previous = node.previous[cut] ?? NO_PREVIOUS
  return {
    id: node.id,
    kind: node.kind,
    dimension: node.dimension,
    key: node.key,
    code: node.code,
    name: node.name,
    short: node.short,
    classCode: node.classCode,
    amount,
    share: amount === null ? null : ratioOf(amount, total),
    change: changeOf(node, cut),
    previousDerived: previous.derived,
    emphasis: emphasisOf(context, node),
    outlined: context.outlined.has(node.id) || context.outlined.has(standIn(node, cut)),
    opens: opens(node, cut),
    children: nest && context.isNested ? tilesIn(context, node) : [],
    sources: node.figures[cut]?.sources ?? [],
    lines: node.figures[cut]?.lines,
    previousSources: previous.sources,
  }
}

/** The tiles drawn inside a group: its leaves, projects taken whole. */
function tilesIn(context: Context, node: SpendNode): readonly BreakdownNode[] {
  return rank(tileNodes(node, context.cut), context.cut).map(tile => toNode(context, tile, false))
}

function tileNodes(node: SpendNode, cut: Cut): readonly SpendNode[] {
  if (node.kind === 'project' || !opens(node, cut)) return []
  return drawnChildren(stepOver(node, cut), cut).flatMap(child => {
    const inner = tileNodes(child, cut)
    return inner.length === 0 ? [child] : inner
  })
}

function countTiles(node: SpendNode, cut: Cut): number {
  return drawnChildren(node, cut).reduce(
    (count, child) => count + Math.max(1, tileNodes(child, cut).length),
    0,
  )
}

function rank(nodes: readonly SpendNode[], cut: Cut): readonly SpendNode[] {
  const sizeOf = (node: SpendNode): number => amountIn(node, cut) ?? Number.NEGATIVE_INFINITY
  return [...nodes].sort((a, b) => sizeOf(b) - sizeOf(a) || (a.code < b.code ? -1 : 1))
}

/** The leaf that a tile without a choice below it stands for: 221 for 2210201. */
function standIn(node: SpendNode, cut: Cut): string {
  return opens(node, cut) ? node.id : stepOver(node, cut).id
}

function emphasisOf({ tree, selected, cut }: Context, node: SpendNode): Emphasis {
  if (selected === null) return 'normal'
  if (pathTo(tree, node).some(step => selected.has(step.id))) return 'selected'
  if (selected.has(standIn(node, cut))) return 'selected'
  return holdsSelected(node, selected, cut) ? 'normal' : 'faded'
}

/** Whether something of what is picked is drawn below it. */
function holdsSelected(node: SpendNode, selected: ReadonlySet<string>, cut: Cut): boolean {
  return drawnChildren(node, cut).some(
    child => selected.has(child.id) || holdsSelected(child, selected, cut),
  )
}

/** A step of the path; its amount is blank where the view shows nothing (cut null). */
function toCrumb(node: SpendNode, cut: Cut | null): Crumb {
  return {
    id: node.id,
    dimension: node.dimension,
    key: node.key,
    label: node.code === '' ? node.short : `${node.code} ${node.short}`,
    amount: cut === null ? null : amountIn(node, cut),
  }
}

/** The tables of the total and of what is listed; of sources, also where those not drawn are 0 or blank. */
function tablesOf(
  { breakdown, tree, cut }: Context,
  shown: SpendNode,
  nodes: readonly BreakdownNode[],
): BreakdownView['tables'] {
  const wholes = breakdown === 'fund' ? [shown, ...tree.root.children] : [shown]
  const sources = [
    ...wholes.flatMap(node => node.figures[cut]?.sources ?? []),
    ...nodes.flatMap(node => [node, ...node.children]).flatMap(node => node.sources),
  ]
  return [...new Set(sources.map(({ table }) => table))]
}
