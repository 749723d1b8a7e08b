import type { Dataset } from '../domain/dataset'
import { clausesFor, keysOf, without, type Dimension, type Selection } from '../domain/selection'
import { TABLE_IDS } from '../domain/source'
import type { FlowMode } from '../domain/view-state'
import { emptyTable } from './breakdown-notes'
import type { Emphasis } from './breakdown-view'
import type { FlowGraph, GraphNode } from './flow-draft'
import { differencesOf, gather, gatheredParts, withRests } from './flow-ends'
import { flowGraph } from './flow-graph'
import { flowNotes } from './flow-notes'
import { orderNodes } from './flow-order'
import type { FlowLink, FlowNode, FlowView } from './flow-view'
import { projectsWithTargets } from './scope-of-targets'

/** The view-model of 钱从哪来到哪去: filtered by the clauses of others, with the part that is picked. */
export function toFlow(dataset: Dataset, mode: FlowMode, selection: Selection): FlowView {
  const whole = flowGraph(dataset, mode, without(clausesFor('flow', selection), ECONOMIC))
  const gathered = gatheredParts(whole)
  const graph = withRests(gather(whole, gathered))
  const picked = partSelection(dataset, mode, selection)
  const parts = picked === null ? null : gather(flowGraph(dataset, mode, picked), gathered)
  const nodes = orderNodes(graph).map(node => toNode(node, parts, selection))
  const links = [...graph.links.values()].map((link): FlowLink => ({
    ...link,
    part: parts?.links.get(link.id)?.amount ?? null,
    partSources: parts?.links.get(link.id)?.sources ?? [],
  }))
  const differences = differencesOf(graph)
  return {
    mode,
    nodes,
    links,
    differences,
    total: sumOf(nodes, ({ amount }) => amount),
    part: parts === null ? null : sumOf(nodes, ({ part }) => part ?? 0),
    notes: flowNotes(dataset, mode, selection, nodes, differences),
    empty: links.length === 0 ? emptyTable(dataset, 'functional', selection) : null,
    tables: tablesOf(graph),
  }
}

const ECONOMIC: readonly Dimension[] = ['economic', 'staffing']
const FOLLOWED: readonly Dimension[] = ['fund', 'kind', 'function', 'project']

/**
 * The clauses that mark a part of the flow: its own, those on 经济分类 (table 3 has 基本支出 alone, so they never
 * narrow it), and the projects that hold a picked target. Null where there is none.
 */
function partSelection(dataset: Dataset, mode: FlowMode, selection: Selection): Selection | null {
  const holding = projectsWithTargets(dataset, selection)
  const isOwn = selection.some(
    ({ source, dimension }) => source === 'flow' && FOLLOWED.includes(dimension),
  )
  const isEconomic =
    mode === 'economic' && selection.some(({ dimension }) => ECONOMIC.includes(dimension))
  if (holding === null) return isOwn || isEconomic ? selection : null
  const picked = keysOf(selection, 'project')
  const keys = [...holding].filter(code => picked?.includes(code) ?? true)
  return [...without(selection, ['project']), { source: 'targets', dimension: 'project', keys }]
}

function toNode(node: GraphNode, parts: FlowGraph | null, selection: Selection): FlowNode {
  const own = parts?.nodes.get(node.id)
  const isOutside = parts !== null && own === undefined
  return {
    ...node,
    part: own?.amount ?? null,
    partSources: own?.sources ?? [],
    emphasis: emphasisOf(node, isOutside, selection),
  }
}

function emphasisOf(
  { dimension, key }: GraphNode,
  isOutside: boolean,
  selection: Selection,
): Emphasis {
  const isPicked = dimension !== null && (keysOf(selection, dimension)?.includes(key) ?? false)
  if (isPicked) return 'selected'
  return isOutside ? 'faded' : 'normal'
}

function sumOf(nodes: readonly FlowNode[], amountOf: (node: FlowNode) => number): number {
  return nodes
    .filter(({ column }) => column === 'fund')
    .reduce((sum, node) => sum + amountOf(node), 0)
}

function tablesOf({ nodes, links }: FlowGraph): FlowView['tables'] {
  const sources = [...nodes.values(), ...links.values()].flatMap(item => item.sources)
  const tables = new Set(sources.map(source => source.table))
  return TABLE_IDS.filter(table => tables.has(table))
}
