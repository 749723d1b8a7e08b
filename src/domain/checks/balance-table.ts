import type { Dataset } from '../dataset'
import type { TableId } from '../source'
import type { Operand } from './check'
import { cellOperand } from './operand'
import { plainName, rowsOf, textAt, type TableRow } from './published-rows'

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
  const columns = dataset.tables[id]?.columns ?? []
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

/** An entry's amount in a column. */
export function entryOperand({ row, label }: BalanceEntry, column: string): Operand {
  return cellOperand(row, column, label)
}

/** An entry with the lines that stand below it in the same list. */
export interface Section {
  readonly head: BalanceEntry
  readonly parts: readonly BalanceEntry[]
}

/** What adds up on a side: each "一、" over its "(一)", and each total over what it closes. */
export function sectionsOf({ entries }: BalanceSide): readonly Section[] {
  return entries.flatMap((head, at) => {
    if (head.level === 'top') return [{ head, parts: subsAfter(entries, at) }]
    return head.level === 'total' ? [{ head, parts: closedBy(entries, at) }] : []
  })
}

function subsAfter(entries: readonly BalanceEntry[], at: number): readonly BalanceEntry[] {
  const rest = entries.slice(at + 1)
  const end = rest.findIndex(entry => entry.level !== 'sub')
  return end === -1 ? rest : rest.slice(0, end)
}

/** The lines since the total before, that total included; of two levels only the upper one. */
function closedBy(entries: readonly BalanceEntry[], at: number): readonly BalanceEntry[] {
  const before = entries.slice(0, at)
  const totals = before.map(entry => entry.level === 'total')
  const since = before.slice(Math.max(0, totals.lastIndexOf(true)))
  const nested = since.some(entry => entry.level === 'top')
  const classes = since.filter(entry => entry.level === 'sub').length > 0
  return nested && classes ? since.filter(entry => entry.level !== 'sub') : since
}

/** The last total of a side: 收入总计, 支出合计. */
export function grandTotal({ entries }: BalanceSide): BalanceEntry | null {
  const totals = entries.filter(entry => entry.level === 'total')
  return totals[totals.length - 1] ?? null
}

/** Whether money of earlier years is spent too: what 支出 then has beyond this year's is not published. */
export function hasCarryOver(dataset: Dataset, id: TableId): boolean {
  const { income } = balanceTable(dataset, id)
  const [column = ''] = income.columns
  return income.entries.some(
    entry => /^上年结转/.test(entry.name) && (entryOperand(entry, column).amount ?? 0) !== 0,
  )
}

/** The first entry of a name (without its number). */
export function entryNamed({ entries }: BalanceSide, name: RegExp): BalanceEntry | null {
  return entries.find(entry => name.test(entry.name)) ?? null
}
