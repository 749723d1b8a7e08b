import type { BreakdownNode, BreakdownView } from './breakdown-view'
import { beforeOf, changeTraces, type FigureTraces } from '../trace/figure-traces'
import { amountOperand, tracePublished, traceShare } from '../trace/trace'

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
