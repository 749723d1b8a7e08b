import type { Fen } from '../../domain/money'
import type { Source } from '../../domain/source'
import { statedChangeCells } from '../statements'
import {
  amountOperand,
  traceDifference,
  traceGrowth,
  tracePublished,
  type TraceOperand,
  type Trace,
} from './trace'

/** The sources of a row's figures; null where there is no figure. */
export interface FigureTraces {
  readonly amount: Trace
  readonly share: Trace | null
  readonly change: Trace | null
  readonly growth: Trace | null
}

/** The year before, where a change and its cells tell it. */
export function beforeOf(
  amount: Fen | null,
  delta: Fen | null,
  sources: readonly Source[],
): TraceOperand {
  return amountOperand(delta === null ? null : (amount ?? 0) - delta, sources)
}

/** The change between two years and its growth; null where the change is not known, or makes no growth. */
export function changeTraces(
  title: string,
  now: TraceOperand,
  before: TraceOperand,
  delta: Fen | null,
): Pick<FigureTraces, 'change' | 'growth'> {
  if (delta === null) return { change: null, growth: null }
  const growth = traceGrowth(title, now, before)
  const stated = statedChangeCells(before.sources)
  return {
    change:
      stated.length > 0
        ? tracePublished(title, amountOperand(delta, stated))
        : traceDifference(title, now, before),
    growth: growth.value === null ? null : growth,
  }
}
