import type { FlowGraph, GraphNode } from './flow-draft'
import { FLOW_COLUMNS } from './flow-view'

/** What comes last among its like: what is no subject and no project. */
const LAST: Readonly<Partial<Record<GraphNode['kind'], number>>> = { residual: 1, others: 2 }

/** The nodes column by column, each below the first node it comes from, the larger first: ribbons cross little. */
export function orderNodes({ nodes, links }: FlowGraph): readonly GraphNode[] {
  const ordered: GraphNode[] = []
  const place = new Map<string, number>()
  const firstSource = ({ id }: GraphNode): number =>
    Math.min(
      ...[...links.values()].flatMap(link => (link.to === id ? (place.get(link.from) ?? 0) : [])),
      Number.MAX_SAFE_INTEGER,
    )
  for (const column of FLOW_COLUMNS) {
    const own = [...nodes.values()]
      .filter(node => node.column === column)
      .map(node => ({ node, from: node.kind === 'others' ? Infinity : firstSource(node) }))
      .sort(
        (a, b) =>
          (a.from === b.from ? 0 : a.from - b.from) ||
          (LAST[a.node.kind] ?? 0) - (LAST[b.node.kind] ?? 0) ||
          b.node.amount - a.node.amount,
      )
    own.forEach(({ node }, at) => place.set(node.id, at))
    ordered.push(...own.map(({ node }) => node))
  }
  return ordered
}
