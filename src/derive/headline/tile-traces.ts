import type { HeadlineTile } from './headline-view'
import { beforeOf, changeTraces, type FigureTraces } from '../trace/figure-traces'
import { amountOperand, tracePublished, traceShare, type TraceOperand } from '../trace/trace'

/** Where the figures of a tile of the head come from; its share is that of the whole budget. */
export function tileTraces(
  { amount, sources, previousSources, change, share }: HeadlineTile,
  whole: TraceOperand,
  title: string,
): FigureTraces {
  const now = amountOperand(amount, sources)
  const before = beforeOf(amount, change.delta, previousSources)
  return {
    amount: tracePublished(title, now),
    share: share === null ? null : traceShare(title, now, whole),
    ...changeTraces(title, now, before, change.delta),
  }
}
