import type { SearchEntry } from '../../derive/search/search-entry'
import type { Dataset } from '../../domain/dataset'
import { tableNumber } from '../../domain/source'
import type { Messages } from '../../locales/messages'

/** What tells a result from its neighbours: code, scope, table and column, amount. */
export function entryDetails(
  entry: SearchEntry,
  dataset: Dataset,
  { figures, sources, targets }: Messages,
): readonly string[] {
  const { code, scope, table, column = '', text = '', amount, group } = entry
  return [
    code,
    scope === undefined ? '' : (scope ?? targets.overall),
    table === undefined || group === 'table'
      ? ''
      : sources.table(tableNumber(table), dataset.tables[table]?.title ?? ''),
    column,
    text,
    amount === undefined ? '' : figures.amount(amount),
  ].filter(Boolean)
}

/** The name of a result: a table by its number, too. */
export function entryLabel({ group, label, table }: SearchEntry, { sources }: Messages): string {
  return group === 'table' && table !== undefined ? sources.table(tableNumber(table), label) : label
}

/** A result as it is read out. */
export function entrySentence(entry: SearchEntry, dataset: Dataset, messages: Messages): string {
  const details = entryDetails(entry, dataset, messages)
  return messages.joins.spoken([entryLabel(entry, messages), ...details])
}
