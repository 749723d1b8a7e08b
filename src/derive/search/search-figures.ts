import type { Dataset, PublishedTable } from '../../domain/dataset'
import { parseWan } from '../../domain/money'
import type { TableId } from '../../domain/source'
import { publishedCell } from '../trace/published-cell'
import type { SearchEntry } from './search-entry'

/** The tables a reader knows first; the others repeat their figures. */
const ORDER: readonly TableId[] = [
  ...(['functional', 'projects', 'economic', 'three-public', 'project-targets'] as const),
  ...(['overall-targets', 'statement', 'appropriation-balance', 'department-balance'] as const),
  ...(['department-expenditure', 'department-income', 'project-profiles'] as const),
  ...(['government-fund', 'procurement'] as const),
]

/** Columns whose digits are no figures. */
const NO_FIGURE = /编码|序号|年度|权重/u

/** Every figure in the published tables, to be found by its digits. */
export function searchFigures(dataset: Dataset): readonly SearchEntry[] {
  return ORDER.flatMap(id => {
    const table = dataset.tables[id]
    return table === undefined ? [] : tableFigures(dataset, table)
  })
}

function tableFigures(dataset: Dataset, table: PublishedTable): readonly SearchEntry[] {
  const columns = table.columns.filter(column => !NO_FIGURE.test(column))
  return table.rows.flatMap((_, index) =>
    columns.flatMap(column => {
      const cell = publishedCell(dataset, { table: table.id, row: index + 1, column })
      if (cell === null || parseWan(cell.text) === null) return []
      return {
        id: `figure:${table.id}:${index + 1}:${column}`,
        group: 'figure',
        label: cell.rowLabel,
        code: '',
        text: cell.text,
        column,
        table: table.id,
        names: [],
        target: { kind: 'cell', cell: cell.source },
      }
    }),
  )
}
