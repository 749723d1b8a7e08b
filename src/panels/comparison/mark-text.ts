import type { ComparisonView } from '../../derive/comparison/comparison-view'
import type { Messages } from '../../locales/messages'
import { stepTexts } from './bridge-text'
import { rowName, rowRows, type MarkText } from './comparison-text'

/** The texts of a comparison's marks by their ids. */
export function markTexts(view: ComparisonView, messages: Messages): ReadonlyMap<string, MarkText> {
  if (view.mode === 'bridge') return stepTexts(view, messages)
  return new Map(
    view.rows.map(row => [
      row.id,
      { title: row.name, name: rowName(row), rows: rowRows(row, view, messages) },
    ]),
  )
}

/** What a mark says to a screen reader. */
export function markSentence({ name, rows }: MarkText, { joins }: Messages): string {
  return joins.spoken([name, ...rows.map(({ label, value }) => `${label} ${value}`.trim())])
}
