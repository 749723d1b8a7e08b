import type { Dataset } from '../dataset'
import type { TableId } from '../source'
import { balanceTable, type BalanceEntry, type BalanceSide } from '../published/balance-table'
import type { Operand } from './check'
import { cellOperand, hasMoney } from './operand'

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
  const isNested = since.some(entry => entry.level === 'top')
  const hasClasses = since.some(entry => entry.level === 'sub')
  return isNested && hasClasses ? since.filter(entry => entry.level !== 'sub') : since
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
    entry => /^上年结转/.test(entry.name) && hasMoney(entryOperand(entry, column)),
  )
}

/** The first entry of a name (without its number). */
export function entryNamed({ entries }: BalanceSide, name: RegExp): BalanceEntry | null {
  return entries.find(entry => name.test(entry.name)) ?? null
}

/** An entry's amount in a column. */
export function entryOperand({ row, label }: BalanceEntry, column: string): Operand {
  return cellOperand(row, column, label)
}
