import type { BreakdownNode } from '../../derive/breakdown/breakdown-view'
import type { FlowColumn, FlowLink, FlowNode, FlowView } from '../../derive/flow/flow-view'
import { ratioOf } from '../../domain/ratio'
import { formatShare } from '../../locales/figures'
import type { FlowOrigin } from '../../locales/flow-messages'
import type { Messages } from '../../locales/messages'
import type { NamedAmount } from '../../locales/view-messages'

/** One sentence: where the money comes from and what kind of expenditure it becomes. */
export function flowSentence(view: FlowView, { flow }: Messages): string {
  const named = (column: FlowColumn): readonly NamedAmount[] =>
    namedIn(view, column).map(node => ({
      name: flow.nodeShort(node),
      amount: node.amount,
      share: ratioOf(node.amount, view.total),
    }))
  const origins = view.nodes.filter(({ column }) => column === 'fund')
  return flow.takeaway({
    origin: originOf(view),
    total: view.total,
    isPartly: view.undrawn !== null,
    part: view.part,
    origins: named('fund'),
    hasMore: namedIn(view, 'fund').length < origins.length,
    kinds: named('kind'),
  })
}

/** What a flow begins with. */
export function originOf({ ofLines }: Pick<FlowView, 'ofLines'>): FlowOrigin {
  return ofLines ? 'department' : 'fund'
}

/** A sentence names all sources of money, of departments the largest. */
const MOST_DEPARTMENTS = 3

/** The nodes of a column that the sentence names. */
export function namedIn({ nodes, ofLines }: FlowView, column: FlowColumn): readonly FlowNode[] {
  const own = nodes.filter(node => node.column === column)
  return column === 'fund' && ofLines ? own.slice(0, MOST_DEPARTMENTS) : own
}

/** What the columns of a flow hold, from left to right. */
export function columnTitles(
  view: Pick<FlowView, 'ofLines'>,
  { flow }: Messages,
): Readonly<Record<FlowColumn, string>> {
  return { ...flow.columns, fund: flow.origins[originOf(view)] }
}

/** A node's name; lines have subjects of one name under many codes, so theirs come with it. */
export function flowNodeName(node: FlowNode, { ofLines }: FlowView, { flow }: Messages): string {
  const name = flow.nodeName(node)
  return ofLines && node.code !== '' ? `${node.code} ${name}` : name
}

/** What can be pointed at in a flow: a node, or what flows from one to the next; null when there is none of an id. */
export function flowPlace(
  id: string,
  view: FlowView,
  messages: Messages,
): { readonly of: FlowNode | FlowLink; readonly title: string } | null {
  const link = view.links.find(candidate => candidate.id === id)
  const ends = link === undefined ? [id] : [link.from, link.to]
  const named = ends.flatMap(end => view.nodes.find(node => node.id === end) ?? [])
  const of = link ?? named[0]
  const title = named.map(node => flowNodeName(node, view, messages)).join(' → ')
  return of === undefined ? null : { of, title }
}

/** What the tooltip says of a node or a link, line by line. */
export function flowRows(
  node: Pick<FlowNode, 'amount' | 'part'>,
  view: FlowView,
  { flow, figures }: Messages,
): readonly { readonly label: string; readonly value: string }[] {
  const share = ratioOf(node.amount, view.total)
  const rows = [
    { label: flow.table.amount, value: figures.amount(node.amount) },
    { label: flow.share, value: share === null ? '' : formatShare(share) },
    { label: flow.part, value: node.part === null ? '' : figures.amount(node.part) },
  ]
  return rows.filter(({ value }) => value !== '')
}

/** What a node says to a screen reader: its column, name, amount, share. */
export function flowSentenceOf(node: FlowNode, view: FlowView, messages: Messages): string {
  const { flow, joins } = messages
  const name = [node.code, flow.nodeName(node)].filter(Boolean).join(' ')
  const rows = flowRows(node, view, messages).map(({ label, value }) => `${label} ${value}`)
  return joins.spoken([`${columnTitles(view, messages)[node.column]} ${name}`, ...rows])
}

const NO_CHANGE = { state: 'unknown', delta: null, ratio: null } as const

/** A column's nodes as rows of a list. */
export function flowListRows(
  view: FlowView,
  column: FlowColumn,
  { flow }: Messages,
): readonly BreakdownNode[] {
  return view.nodes
    .filter(node => node.column === column)
    .map(node => ({
      id: node.id,
      kind: node.kind === 'project' ? 'project' : 'subject',
      dimension: node.dimension,
      key: node.key,
      code: node.code,
      name: flow.nodeName(node),
      short: flow.nodeShort(node),
      classCode: node.classCode,
      amount: node.amount,
      share: ratioOf(node.amount, view.total),
      change: NO_CHANGE,
      previousDerived: false,
      emphasis: node.emphasis,
      outlined: false,
      opens: false,
      children: [],
      sources: node.sources,
      lines: node.lines,
      previousSources: [],
    }))
}
