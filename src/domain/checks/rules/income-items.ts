import type { Dataset } from '../../dataset'
import { balanceTable, type BalanceEntry, type BalanceSide } from '../../published/balance-table'
import { sectionsOf, entryOperand } from '../balance-sections'
import type { Operand } from '../check'
import { toSame } from '../comparison'
import { incomeSource } from '../../published/income-source'
import { UNREAD } from '../operand'
import type { Rule } from '../rule'
import { subjectTable } from '../../published/subject-table'
import { operandOf } from '../subject-operand'

/** This year's income in table 1 by source = the same lines of table 6. */
const appropriationRule: Rule = {
  id: 'income-items',
  tables: ['appropriation-balance', 'department-balance'],
  run: dataset => {
    const { income } = balanceTable(dataset, 'appropriation-balance')
    const section = sectionsOf(income).find(({ head }) => head.name === '本年收入')
    return (section?.parts ?? []).map(entry =>
      toSame(
        `appropriation-balance+department-balance:${incomeSource(entry.name)}`,
        amountOf(income, entry),
        departmentIncome(dataset, entry.name),
      ),
    )
  },
}

/** The lines of income in table 6 = the columns of table 7's total row. */
const departmentRule: Rule = {
  id: 'income-items',
  tables: ['department-balance', 'department-income'],
  run: dataset => {
    const { income } = balanceTable(dataset, 'department-balance')
    const table = subjectTable(dataset, 'department-income')
    return income.entries
      .filter(entry => entry.level !== 'total')
      .flatMap(entry => {
        const source = incomeSource(entry.name)
        const column = table.columns.find(heading => incomeSource(heading) === source)
        if (column === undefined) return []
        const total = operandOf(table, '', column)
        const key = `department-balance+department-income:${source}`
        return [toSame(key, amountOf(income, entry), labelled(total, column))]
      })
  },
}

/** The line of table 6 for a source of income, however it is worded; null when there is none, unread without lines. */
export function departmentIncome(dataset: Dataset, name: string): Operand | null {
  const { income } = balanceTable(dataset, 'department-balance')
  if (income.entries.length === 0) return UNREAD
  const source = incomeSource(name)
  const entry = income.entries.find(
    ({ level, name }) => level !== 'total' && incomeSource(name) === source,
  )
  return entry === undefined ? null : amountOf(income, entry)
}

function amountOf({ columns: [column] }: BalanceSide, entry: BalanceEntry): Operand | null {
  return column === undefined ? null : entryOperand(entry, column)
}

function labelled(operand: Operand | null, label: string): Operand | null {
  return operand === null ? null : { ...operand, label }
}

export const incomeItemRules: readonly Rule[] = [appropriationRule, departmentRule]
