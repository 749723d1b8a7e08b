import type { FlowDifference, FlowLink, FlowNode, FlowView } from './flow-view'
import {
  sourcedOperand,
  isSourced,
  sumOperand,
  traceDifference,
  tracePublished,
  traceShare,
  type TraceOperand,
  type Trace,
} from '../trace/trace'

type Traced = Pick<FlowNode | FlowLink, 'amount' | 'sources' | 'lines'>

/** Where the amount of a node comes from: its cell, or the cells or lines that add up in it; null without any. */
export function flowNodeTrace(node: Traced, title: string): Trace | null {
  return isSourced(node) ? tracePublished(title, sourcedOperand(node)) : null
}

/** Where the amount that flows from one node to the next comes from. */
export const flowLinkTrace: (link: FlowLink, title: string) => Trace | null = flowNodeTrace

/** Where the picked part of a node or a link comes from; null where nothing of it is picked. */
export function flowPartTrace(
  { part, partSources, partLines }: Pick<FlowNode, 'part' | 'partSources' | 'partLines'>,
  title: string,
): Trace | null {
  return part === null
    ? null
    : flowNodeTrace({ amount: part, sources: partSources, lines: partLines }, title)
}

/** Where the share of a node in all that flows comes from. */
export function flowShareTrace(node: Traced, view: FlowView, title: string): Trace | null {
  return isSourced(node) ? traceShare(title, sourcedOperand(node), flowTotal(view)) : null
}

/** All that flows, with the cells or the lines of what it comes from. */
export function flowTotal({ nodes, total }: FlowView): TraceOperand {
  return { ...sumOperand(nodes.filter(({ column }) => column === 'fund')), value: total }
}

/** What is picked of all that flows. */
export function flowPart({ nodes, part }: FlowView): TraceOperand {
  const parts = nodes.flatMap(({ column, part: amount, partSources, partLines }): Traced[] =>
    column === 'fund' && amount !== null
      ? [{ amount, sources: partSources, lines: partLines }]
      : [],
  )
  return { ...sumOperand(parts), value: part }
}

/** What a node has over what flows out of it: its own amount less the sum of its links. */
export function flowRestTrace(
  { node: id }: FlowDifference,
  { nodes, links }: FlowView,
  title: string,
): Trace | null {
  const node = nodes.find(candidate => candidate.id === id)
  if (node === undefined) return null
  const out = links.filter(({ from }) => from === id)
  return traceDifference(title, sourcedOperand(node), sumOperand(out))
}
