import type { FlowDifference, FlowLink, FlowNode, FlowView } from './flow-view'
import {
  amountOperand,
  traceDifference,
  tracePublished,
  traceShare,
  type Operand,
  type Trace,
} from './trace'

type Traced = Pick<FlowNode | FlowLink, 'amount' | 'sources'>

/** Where the amount of a node comes from: its cell, or the cells that add up in it; null without any. */
export function flowNodeTrace(node: Traced, title: string): Trace | null {
  return node.sources.length === 0 ? null : tracePublished(title, operandOf(node))
}

/** Where the amount that flows from one node to the next comes from. */
export const flowLinkTrace: (link: FlowLink, title: string) => Trace | null = flowNodeTrace

/** Where the picked part of a node or a link comes from; null where nothing of it is picked. */
export function flowPartTrace(
  { part, partSources }: Pick<FlowNode | FlowLink, 'part' | 'partSources'>,
  title: string,
): Trace | null {
  return part === null || partSources.length === 0
    ? null
    : tracePublished(title, amountOperand(part, partSources))
}

/** Where the share of a node in all that flows comes from. */
export function flowShareTrace(node: FlowNode, view: FlowView, title: string): Trace | null {
  if (node.sources.length === 0) return null
  return traceShare(title, operandOf(node), flowTotal(view))
}

/** All that flows, with the cells of its sources of money. */
export function flowTotal({ nodes, total }: FlowView): Operand {
  const funds = nodes.filter(({ column }) => column === 'fund')
  return amountOperand(
    total,
    funds.flatMap(({ sources }) => sources),
  )
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
  const flowing = amountOperand(
    out.reduce((sum, { amount }) => sum + amount, 0),
    out.flatMap(({ sources }) => sources),
  )
  return traceDifference(title, operandOf(node), flowing)
}

function operandOf({ amount, sources }: Traced): Operand {
  return amountOperand(amount, sources)
}
