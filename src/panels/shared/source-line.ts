import type { Dataset } from '../../domain/dataset'
import { tableNumber, type TableId } from '../../domain/source'
import type { Messages } from '../../locales/messages'

/** What a view is made from: published tables, or the lines of departments. */
export interface Sourced {
  readonly tables: readonly TableId[]
  readonly ofLines?: boolean
}

/** Published tables by number and title, and the 情况说明 in a word: "表2 一般公共预算财政拨款支出预算表 · 表10 …". */
export function sourceLine(
  { tables, ofLines }: Sourced,
  dataset: Dataset,
  linesFile: string,
  { sources }: Messages,
): string {
  if (ofLines === true) return sources.lines(linesFile, null)
  return tables
    .filter(table => dataset.tables[table] !== undefined)
    .map(table =>
      table === 'statement'
        ? sources.statement
        : sources.table(tableNumber(table), dataset.tables[table]?.title ?? ''),
    )
    .join(' · ')
}
