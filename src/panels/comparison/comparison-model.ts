import type { TracedFigure } from '../../components/figure/figure-runs'
import type { TableCode } from '../../components/table/lazy-tables'
import type { ComparisonRow, ComparisonView } from '../../derive/comparison/comparison-view'
import type { DataTable } from '../../derive/tables/data-table'
import type { Reasons } from '../../derive/comparison/reasons'
import type { Messages } from '../../locales/messages'
import { bridgeSentence, bridgeTableWords } from './bridge-text'
import { comparisonSentence } from './comparison-text'
import { bridgeFigures, comparisonFigures } from './comparison-figures'

/** The view with what the page names itself in the reader's language: the kinds of expenditure. */
export function worded(view: ComparisonView, { filters }: Messages): ComparisonView {
  if (view.compared !== 'kind') return view
  const word = (row: ComparisonRow): ComparisonRow => {
    const name = filters.keyWord('kind', row.key)
    return { ...row, name, short: name }
  }
  return {
    ...view,
    rows: view.rows.map(word),
    steps: view.steps.map(step => (step.row === null ? step : { ...step, row: word(step.row) })),
  }
}

/** What the view says, in one sentence. */
export function sentenceOf(view: ComparisonView, messages: Messages): string {
  return view.mode === 'bridge'
    ? bridgeSentence(view, messages)
    : comparisonSentence(view, messages)
}

/** Where the figures of that sentence come from. */
export function figuresOf(view: ComparisonView, messages: Messages): readonly TracedFigure[] {
  const title = messages.joins.names(view.focus) || messages.comparison.compared[view.compared]
  return view.mode === 'bridge' && view.steps.length > 0
    ? bridgeFigures(view, title, messages)
    : comparisonFigures(view, title)
}

/** What the table behind the view is called. */
export function captionOf(view: ComparisonView, { tables, comparison, joins }: Messages): string {
  return tables.comparisonCaption(comparison.compared[view.compared], joins.names(view.focus))
}

/** The table behind the view. */
export function tableOf(
  view: ComparisonView,
  caption: string,
  messages: Messages,
  { bridgeTable, comparisonTable }: TableCode,
): DataTable {
  const { words } = messages.tables
  return view.mode === 'bridge'
    ? bridgeTable(view, caption, words, bridgeTableWords(messages))
    : comparisonTable(view, caption, words)
}

/** The reasons line by line, for what leaves the page. */
export function reasonLines(reasons: Reasons | null, messages: Messages): string[] {
  const { reasons: words, joins } = messages
  if (reasons === null) return []
  const stated = reasons.stated.map(({ items, text, section }) => {
    const lead = words.title + joins.aside(joins.names(items)) + words.colon
    return lead + text + joins.aside(words.source(section))
  })
  const none = unexplainedText(reasons, messages)
  return none === '' ? stated : [...stated, none]
}

/** "A、B：文件未说明原因"; without names where nothing is explained, "" where everything is. */
export function unexplainedText(
  { stated, unexplained }: Reasons,
  { reasons, joins }: Messages,
): string {
  if (unexplained.length === 0) return ''
  return reasons.none(stated.length === 0 ? '' : joins.names(unexplained))
}
