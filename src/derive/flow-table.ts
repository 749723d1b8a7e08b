import type { DataTable } from './data-table'
import type { FlowNode, FlowView } from './flow-view'

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
  return {
    caption,
    unit: words.unit,
    columns: [
      { label: words.from, kind: 'text' },
      { label: words.to, kind: 'text' },
      { label: words.amount, kind: 'amount' },
      ...(hasPart ? [{ label: words.part, kind: 'amount' } as const] : []),
    ],
    rows: view.nodes.flatMap(({ id, column }) => {
      const own = (link: FlowView['links'][number]): boolean => link.from === id
      const rest = view.differences.filter(({ node }) => node === id)
      return [
        ...(column === 'part' ? [] : inOrder(view, view.links.filter(own))).map(link => [
          nameOf(id),
          nameOf(link.to),
          link.amount,
          ...(hasPart ? [link.part ?? 0] : []),
        ]),
        ...rest.map(({ difference }) => [
          nameOf(id),
          words.difference,
          difference,
          ...(hasPart ? [''] : []),
        ]),
      ]
    }),
  }
}

function inOrder(view: FlowView, links: FlowView['links']): FlowView['links'] {
  const place = (id: string): number => view.nodes.findIndex(node => node.id === id)
  return [...links].sort((a, b) => place(a.to) - place(b.to))
}
