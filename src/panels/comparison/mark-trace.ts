import type { RowFigure } from '../../components/figure/row-figure'
import { stepTraces } from '../../derive/comparison/bridge-traces'
import type { ComparisonView } from '../../derive/comparison/comparison-view'
import { rowTraces } from '../../derive/comparison/row-traces'
import type { Trace } from '../../derive/trace/trace'
import { stepName } from '../../derive/comparison/step-name'
import type { Messages } from '../../locales/messages'

/** Where the figures of a bar or a step come from: its change where it has one; null for no mark of the view. */
export function markTrace(
  id: string,
  figure: RowFigure | null,
  view: ComparisonView,
  messages: Messages,
): Trace | null {
  const row = view.rows.find(candidate => candidate.id === id)
  if (row !== undefined) {
    const traces = rowTraces(row)
    return figure === null ? (traces.change ?? traces.amount) : traces[figure]
  }
  const step = view.steps.find(candidate => candidate.id === id)
  if (step === undefined) return null
  const { change, running } = stepTraces(step, view, stepName(step, view, messages.chart))
  return change ?? running
}
