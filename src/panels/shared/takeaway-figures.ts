import type { TracedFigure } from '../../components/figure/figure-runs'
import { stepTraces } from '../../derive/comparison/bridge-traces'
import type { BreakdownNode, BreakdownView } from '../../derive/breakdown/breakdown-view'
import type { ComparisonView, ComparisonWhole } from '../../derive/comparison/comparison-view'
import { nodeTraces, rowTraces } from '../../derive/figure-traces'
import { flowNodeTrace, flowPart, flowShareTrace, flowTotal } from '../../derive/flow/flow-traces'
import type { FlowView } from '../../derive/flow/flow-view'
import {
  amountOperand,
  sumOperand,
  traceCounted,
  traceDifference,
  traceGrowth,
  tracePublished,
  type Operand,
  type Trace,
} from '../../derive/trace'
import { formatWan } from '../../domain/money'
import { formatPercent, ratioOf } from '../../domain/ratio'
import { formatShare } from '../../locales/figures'
import type { Messages } from '../../locales/messages'
import { drawnNodes } from '../breakdown/breakdown-text'
import { namedParts, stepName, type PartStep } from '../comparison/bridge-text'
import { bestRows } from '../comparison/comparison-text'
import { flowNodeName, namedIn } from '../flow/flow-text'

type Figures = readonly TracedFigure[]

function amountFigure(amount: number | null, trace: () => Trace | null): Figures {
  return amount === null ? [] : [{ text: formatWan(Math.abs(amount)), trace }]
}

function percentFigure(ratio: number | null, trace: () => Trace | null): Figures {
  return ratio === null ? [] : [{ text: formatPercent(Math.abs(ratio)), trace }]
}

/** A sentence counts where there are several, or names the one. */
function countFigure(count: number, trace: () => Trace): Figures {
  return count < 2 ? [] : [{ text: String(count), trace }]
}

function shareFigure(ratio: number | null, trace: () => Trace | null): Figures {
  return ratio === null ? [] : [{ text: formatShare(ratio), trace }]
}

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

function partOf({ name, amount, sources, lines }: BreakdownNode): Operand {
  return { ...amountOperand(amount, sources, lines), name }
}

/** The figures of the sentence on the comparison: how the whole moved, and the largest movements in it. */
export function comparisonFigures(view: ComparisonView, title: string): Figures {
  return [
    ...movementFigures(view, title),
    ...bestRows(view).flatMap(row => [
      ...amountFigure(row.change.delta, () => rowTraces(row).change),
      ...percentFigure(row.change.ratio, () => rowTraces(row).growth),
    ]),
  ]
}

function movementFigures({ whole, change }: ComparisonView, title: string): Figures {
  const { now, before } = yearsOf(whole)
  return [
    ...amountFigure(change.delta, () => traceDifference(title, now, before)),
    ...percentFigure(change.ratio, () => traceGrowth(title, now, before)),
  ]
}

function yearsOf(whole: ComparisonWhole): { readonly now: Operand; readonly before: Operand } {
  return {
    now: amountOperand(whole.current, whole.sources, whole.lines),
    before: amountOperand(whole.previous ?? null, whole.previousSources, whole.previousLines),
  }
}

/** The figures of the sentence on the bridge: both totals, the movement, and its largest steps. */
export function bridgeFigures(view: ComparisonView, title: string, messages: Messages): Figures {
  const { now, before } = yearsOf(view.whole)
  const { named, rest } = namedParts(view)
  const closing = view.steps.filter(({ kind }) => kind === 'rounding' || kind === 'difference')
  const restDelta = rest.reduce((sum, { delta }) => sum + (delta ?? 0), 0)
  const rows = rest.map(({ row }) => row)
  return [
    ...amountFigure(before.value, () => tracePublished(title, before)),
    ...amountFigure(now.value, () => tracePublished(title, now)),
    ...movementFigures(view, title),
    ...[...named, ...closing].flatMap(step =>
      amountFigure(step.delta, () => stepTraces(step, view, stepName(step, view, messages)).change),
    ),
    ...countFigure(rest.length, () => traceCounted(title, rest.map(movedPart))),
    ...amountFigure(restDelta, () =>
      traceDifference(
        title,
        sumOperand(
          rows.map(({ current, sources, lines }) => ({ amount: current, sources, lines })),
        ),
        sumOperand(
          rows.map(row => ({
            amount: row.previous ?? null,
            sources: row.previousSources,
            lines: row.previousLines,
          })),
        ),
      ),
    ),
  ]
}

function movedPart({ row, delta }: PartStep): Operand {
  return { ...amountOperand(delta, [...row.sources, ...row.previousSources]), name: row.name }
}

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
