import { negativeNodes, PROJECT_EXPENDITURE } from '../../derive/breakdown/breakdown-notes'
import type { BreakdownNode, BreakdownView } from '../../derive/breakdown/breakdown-view'
import { nodeTraces } from '../../derive/breakdown/node-traces'
import type { Note } from '../../derive/note'
import { spendingTraces } from '../../derive/scope/scope-traces'
import {
  amountOperand,
  sourcedOperand,
  sumOperand,
  traceCounted,
  traceDifference,
  tracePublished,
  traceSum,
  type TraceOperand,
  type Trace,
} from '../../derive/trace/trace'
import type { Dataset } from '../../domain/dataset'
import type { Messages } from '../../locales/messages'
import {
  amountFigure,
  countFigure,
  noteFigure,
  shareFigure,
  type Figures,
} from '../shared/text-figures'
import { drawnNodes } from './breakdown-text'

/** The figures of the sentence on the breakdown: the position's total, its largest part and its share. */
export function breakdownFigures(view: BreakdownView, title: string, messages: Messages): Figures {
  const { total, totalSources, totalLines } = view
  const drawn = drawnNodes(view)
  const [first] = drawn
  const whole = amountFigure(total, () =>
    tracePublished(title, amountOperand(total, totalSources, totalLines)),
  )
  if (first === undefined) return whole
  const traces = (node: BreakdownNode): ReturnType<typeof nodeTraces> =>
    nodeTraces(node, view, messages.breakdown.nodeName(node))
  return [
    ...whole,
    ...countFigure(drawn.length, () => traceCounted(title, drawn.map(partOf))),
    ...amountFigure(first.amount, () => traces(first).amount),
    ...shareFigure(first.share, () => traces(first).share),
  ]
}

function partOf({ name, amount, sources, lines }: BreakdownNode): TraceOperand {
  return { ...amountOperand(amount, sources, lines), name }
}

/** The figures of a note on the breakdown. `title` is the name of its position. */
export function breakdownNoteFigures(
  note: Note,
  view: BreakdownView,
  title: string,
  dataset: Dataset,
): Figures {
  switch (note.id) {
    case 'economic-basic-only': {
      const trace = (): Trace | null =>
        spendingTraces(dataset, PROJECT_EXPENDITURE, title)?.amount ?? null
      return noteFigure(note, 'amount', trace)
    }
    case 'negative-not-drawn': {
      const negative = negativeNodes(view.nodes)
      return [
        ...noteFigure(note, 'count', () => traceCounted(title, negative.map(sourcedOperand))),
        ...noteFigure(note, 'amount', () => traceSum(title, negative.map(sourcedOperand))),
      ]
    }
    case 'parts-do-not-add': {
      const whole = amountOperand(view.total, view.totalSources, view.totalLines)
      return noteFigure(note, 'difference', () =>
        traceDifference(title, sumOperand(view.nodes), whole),
      )
    }
    default:
      return []
  }
}
