import type { Dataset } from '../../domain/dataset'
import { headlineShares, type HeadlineShare } from './headline-shares'
import type { HeadlineTraces } from './headline-view'
import { NO_FIGURE, NO_PREVIOUS } from '../trees/spend-node'
import { treeOf } from '../trees/spending-tree'
import { amountOperand, traceDifference, traceGrowth, tracePublished } from '../trace/trace'

/** Where the figures of the head come from: the total, its change, and the shares of the sentence. */
export function headlineTraces(
  dataset: Dataset,
  shares: readonly HeadlineShare[] = headlineShares(dataset),
): HeadlineTraces {
  const { root } = treeOf(dataset, 'function')
  const figure = root.figures.total ?? NO_FIGURE
  const before = root.previous.total ?? NO_PREVIOUS
  const title = dataset.info.title
  const now = amountOperand(figure.amount, figure.sources)
  const previous = amountOperand(before.amount ?? null, before.sources)
  return {
    total: tracePublished(title, now),
    previous: tracePublished(title, previous),
    change: traceDifference(title, now, previous),
    growth: traceGrowth(title, now, previous),
    shares: shares.flatMap(({ trace, count }) => (count === null ? [trace] : [trace, count])),
  }
}
