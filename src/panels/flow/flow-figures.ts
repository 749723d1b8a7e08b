import { flowNodeTrace, flowPart, flowShareTrace, flowTotal } from '../../derive/flow/flow-traces'
import type { FlowView } from '../../derive/flow/flow-view'
import { heldCarryOver } from '../../derive/funds'
import type { Note } from '../../derive/note'
import {
  amountOperand,
  sourcedOperand,
  sumOperand,
  traceDifference,
  tracePublished,
  traceSum,
  type TraceOperand,
  type Trace,
} from '../../derive/trace/trace'
import type { Dataset } from '../../domain/dataset'
import { ratioOf } from '../../domain/ratio'
import type { Messages } from '../../locales/messages'
import { amountFigure, noteFigure, shareFigure, type Figures } from '../shared/text-figures'
import { flowNodeName, namedIn } from './flow-text'

/** The figures of the sentence on the flow: the total, and each source and kind with its share. */
export function flowFigures(view: FlowView, title: string, messages: Messages): Figures {
  const named = [...namedIn(view, 'fund'), ...namedIn(view, 'kind')]
  return [
    ...amountFigure(view.total, () => tracePublished(title, flowTotal(view))),
    ...named.flatMap(node => [
      ...amountFigure(node.amount, () => flowNodeTrace(node, flowNodeName(node, view, messages))),
      ...shareFigure(ratioOf(node.amount, view.total), () =>
        flowShareTrace(node, view, flowNodeName(node, view, messages)),
      ),
    ]),
    ...amountFigure(view.part, () => tracePublished(title, flowPart(view))),
  ]
}

/** The figures of a note on the flow: both sides of a sum that differs, and what is not drawn. */
export function flowNoteFigures(
  note: Note,
  view: FlowView,
  dataset: Dataset,
  { flow }: Messages,
): Figures {
  if (note.id === 'flow-carried-over') {
    const fund = heldCarryOver(dataset)
    return fund === null
      ? []
      : noteFigure(note, 'amount', () => tracePublished(fund.name, sourcedOperand(fund.figure)))
  }
  if (note.id === 'flow-lines-undrawn' && view.undrawn !== null) {
    const { amount, lines } = view.undrawn
    const undrawn = amountOperand(amount, [], lines)
    return noteFigure(note, 'amount', () => tracePublished(flow.title, undrawn))
  }
  const node = view.nodes.find(({ id }) => id === note.params.node)
  if (node === undefined) return []
  const title = flow.nodeName(node)
  const out = view.links.filter(({ from }) => from === node.id)
  return [
    ...noteFigure(note, 'sum', () => traceSum(title, out.map(sourcedOperand))),
    ...noteFigure(note, 'amount', () => flowNodeTrace(node, title)),
    ...noteFigure(note, 'difference', () =>
      differenceTrace(title, sourcedOperand(node), sumOperand(out)),
    ),
  ]
}

/** A note says by how much two sums differ, without a sign. */
function differenceTrace(title: string, one: TraceOperand, other: TraceOperand): Trace {
  const [more, less] = (one.value ?? 0) < (other.value ?? 0) ? [other, one] : [one, other]
  return traceDifference(title, more, less)
}
