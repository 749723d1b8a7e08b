import type { Fen } from '../domain/money'
import {
  addLink,
  linkId,
  type FlowDraft,
  type FlowGraph,
  type GraphLink,
  type GraphNode,
} from './flow-draft'
import { FLOW_COLUMNS, type FlowDifference } from './flow-view'
import { nodeId } from './spend-node'

/** More ends than this are gathered, the smallest first. */
const MOST_PARTS = 24
const OTHERS = nodeId('others', 'part')

/** Which ends of a graph are gathered in one node; none where they are few. */
export function gatheredParts(graph: FlowGraph): ReadonlySet<string> {
  const parts = [...graph.nodes.values()].filter(({ column }) => column === 'part')
  if (parts.length <= MOST_PARTS) return new Set()
  const ranked = parts.sort((a, b) => b.amount - a.amount)
  return new Set(ranked.slice(MOST_PARTS - 1).map(({ id }) => id))
}

/** The graph with those ends as one node, their links as one a class. */
export function gather(graph: FlowGraph, gathered: ReadonlySet<string>): FlowGraph {
  const inside = [...graph.nodes.values()].filter(({ id }) => gathered.has(id))
  const [first] = inside
  if (first === undefined) return graph
  const nodes = new Map([...graph.nodes].filter(([id]) => !gathered.has(id)))
  nodes.set(OTHERS, {
    ...first,
    ...NAMELESS,
    id: OTHERS,
    kind: 'others',
    amount: inside.reduce((sum, { amount }) => sum + amount, 0),
    count: inside.length,
    sources: inside.flatMap(({ sources }) => sources),
  })
  const links = new Map<string, GraphLink>()
  for (const link of graph.links.values()) {
    const to = gathered.has(link.to) ? OTHERS : link.to
    const id = linkId(link.from, to)
    const known = links.get(id)
    links.set(id, {
      ...link,
      id,
      to,
      amount: (known?.amount ?? 0) + link.amount,
      sources: [...(known?.sources ?? []), ...link.sources],
    })
  }
  return { nodes, links }
}

const NAMELESS = { dimension: null, key: '', code: '', name: '', short: '', classCode: '' } as const

/** Half of 0.01 万元, by which each printed figure may be off. */
const HALF_UNIT = 5_000

/** What each node has over what flows out of it. */
export function differencesOf({ nodes, links }: FlowGraph): readonly FlowDifference[] {
  return [...nodes.values()].flatMap(({ id, amount }) => {
    const out = [...links.values()].filter(link => link.from === id)
    if (out.length === 0) return []
    const difference = out.reduce((rest, link) => rest - link.amount, amount)
    const isRounding = Math.abs(difference) <= HALF_UNIT * (out.length + 1)
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

function addRest(draft: FlowDraft, from: GraphNode, amount: Fen): void {
  const column = FLOW_COLUMNS[FLOW_COLUMNS.indexOf(from.column) + 1] ?? 'part'
  const { classCode, sources } = from
  const id = nodeId('rest', from.id)
  const rest = { ...from, ...NAMELESS, id, column, kind: 'residual', key: 'rest' } as const
  addLink(draft, from, rest, { amount, classCode, sources })
}
