import type { Dataset } from '../domain/dataset'
import { tableNumber, type TableId } from '../domain/source'
import type { Messages } from '../locales/messages'

/** Published tables by number and title, and the 情况说明 in a word: "表2 一般公共预算财政拨款支出预算表 · 表10 …". */
export function sourceLine(
  dataset: Dataset,
  tables: readonly TableId[],
  { sources }: Messages,
): string {
  return tables
    .map(table =>
      table === 'statement'
        ? sources.statement
        : sources.table(tableNumber(table), dataset.tables[table]?.title ?? table),
    )
    .join(' · ')
}
