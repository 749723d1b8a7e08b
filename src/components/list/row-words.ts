import type { BreakdownNode } from '../../derive/breakdown/breakdown-view'
import { formatShare } from '../../locales/figures'
import type { Messages } from '../../locales/messages'

/** The figures of a row as they are read with its name; the change only where the row shows it. */
export function rowWords(node: BreakdownNode, hasChange: boolean, messages: Messages): string {
  const { breakdown, figures, joins, change } = messages
  const isKnown = hasChange && node.change.delta !== null
  return joins.spoken([
    figures.amount(node.amount),
    node.share === null ? '' : formatShare(node.share),
    isKnown ? change.phrase(node.change) : '',
    isKnown && node.previousDerived ? change.derived : '',
    node.outlined ? breakdown.counterpart : '',
    node.opens ? breakdown.opens : '',
  ])
}
