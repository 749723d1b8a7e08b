import { isItem } from '../../domain/published/statement-items'
import type { Dataset } from '../../domain/dataset'
import type { Selection } from '../../domain/selection'
import type { ComparisonView } from '../comparison/comparison-view'
import { quoteRun, textBlock, type ReadingBlock, type ReadingText } from './reading-view'
import type { ReadingVoice } from './reading-words'
import { toReasons, WHOLE_ITEMS, type Reason } from '../comparison/reasons'
import { tracePassage } from '../trace/trace'

/**
 * Why it changed, in the words of the document, or that it does not say. `subject` is what the
 * section speaks of: where all of it is unexplained, its parts are not listed one by one.
 */
export function reasonBlocks(
  dataset: Dataset,
  view: ComparisonView,
  selection: Selection,
  voice: ReadingVoice,
  subject = '',
): readonly ReadingBlock[] {
  const reasons = view.previousYear === null ? null : toReasons(dataset, view, selection)
  if (reasons === null) return []
  const { stated, unexplained } = reasons
  const isBare = stated.length === 0
  const names = isBare && (subject !== '' || unexplained.length === 1) ? [] : unexplained
  return [
    ...stated.flatMap(reason => textBlock(reasonText(reason, view.rows, voice))),
    ...(unexplained.length === 0 ? [] : textBlock(voice.words.unexplained(voice.names(names)))),
  ]
}

/** Why the whole changed, as far as the document says. */
export function wholeReasonBlocks(
  dataset: Dataset,
  view: ComparisonView,
  voice: ReadingVoice,
): readonly ReadingBlock[] {
  const reasons = view.previousYear === null ? null : toReasons(dataset, view, [])
  const ofWhole = (reasons?.stated ?? []).filter(({ items }) =>
    items.some(item => WHOLE_ITEMS.some(whole => isItem(item, whole))),
  )
  return ofWhole.flatMap(reason => textBlock(reasonText(reason, [], voice)))
}

function reasonText(
  { items, text, section, source }: Reason,
  rows: ComparisonView['rows'],
  { words, names }: ReadingVoice,
): ReadingText {
  const [only] = rows
  const isOwn =
    rows.length === 0 || (rows.length === 1 && items.length === 1 && items[0] === only?.name)
  const said = names(items)
  return words.reason(isOwn ? '' : said, quoteRun(text, tracePassage(said, [source])), section)
}
