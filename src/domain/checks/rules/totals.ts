import type { Dataset } from '../../dataset'
import type { TableId } from '../../source'
import { balanceTable, type BalanceTable } from '../../published/balance-table'
import { entryNamed, grandTotal, hasCarryOver, entryOperand } from '../balance-sections'
import type { Operand } from '../check'
import { toAgreement, toSame } from '../comparison'
import { GOVERNMENT_FUND_SOURCE, incomeSource } from '../../published/income-source'
import { isUnread } from '../operand'
import type { Rule } from '../rule'
import { subjectTable } from '../../published/subject-table'
import { operandOf } from '../subject-operand'

/** 支出 in table 1's column of the general public budget = 合计 of table 2, without carry-over. */
const appropriationRule: Rule = {
  id: 'totals',
  tables: ['appropriation-balance', 'functional'],
  run: dataset => {
    const { expenditure } = balanceTable(dataset, 'appropriation-balance')
    const spent = entryNamed(expenditure, /^本年支出$/)
    const column = expenditure.columns.find(heading => heading === '一般公共预算')
    if (spent === null || column === undefined) return []
    if (hasCarryOver(dataset, 'appropriation-balance')) return []
    return [
      toSame(
        'appropriation-balance+functional',
        entryOperand(spent, column),
        totalOf(dataset, 'functional', `${dataset.info.year}年总计`),
      ),
    ]
  },
}

/** 收入总计 of table 6 = 总计 of table 7; 支出总计 of table 6 = 合计 of table 8. */
const departmentRules: readonly Rule[] = [
  departmentRule('department-income', '总计', ({ income }) => income),
  departmentRule('department-expenditure', '合计', ({ expenditure }) => expenditure),
]

function departmentRule(
  id: TableId,
  column: string,
  sideOf: (table: BalanceTable) => BalanceTable['income'],
): Rule {
  return {
    id: 'totals',
    tables: ['department-balance', id],
    run: dataset => {
      const side = sideOf(balanceTable(dataset, 'department-balance'))
      const total = grandTotal(side)
      const [heading] = side.columns
      if (total === null || heading === undefined) return []
      const left = entryOperand(total, heading)
      return [toSame(`department-balance+${id}`, left, totalOf(dataset, id, column))]
    },
  }
}

/** 合计 of table 3 = 基本支出 of table 2: both part the same basic expenditure. */
const economicRule: Rule = {
  id: 'economic-total',
  tables: ['economic', 'functional'],
  run: dataset => [
    toSame(
      'economic+functional',
      totalOf(dataset, 'economic', '总计'),
      totalOf(dataset, 'functional', `${dataset.info.year}年基本支出`),
    ),
  ],
}

/** Table 5 is blank exactly where table 1 has no income from government funds. */
const emptyFundRule: Rule = {
  id: 'empty-fund',
  tables: ['appropriation-balance', 'government-fund'],
  run: dataset => {
    const { income } = balanceTable(dataset, 'appropriation-balance')
    const entry = income.entries.find(({ name }) => incomeSource(name) === GOVERNMENT_FUND_SOURCE)
    const spent = totalOf(dataset, 'government-fund', '总计')
    const [column] = income.columns
    if (entry === undefined || spent === null || column === undefined) return []
    const received = entryOperand(entry, column)
    if (isUnread(received) || isUnread(spent)) return []
    const agrees = ((received.amount ?? 0) === 0) === ((spent.amount ?? 0) === 0)
    return [toAgreement('appropriation-balance+government-fund', [received], [spent], agrees)]
  },
}

function totalOf(dataset: Dataset, id: TableId, column: string): Operand | null {
  return operandOf(subjectTable(dataset, id), '', column)
}

export const totalRules: readonly Rule[] = [appropriationRule, ...departmentRules]
export const economicTotalRules: readonly Rule[] = [economicRule]
export const emptyFundRules: readonly Rule[] = [emptyFundRule]
