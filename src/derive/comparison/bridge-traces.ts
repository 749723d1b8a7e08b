import type { BridgeStep, ComparisonView } from './comparison-view'
import { rowTraces } from './row-traces'
import {
  amountOperand,
  traceDifference,
  tracePublished,
  traceSum,
  type Trace,
} from '../trace/trace'

/** The sources of a step's figures; null where there is no figure. */
export interface StepTraces {
  readonly change: Trace | null
  readonly running: Trace
}

/** Where a step of the bridge and the total that it leads to come from. `title` is its name as shown. */
export function stepTraces(step: BridgeStep, view: ComparisonView, title: string): StepTraces {
  const { current, previous, sources, previousSources, lines, previousLines } = view.whole
  const end = amountOperand(current, sources, lines)
  switch (step.kind) {
    case 'start':
      return {
        change: null,
        running: tracePublished(
          title,
          amountOperand(previous ?? null, previousSources, previousLines),
        ),
      }
    case 'end':
      return { change: null, running: tracePublished(title, end) }
    case 'rounding':
    case 'difference':
      return {
        change: traceDifference(title, end, amountOperand(step.from, [])),
        running: tracePublished(title, end),
      }
    case 'part':
      return partTraces(step, view, title)
  }
}

/** The running total is published nowhere: only the total it sets out from has a cell. */
function partTraces(
  { id, row, from, delta }: BridgeStep,
  view: ComparisonView,
  title: string,
): StepTraces {
  // By its place: where changes cancel, a later step sets out from the same amount.
  const isFirst = id === view.steps[1]?.id
  const before = amountOperand(from, isFirst ? view.whole.previousSources : [])
  const cells = row === null ? [] : [...row.sources, ...row.previousSources]
  return {
    change: row === null ? null : rowTraces(row).change,
    running: traceSum(title, [before, amountOperand(delta, cells)]),
  }
}
