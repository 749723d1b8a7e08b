import type { ComparisonRow } from './comparison-view'
import { changeTraces, type FigureTraces } from '../trace/figure-traces'
import { amountOperand, tracePublished, type Trace } from '../trace/trace'

/** Where the figures of a pair of bars come from. */
export function rowTraces(
  row: ComparisonRow,
): FigureTraces & { readonly previous: Trace; readonly part: Trace | null } {
  const now = amountOperand(row.current, row.sources, row.lines)
  const before = amountOperand(row.previous ?? null, row.previousSources, row.previousLines)
  return {
    amount: tracePublished(row.name, now),
    previous: tracePublished(row.name, before),
    part:
      row.part === null ? null : tracePublished(row.name, amountOperand(row.part, row.partSources)),
    share: null,
    ...changeTraces(row.name, now, before, row.change.delta),
  }
}
