import { roundingOf, type Fen } from '../../domain/money'
import {
  addLink,
  linkId,
  type FlowDraft,
  type FlowGraph,
  type GraphLink,
  type GraphNode,
} from './flow-draft'
import { FLOW_COLUMNS, type FlowColumn, type FlowDifference } from './flow-view'
import { groupBy } from '../group-by'
import { joinedLines } from '../lines/line-set'
import type { Sourced } from '../trace/sourced'
import { nodeId } from '../trees/spend-node'

/** More than this are not drawn in a column. */
export const MOST_NODES = 24

/** Where a column may be crowded: one gathers by size what others tell apart. */
const CROWDED: readonly FlowColumn[] = ['fund', 'part']

/** Which nodes of a graph are gathered, the smallest of their column; none where they are few. */
export function gatheredNodes(graph: FlowGraph): ReadonlySet<string> {
  const all = [...graph.nodes.values()]
  const gathered = CROWDED.flatMap(own => {
    const nodes = all.filter(({ column }) => column === own)
    if (nodes.length <= MOST_NODES) return []
    return nodes.sort((a, b) => b.amount - a.amount).slice(MOST_NODES - 1)
  })
  return new Set(gathered.map(({ id }) => id))
}

/** The graph with those as one node a column, and their links as one from each or to each. */
export function gather({ nodes, links }: FlowGraph, gathered: ReadonlySet<string>): FlowGraph {
  if (gathered.size === 0) return { nodes, links }
  const all = [...nodes.values()]
  const inside = groupBy(
    all.filter(({ id }) => gathered.has(id)),
    ({ column }) => column,
  )
  const others = [...inside].map(([column, own]) => othersOf(column, own))
  const kept = all.filter(({ id }) => !gathered.has(id))
  const idOf = (id: string): string =>
    gathered.has(id) ? othersId(nodes.get(id)?.column ?? 'part') : id
  const led = [...links.values()].map(link => {
    const [from, to] = [idOf(link.from), idOf(link.to)]
    return { ...link, id: linkId(from, to), from, to }
  })
  const joined = [...groupBy(led, ({ id }) => id).values()].flatMap(same =>
    same.slice(0, 1).map((first): GraphLink => ({ ...first, ...together(same) })),
  )
  return {
    nodes: new Map([...kept, ...others].map(node => [node.id, node])),
    links: new Map(joined.map(link => [link.id, link])),
  }
}

function othersId(column: FlowColumn): string {
  return nodeId('others', column)
}

function othersOf(column: FlowColumn, inside: readonly GraphNode[]): GraphNode {
  const own = { id: othersId(column), key: column, column, kind: 'others' } as const
  return { ...NAMELESS, ...own, count: inside.length, ...together(inside) }
}

interface Traced extends Sourced {
  readonly amount: Fen
}

function together(parts: readonly Traced[]): Traced {
  return {
    amount: parts.reduce((sum, { amount }) => sum + amount, 0),
    sources: parts.flatMap(({ sources }) => sources),
    lines: joinedLines(parts.map(({ lines }) => lines)),
  }
}

const NAMELESS = { dimension: null, key: '', code: '', name: '', short: '', classCode: '' } as const

/** What each node has over what flows out of it. */
export function differencesOf({ nodes, links }: FlowGraph): readonly FlowDifference[] {
  return [...nodes.values()].flatMap(({ id, amount }) => {
    const out = [...links.values()].filter(link => link.from === id)
    if (out.length === 0) return []
    const difference = out.reduce((rest, link) => rest - link.amount, amount)
    const isRounding = Math.abs(difference) <= roundingOf(out.length + 1)
    return difference === 0 ? [] : [{ node: id, difference, isRounding }]
  })
}

/** The graph with a visible rest where less flows on than rounding explains; nothing is spread. */
export function withRests(graph: FlowGraph): FlowGraph {
  const draft: FlowDraft = {
    nodes: new Map(graph.nodes),
    links: new Map(graph.links),
    pickable: new Set(),
  }
  for (const { node, difference, isRounding } of differencesOf(graph)) {
    const from = graph.nodes.get(node)
    if (!isRounding && difference > 0 && from !== undefined) addRest(draft, from, difference)
  }
  return draft
}

/** What is left of a node; its cells are the node's and then those of what flows on. */
function addRest(draft: FlowDraft, from: GraphNode, amount: Fen): void {
  const column = FLOW_COLUMNS[FLOW_COLUMNS.indexOf(from.column) + 1] ?? 'part'
  const { classCode } = from
  const onward = [...draft.links.values()].filter(link => link.from === from.id)
  const sources = [from, ...onward].flatMap(part => part.sources)
  const id = nodeId('rest', from.id)
  const rest = { ...from, ...NAMELESS, id, column, kind: 'residual', key: 'rest' } as const
  addLink(draft, from, rest, { amount, classCode, sources })
}
