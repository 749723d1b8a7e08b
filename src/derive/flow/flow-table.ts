import type { DataCell, DataTable } from '../tables/data-table'
import { flowLinkTrace, flowPartTrace, flowRestTrace } from './flow-traces'
import type { FlowDifference, FlowLink, FlowNode, FlowView } from './flow-view'
import type { Trace } from '../trace/trace'

/** Words that the table of the flow needs in the reader's language. */
export interface FlowTableWords {
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly amount: string
  readonly part: string
  /** What a node has over what flows on: it leads nowhere. */
  readonly difference: string
  readonly nodeName: (node: FlowNode) => string
}

/** The links one by one, from left to right; what rounding leaves over has its own row, so that sums are conserved. */
export function flowTable(view: FlowView, caption: string, words: FlowTableWords): DataTable {
  const hasPart = view.part !== null
  const nameOf = (id: string): string => {
    const node = view.nodes.find(candidate => candidate.id === id)
    return node === undefined ? '' : words.nodeName(node)
  }
  const rows = rowsOf(view)
  // Where nothing is picked there is no part: its cell is empty, not unpublished.
  return {
    caption,
    unit: words.unit,
    columns: [
      { label: words.from, kind: 'text' },
      { label: words.to, kind: 'text' },
      { label: words.amount, kind: 'amount' },
      ...(hasPart ? [{ label: words.part, kind: 'amount' } as const] : []),
    ],
    rows: rows.map((row): readonly DataCell[] =>
      'from' in row
        ? [nameOf(row.from), nameOf(row.to), row.amount, ...(hasPart ? [row.part ?? ''] : [])]
        : [nameOf(row.node), words.difference, row.difference, ...(hasPart ? [''] : [])],
    ),
    traces: rows.map((row): readonly (Trace | null)[] =>
      'from' in row
        ? flowLinkTraces(row, `${nameOf(row.from)} → ${nameOf(row.to)}`)
        : [null, null, flowRestTrace(row, view, `${nameOf(row.node)} · ${words.difference}`)],
    ),
  }
}

function flowLinkTraces(link: FlowLink, title: string): readonly (Trace | null)[] {
  return [null, null, flowLinkTrace(link, title), flowPartTrace(link, title)]
}

/** The links of each node from left to right, then what rounding leaves over in it. */
function rowsOf(view: FlowView): readonly (FlowLink | FlowDifference)[] {
  return view.nodes.flatMap(({ id, column }) => {
    const links = view.links.filter(link => link.from === id)
    return [
      ...(column === 'part' ? [] : inOrder(view, links)),
      ...view.differences.filter(({ node }) => node === id),
    ]
  })
}

function inOrder(view: FlowView, links: FlowView['links']): FlowView['links'] {
  const place = (id: string): number => view.nodes.findIndex(node => node.id === id)
  return [...links].sort((a, b) => place(a.to) - place(b.to))
}
