import type { Dataset } from '../dataset'
import type { TableId } from '../source'
import { columnsExcept, plainName, rowsOf, textAt, type TableRow } from './published-rows'

/** Tables 1 and 6 are two lists side by side: income on the left, expenditure on the right. */
const INCOME = { name: '收入项目', amount: '收入预算数' }
const EXPENDITURE = '支出科目'

/** "一、" stands above "(一)"; a name without a number is plain; 合计 and 总计 close what stands above them. */
export type EntryLevel = 'top' | 'sub' | 'plain' | 'total'

/** One line of one side: its name as published, the name without its number, and its row. */
export interface BalanceEntry {
  readonly label: string
  readonly name: string
  readonly level: EntryLevel
  readonly row: TableRow
}

export interface BalanceSide {
  readonly entries: readonly BalanceEntry[]
  /** Headings of the amounts; the first is the whole, the others part it by fund. */
  readonly columns: readonly string[]
}

export interface BalanceTable {
  readonly income: BalanceSide
  readonly expenditure: BalanceSide
}

/** Reads a table of income and expenditure; one that is absent has no entries. */
export function balanceTable(dataset: Dataset, id: TableId): BalanceTable {
  const rows = rowsOf(dataset, id)
  const columns = columnsExcept(dataset, id, [])
  const right = columns.indexOf(EXPENDITURE)
  return {
    income: { entries: entriesOf(rows, INCOME.name), columns: [INCOME.amount] },
    expenditure: {
      entries: entriesOf(rows, EXPENDITURE),
      columns: right === -1 ? [] : columns.slice(right + 1),
    },
  }
}

function entriesOf(rows: readonly TableRow[], column: string): readonly BalanceEntry[] {
  return rows.flatMap(row => {
    const label = textAt(row, column)
    // "其中：" repeats a part of the line above.
    return label === '' || label.startsWith('其中')
      ? []
      : [{ label, name: nameOf(label), level: levelOf(label), row }]
  })
}

const TOP = /^[一二三四五六七八九十]+[、.．]/
const SUB = /^\([一二三四五六七八九十]+\)/

/** "(一)一般公共服务支出" and "一、一般公共服务支出" → "一般公共服务支出". */
function nameOf(label: string): string {
  return plainName(label).replace(TOP, '').replace(SUB, '')
}

function levelOf(label: string): EntryLevel {
  const name = plainName(label)
  if (/(?:合计|总计)$/.test(name)) return 'total'
  if (TOP.test(name)) return 'top'
  return SUB.test(name) ? 'sub' : 'plain'
}
