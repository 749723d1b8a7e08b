import { stepTraces } from '../../derive/comparison/bridge-traces'
import type { ComparisonView, ComparisonWhole } from '../../derive/comparison/comparison-view'
import { rowTraces } from '../../derive/comparison/row-traces'
import type { Note } from '../../derive/note'
import {
  amountOperand,
  sumOperand,
  traceCounted,
  traceDifference,
  traceGrowth,
  tracePublished,
  type TraceOperand,
} from '../../derive/trace/trace'
import { stepName } from '../../derive/comparison/step-name'
import type { Messages } from '../../locales/messages'
import {
  amountFigure,
  countFigure,
  noteFigure,
  percentFigure,
  type Figures,
} from '../shared/text-figures'
import { namedParts, type PartStep } from './bridge-text'
import { bestRows } from './comparison-text'

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

function yearsOf(whole: ComparisonWhole): {
  readonly now: TraceOperand
  readonly before: TraceOperand
} {
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
      amountFigure(
        step.delta,
        () => stepTraces(step, view, stepName(step, view, messages.chart)).change,
      ),
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

function movedPart({ row, delta }: PartStep): TraceOperand {
  return { ...amountOperand(delta, [...row.sources, ...row.previousSources]), name: row.name }
}

/** The figures of a note on the comparison: what the steps of the bridge leave open. */
export function comparisonNoteFigures(note: Note, view: ComparisonView, title: string): Figures {
  if (note.id !== 'parts-do-not-add') return []
  const { current, sources, lines } = view.whole
  const closing = view.steps.find(({ kind }) => kind === 'difference')
  const reached = amountOperand(closing?.from ?? null, [])
  return noteFigure(note, 'difference', () =>
    traceDifference(title, reached, amountOperand(current, sources, lines)),
  )
}
