import type { Dataset } from '../../dataset'
import type { TableId } from '../../source'
import { balanceTable, type BalanceEntry, type BalanceSide } from '../../published/balance-table'
import { grandTotal, sectionsOf, entryOperand } from '../balance-sections'
import { columnKey } from '../column-key'
import { toSame, toSum } from '../comparison'
import { UNREAD } from '../operand'
import type { Comparison, Rule } from '../rule'

const BALANCE_TABLES: readonly TableId[] = ['appropriation-balance', 'department-balance']

/** 收入总计 = 支出总计: a budget balances. */
const balanceRules: readonly Rule[] = BALANCE_TABLES.map(id => ({
  id: 'balance',
  tables: [id],
  run: dataset => {
    const { income, expenditure } = balanceTable(dataset, id)
    return [toSame(id, totalOf(income), totalOf(expenditure))]
  },
}))

function totalOf(side: BalanceSide) {
  const total = grandTotal(side)
  const [column] = side.columns
  return total === null || column === undefined ? UNREAD : entryOperand(total, column)
}

/** 本年收入 and 本年支出 = their parts, 合计 and 总计 = what they close, in every column. */
const partsRules: readonly Rule[] = BALANCE_TABLES.map(id => ({
  id: 'balance-parts',
  tables: [id],
  run: dataset => {
    const { income, expenditure } = balanceTable(dataset, id)
    return [...partsOf(dataset, id, income), ...partsOf(dataset, id, expenditure)]
  },
}))

function partsOf({ info }: Dataset, id: TableId, side: BalanceSide): readonly Comparison[] {
  return sectionsOf(side).flatMap(({ head, parts }) =>
    side.columns.flatMap(column => {
      const whole = entryOperand(head, column)
      // Totals are often printed in the first column only; that says nothing of the others.
      if (parts.length === 0 || whole.amount === null) return []
      const key = `${id}:${head.name}:${columnKey(column, info.year)}`
      return [
        toSum(
          key,
          whole,
          parts.map(part => entryOperand(part, column)),
        ),
      ]
    }),
  )
}

/** Table 1: 合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算 in every row that is parted. */
const fundColumnsRule: Rule = {
  id: 'fund-columns',
  tables: ['appropriation-balance'],
  run: dataset => {
    const { expenditure } = balanceTable(dataset, 'appropriation-balance')
    const [whole, ...funds] = expenditure.columns
    if (whole === undefined) return []
    return expenditure.entries.flatMap(entry => fundSum(entry, whole, funds))
  },
}

function fundSum(
  entry: BalanceEntry,
  whole: string,
  funds: readonly string[],
): readonly Comparison[] {
  const parts = funds.map(fund => ({ ...entryOperand(entry, fund), label: fund }))
  const isParted = parts.some(part => part.amount !== null)
  return isParted ? [toSum(entry.name, entryOperand(entry, whole), parts)] : []
}

export const balanceTableRules: readonly Rule[] = [...balanceRules, ...partsRules, fundColumnsRule]
