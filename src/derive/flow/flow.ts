import type { Dataset } from '../../domain/dataset'
import { clausesFor, keysOf, without, type Dimension, type Selection } from '../../domain/selection'
import { TABLE_IDS } from '../../domain/source'
import type { FlowMode } from '../../domain/view-state'
import { emptyTable } from '../empty-table'
import type { Emphasis } from '../emphasis'
import type { FlowGraph, FlowGraphs, GraphLink, GraphNode } from './flow-draft'
import { differencesOf, gather, gatheredNodes, withRests } from './flow-ends'
import { flowGraph } from './flow-graph'
import { flowNotes, lineFlowEmpty, lineFlowNotes } from './flow-notes'
import { orderNodes } from './flow-order'
import type { FlowLink, FlowNode, FlowView } from './flow-view'
import { fundTable, type Fund } from '../funds'
import { clausesOfTables } from '../lines/clauses-of-tables'
import { lineViewsOf, type LineFlow } from '../lines/line-views'
import type { EmptyState } from '../note'
import { projectsWithTargets } from '../targets/scope-of-targets'

/** The view-model of 钱从哪来到哪去: filtered by the clauses of others, with the part that is picked. */
export function toFlow(dataset: Dataset, mode: FlowMode, clauses: Selection): FlowView {
  const lines = flowOfLines(dataset, mode, clauses)
  const selection = lines === null ? clausesOfTables(clauses) : clauses
  const { graph, parts } = lines ?? publishedFlow(dataset, mode, selection)
  const nodes = orderNodes(graph).map(node => toNode(node, parts, selection))
  const links = [...graph.links.values()].map((link): FlowLink => ({
    ...link,
    ...toPart(parts?.links.get(link.id)),
  }))
  const differences = differencesOf(graph)
  return {
    mode,
    ofLines: lines !== null,
    nodes,
    links,
    differences,
    total: sumOf(nodes, ({ amount }) => amount),
    part: parts === null || parts.nodes.size === 0 ? null : sumOf(nodes, ({ part }) => part ?? 0),
    undrawn: lines === null || lines.undrawn.count === 0 ? null : lines.undrawn,
    notes:
      lines === null
        ? flowNotes(dataset, mode, selection, nodes, differences)
        : lineFlowNotes(lines),
    empty: links.length > 0 ? null : whyEmpty(dataset, lines, selection),
    tables: tablesOf(graph, lines === null ? fundTable(dataset).funds : []),
  }
}

/** What the lines of the picked departments say; null where none is picked, or they do not tell it. */
function flowOfLines(dataset: Dataset, mode: FlowMode, selection: Selection): LineFlow | null {
  const picked = mode === 'economic' ? null : keysOf(selection, 'department')
  return (picked && lineViewsOf(dataset)?.flow(dataset, selection, picked)) ?? null
}

function publishedFlow(dataset: Dataset, mode: FlowMode, selection: Selection): FlowGraphs {
  const whole = flowGraph(dataset, mode, without(clausesFor('flow', selection), ECONOMIC))
  const gathered = gatheredNodes(whole)
  const picked = partSelection(dataset, mode, selection)
  return {
    graph: withRests(gather(whole, gathered)),
    parts: picked === null ? null : gather(flowGraph(dataset, mode, picked), gathered),
  }
}

function whyEmpty(dataset: Dataset, lines: LineFlow | null, selection: Selection): EmptyState {
  return lines === null
    ? emptyTable(dataset, 'functional', selection)
    : lineFlowEmpty(lines, selection)
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
    ...toPart(own),
    emphasis: emphasisOf(node, isOutside, selection),
  }
}

/** What of a node or a link is picked. */
function toPart(
  own: GraphNode | GraphLink | undefined,
): Pick<FlowNode, 'part' | 'partSources' | 'partLines'> {
  return { part: own?.amount ?? null, partSources: own?.sources ?? [], partLines: own?.lines }
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

/** The tables of what is drawn, and of the sources that are named as 0 or blank. */
function tablesOf({ nodes, links }: FlowGraph, funds: readonly Fund[]): FlowView['tables'] {
  const parts = [...nodes.values(), ...links.values(), ...funds.map(({ figure }) => figure)]
  const sources = parts.flatMap(item => item.sources)
  const tables = new Set(sources.map(source => source.table))
  return TABLE_IDS.filter(table => tables.has(table))
}
