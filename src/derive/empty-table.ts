import type { Dataset } from '../domain/dataset'
import type { Selection } from '../domain/selection'
import { tableNumber, type TableId } from '../domain/source'
import { note, type EmptyState } from './note'

/** Why a table shows no amounts: it was not read, or the clauses leave none. */
export function emptyTable(dataset: Dataset, table: TableId, selection: Selection): EmptyState {
  return dataset.tables[table] === undefined
    ? { note: note('table-not-read', { table: String(tableNumber(table)) }), wayOut: [] }
    : {
        note: note(selection.length === 0 ? 'no-amounts' : 'breakdown-no-amounts'),
        wayOut: selection.map(clause => clause.dimension),
      }
}
