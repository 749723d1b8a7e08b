import type { TracedFigure } from '../../components/figure/figure-runs'
import type { BreakdownNode, BreakdownView } from '../../derive/breakdown/breakdown-view'
import type { ComparisonView } from '../../derive/comparison/comparison-view'
import { flowNodeTrace } from '../../derive/flow/flow-traces'
import type { FlowNode, FlowView } from '../../derive/flow/flow-view'
import { CARRIED_OVER, fundTable } from '../../derive/funds'
import type { Note } from '../../derive/note'
import { spendingTraces } from '../../derive/scope-traces'
import {
  amountOperand,
  sumOperand,
  traceCounted,
  traceDifference,
  tracePublished,
  traceSum,
  type Operand,
  type Trace,
} from '../../derive/trace'
import type { Dataset } from '../../domain/dataset'
import type { Selection } from '../../domain/selection'
import type { Messages } from '../../locales/messages'

type Figures = readonly TracedFigure[]

/** A parameter of a note as a figure; none where the note does not say it. */
function figure({ params }: Note, key: string, trace: () => Trace | null): Figures {
  const text = params[key] ?? ''
  return text === '' ? [] : [{ text, trace }]
}

const PROJECT_EXPENDITURE: Selection = [{ source: 'filters', dimension: 'kind', keys: ['project'] }]

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
      return figure(note, 'amount', trace)
    }
    case 'negative-not-drawn': {
      const negative = view.nodes.filter(({ amount }) => (amount ?? 0) < 0)
      return [
        ...figure(note, 'count', () => traceCounted(title, negative.map(toOperand))),
        ...figure(note, 'amount', () => traceSum(title, negative.map(toOperand))),
      ]
    }
    case 'parts-do-not-add': {
      const whole = amountOperand(view.total, view.totalSources, view.totalLines)
      return figure(note, 'difference', () => traceDifference(title, sumOperand(view.nodes), whole))
    }
    default:
      return []
  }
}

/** The figures of a note on the comparison: what the steps of the bridge leave open. */
export function comparisonNoteFigures(note: Note, view: ComparisonView, title: string): Figures {
  if (note.id !== 'parts-do-not-add') return []
  const { current, sources, lines } = view.whole
  const closing = view.steps.find(({ kind }) => kind === 'difference')
  const reached = amountOperand(closing?.from ?? null, [])
  return figure(note, 'difference', () =>
    traceDifference(title, reached, amountOperand(current, sources, lines)),
  )
}

/** The figures of a note on the flow: both sides of a sum that differs, and what is not drawn. */
export function flowNoteFigures(
  note: Note,
  view: FlowView,
  dataset: Dataset,
  { flow }: Messages,
): Figures {
  if (note.id === 'flow-carried-over') {
    const fund = fundTable(dataset).funds.find(({ key }) => key === CARRIED_OVER)
    return fund === undefined
      ? []
      : figure(note, 'amount', () => tracePublished(fund.name, toOperand(fund.figure)))
  }
  if (note.id === 'flow-lines-undrawn' && view.undrawn !== null) {
    const { amount, lines } = view.undrawn
    const undrawn = amountOperand(amount, [], lines)
    return figure(note, 'amount', () => tracePublished(flow.title, undrawn))
  }
  const node = view.nodes.find(candidate => isNamed(candidate, note))
  if (node === undefined) return []
  const title = flow.nodeName(node)
  const out = view.links.filter(({ from }) => from === node.id)
  return [
    ...figure(note, 'sum', () => traceSum(title, out.map(toOperand))),
    ...figure(note, 'amount', () => flowNodeTrace(node, title)),
    ...figure(note, 'difference', () => differenceTrace(title, toOperand(node), sumOperand(out))),
  ]
}

/** A note names a node as the data do, or else by its key. */
function isNamed({ name, key }: FlowNode, { params }: Note): boolean {
  return params.name === '' ? name === '' && key === params.kind : name === params.name
}

/** A note says by how much two sums differ, without a sign. */
function differenceTrace(title: string, one: Operand, other: Operand): Trace {
  const [more, less] = (one.value ?? 0) < (other.value ?? 0) ? [other, one] : [one, other]
  return traceDifference(title, more, less)
}

type Traced = Pick<FlowNode, 'sources'> & Pick<BreakdownNode, 'amount' | 'lines'>

function toOperand({ amount, sources, lines }: Traced): Operand {
  return amountOperand(amount, sources, lines)
}
