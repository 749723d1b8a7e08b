import type { Dataset, MoneyUnit, PublishedTable } from '../../domain/dataset'
import type { Source, TableId } from '../../domain/source'

/** A cell within its table. `row` is the record, 1 is the first. */
export type CellPlace = Pick<Source, 'row' | 'column'>

/** One cell of a published table as the reader finds it there. */
export interface PublishedCell {
  readonly source: Source
  readonly tableTitle: string
  /** What heads the row: "201 一般公共服务支出". */
  readonly rowLabel: string
  /** The text in the cell; "" for a blank one. */
  readonly text: string
  /** What the amounts of its table are in; absent for 万元. */
  readonly unit?: MoneyUnit
  /** Where the reading departs from the print, and why. */
  readonly note: { readonly printed: string; readonly reason: string } | null
}

/** The columns that name a row of each table. */
export const ROW_LABELS: Readonly<Record<TableId, readonly string[]>> = {
  statement: ['章节', '事项'],
  'appropriation-balance': ['支出科目'],
  functional: ['科目编码', '科目名称'],
  economic: ['科目编码', '科目名称'],
  'three-public': ['部门编码', '部门名称'],
  'government-fund': ['科目编码', '科目名称'],
  'department-balance': ['支出科目'],
  'department-income': ['科目编码', '科目名称'],
  'department-expenditure': ['科目编码', '科目名称'],
  procurement: ['项目'],
  projects: ['项目名称'],
  'overall-targets': ['指标'],
  'project-targets': ['三级指标'],
  'project-profiles': ['项目名称'],
}

/** The income side of the two balance tables has names of its own. */
const INCOME_COLUMNS: readonly string[] = ['收入项目', '收入预算数']

/** Looks a cell up; null when the table, the row or the column is not there. */
export function publishedCell(dataset: Dataset, source: Source): PublishedCell | null {
  const table = dataset.tables[source.table]
  const row = table?.rows[source.row - 1]
  const column = table?.columns.indexOf(source.column) ?? -1
  if (table === undefined || row === undefined || column < 0) return null
  return {
    source,
    tableTitle: table.title,
    rowLabel: rowLabel(table, source),
    text: row[column] ?? '',
    unit: table.unit,
    note: noteOf(table, source),
  }
}

function rowLabel(table: PublishedTable, { row, column }: Source): string {
  const names = INCOME_COLUMNS.includes(column) ? ['收入项目'] : ROW_LABELS[table.id]
  return names
    .map(name => cellText(table, row, name))
    .filter(Boolean)
    .join(' ')
}

function noteOf(table: PublishedTable, { row, column }: Source): PublishedCell['note'] {
  const note = table.notes.find(candidate => candidate.row === row && candidate.column === column)
  if (note !== undefined) return { printed: note.printed, reason: note.reason }
  if (column !== '指标性质' && column !== '指标值') return null
  const printed = cellText(table, row, '印刷符号')
  const reason = cellText(table, row, '判读')
  return printed === '' && reason === '' ? null : { printed, reason }
}

/** The text of a cell by the record's number and the column's heading; "" when it is blank or absent. */
export function cellText(table: PublishedTable, row: number, column: string): string {
  return table.rows[row - 1]?.[table.columns.indexOf(column)] ?? ''
}
