import type { Fen } from '../../domain/money'
import type { Source } from '../../domain/source'
import type { BreakdownNode, BreakdownView } from '../breakdown/breakdown-view'
import type { ComparisonRow } from '../comparison/comparison-view'
import type { HeadlineTile } from '../headline/headline-view'
import { statedChangeCells } from '../statements'
import {
  amountOperand,
  traceDifference,
  traceGrowth,
  tracePublished,
  traceShare,
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

/** Where the figures of a tile or a list row come from. `title` is its name as shown. */
export function nodeTraces(
  node: BreakdownNode,
  { total, totalSources, totalLines }: Pick<BreakdownView, 'total' | 'totalSources' | 'totalLines'>,
  title: string,
): FigureTraces {
  const now = amountOperand(node.amount, node.sources, node.lines)
  const whole = amountOperand(total, totalSources, totalLines)
  const { delta } = node.change
  return {
    amount: tracePublished(title, now),
    share: node.share === null ? null : traceShare(title, now, whole),
    ...changeTraces(title, now, beforeOf(node.amount, delta, node.previousSources), delta),
  }
}

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

function beforeOf(amount: Fen | null, delta: Fen | null, sources: readonly Source[]): TraceOperand {
  return amountOperand(delta === null ? null : (amount ?? 0) - delta, sources)
}

function changeTraces(
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
