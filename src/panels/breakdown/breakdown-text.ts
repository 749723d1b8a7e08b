import type { Mark } from '../../charts/marks'
import type { BreakdownNode, BreakdownView } from '../../derive/breakdown/breakdown-view'
import { formatShare } from '../../locales/figures'
import type { Messages } from '../../locales/messages'

/** The position's name; "" for the whole, unless that is of departments. */
export function placeOf({ path }: BreakdownView): string {
  return path[path.length - 1]?.label ?? ''
}

/** Every node of the view, those inside groups included. */
export function allNodes({ nodes }: BreakdownView): readonly BreakdownNode[] {
  return nodes.flatMap(node => [node, ...node.children])
}

/** The parts of the position that have an amount, the largest first. */
export function drawnNodes({ nodes }: BreakdownView): readonly BreakdownNode[] {
  return nodes.filter(node => node.amount !== null && node.amount !== 0)
}

/** One sentence: the position's total and its largest part; "" where nothing is shown. */
export function breakdownSentence(view: BreakdownView, { breakdown }: Messages): string {
  if (view.empty !== null) return ''
  const drawn = drawnNodes(view)
  const [first] = drawn
  return breakdown.takeaway({
    place: placeOf(view),
    total: view.total,
    count: drawn.length,
    largest:
      first === undefined || first.amount === null
        ? null
        : { name: breakdown.nodeShort(first), amount: first.amount, share: first.share },
  })
}

/** What each mark of the treemap says to a screen reader, by its id. */
export function markLabels(
  marks: readonly Mark[],
  nodes: ReadonlyMap<string, BreakdownNode>,
  messages: Messages,
): ReadonlyMap<string, string> {
  return new Map(
    marks.map(({ id, pick }) => {
      const node = nodes.get(id)
      const others = messages.chart.others(pick.length)
      return [id, node === undefined ? others : nodeSentence(node, messages)]
    }),
  )
}

/** What a node says to a screen reader: name, amount, share, change. */
function nodeSentence(node: BreakdownNode, messages: Messages): string {
  const { breakdown, figures, joins } = messages
  return joins.spoken([
    [node.code, breakdown.nodeName(node)].filter(Boolean).join(' '),
    figures.amount(node.amount),
    figures.share(node.share),
    changeText(node, messages),
    node.outlined ? breakdown.counterpart : '',
    node.opens ? breakdown.opens : '',
  ])
}

/** What the tooltip says of a node, line by line. */
export function nodeRows(
  node: BreakdownNode,
  messages: Messages,
): readonly { readonly label: string; readonly value: string }[] {
  const { tables, figures } = messages
  const { words } = tables
  const rows = [
    { label: words.code, value: node.code },
    { label: words.amount, value: figures.amount(node.amount) },
    { label: words.share, value: node.share === null ? '' : formatShare(node.share) },
    { label: words.change, value: changeText(node, messages) },
  ]
  return rows.filter(row => row.value !== '')
}

/** How a node changed, with the mark of a derived figure; "" where the year before is not known. */
function changeText(node: BreakdownNode, { change, joins }: Messages): string {
  if (node.change.delta === null) return ''
  return change.phrase(node.change) + (node.previousDerived ? joins.aside(change.derived) : '')
}
