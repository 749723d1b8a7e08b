import type { Dataset } from '../../dataset'
import type { TableId } from '../../source'
import { balanceTable, type BalanceEntry, type BalanceSide } from '../../published/balance-table'
import { entryNamed, grandTotal, sectionsOf, entryOperand } from '../balance-sections'
import type { Operand } from '../check'
import { toAtMost, toSame } from '../comparison'
import { departmentIncome } from './income-items'
import { UNREAD, cellOperand, threePublicOperand } from '../operand'
import { projectRows } from '../../published/project-rows'
import { projectOperand } from '../project-operand'
import { rowsOf, textAt } from '../../published/published-rows'
import type { Comparison, Rule } from '../rule'
import {
  sectionOf,
  statementKey,
  statementOperand,
  statementsOf,
  type PlainStatement,
} from '../statement-figure'
import {
  APPROPRIATION_EXPENDITURE,
  APPROPRIATION_INCOME,
  BASIC,
  EXPENDITURE_TOTAL,
  INCOME_TOTAL,
  PROJECT,
  isItem,
} from '../../published/statement-items'
import { subjectTable } from '../../published/subject-table'
import { operandOf } from '../subject-operand'
import { threePublicItem, threePublicTotal } from '../../published/three-public-table'
import { isProcurement } from '../../published/total-rows'

/** What a statement repeats from a table; undefined where it speaks of something else. */
type Counterpart = (statement: PlainStatement) => Operand | null | undefined

/** A stated amount = the figure of the table it speaks of; a stated 0 equals a blank cell. */
const counterparts: Readonly<Partial<Record<TableId, (dataset: Dataset) => Counterpart>>> = {
  'department-balance': dataset => {
    const { income, expenditure } = balanceTable(dataset, 'department-balance')
    const statements = statementsOf(dataset)
    const incomes = sectionOf(statements, INCOME_TOTAL)
    const spending = sectionOf(statements, EXPENDITURE_TOTAL)
    return statement => {
      const { name } = statement
      if (isItem(name, INCOME_TOTAL)) return statedTotal(income, statement)
      if (isItem(name, EXPENDITURE_TOTAL)) return statedTotal(expenditure, statement)
      if (isItem(name, BASIC) || isItem(name, PROJECT)) return undefined
      if (statement.section === incomes) return departmentIncome(dataset, name)
      if (statement.section !== spending) return undefined
      const entry = expenditure.entries.find(candidate => candidate.name === name) ?? null
      return expenditure.entries.length === 0 ? UNREAD : firstAmount(expenditure, entry)
    }
  },
  'appropriation-balance': dataset => {
    const { income } = balanceTable(dataset, 'appropriation-balance')
    const current = sectionsOf(income).find(({ head }) => head.name === '本年收入')
    const entries = { ...income, entries: current?.parts ?? [] }
    return ({ name }) =>
      isItem(name, APPROPRIATION_INCOME)
        ? firstAmount(income, entryNamed(entries, /^一般公共预算/))
        : undefined
  },
  functional: dataset => {
    const table = subjectTable(dataset, 'functional')
    const section = sectionOf(statementsOf(dataset), APPROPRIATION_EXPENDITURE)
    const total = (column: string) => operandOf(table, '', `${dataset.info.year}年${column}`)
    return statement => {
      if (statement.section !== section) return undefined
      if (isItem(statement.name, APPROPRIATION_EXPENDITURE)) return total('总计')
      if (isItem(statement.name, BASIC)) return total('基本支出')
      return isItem(statement.name, PROJECT) ? total('项目支出') : undefined
    }
  },
  'three-public': dataset => {
    const row = threePublicTotal(dataset)
    return ({ name }) => {
      const item = threePublicItem(name)
      if (item === null) return undefined
      return row === null ? UNREAD : threePublicOperand(row, item, dataset.info.year)
    }
  },
  procurement: dataset => {
    const rows = rowsOf(dataset, 'procurement')
    return ({ name }) => {
      const match = /^(一般公共预算拨款)?政府采购(货物|工程|服务)?(?:预算(?:总额)?)?$/.exec(name)
      if (match === null) return undefined
      const [, general, kind] = match
      const row = rows.find(candidate => isProcurement(column => textAt(candidate, column), kind))
      if (row === undefined) return UNREAD
      const column = general === undefined ? '总计' : '一般公共预算拨款收入'
      return cellOperand(row, column, textAt(row, '项目'))
    }
  },
}

const amountRules: readonly Rule[] = (Object.keys(counterparts) as TableId[]).map(id => ({
  id: 'statement-amounts',
  tables: ['statement', id],
  run: dataset => {
    const counterpart = counterparts[id]?.(dataset)
    return statementsOf(dataset).flatMap((statement): Comparison[] => {
      const found = statement.amount === null ? undefined : counterpart?.(statement)
      if (found === undefined) return []
      const key = `${id}:${statementKey(statement)}`
      return [toSame(key, statementOperand(dataset, statement, 'amount'), found)]
    })
  },
}))

/**
 * Project expenditure under performance management is at most table 10's 合计, and all of it
 * where the statement says so (均).
 */
const managedRule: Rule = {
  id: 'statement-amounts',
  tables: ['statement', 'projects'],
  run: dataset => {
    const row = projectRows(dataset).total
    if (row === null) return []
    const total = projectOperand(row, '合计')
    return statementsOf(dataset)
      .filter(({ name, amount }) => /绩效.*项目支出/.test(name) && amount !== null)
      .map(statement => {
        const key = `projects:${statementKey(statement)}`
        const stated = statementOperand(dataset, statement, 'amount')
        return /均/.test(statement.quote)
          ? toSame(key, stated, total)
          : toAtMost(key, stated, [total])
      })
  },
}

/** 收入总计, or 本年收入合计 where the statement leaves out what is carried over. */
function statedTotal(side: BalanceSide, { amount }: PlainStatement): Operand | null {
  const totals = side.entries.filter(({ level }) => level === 'total')
  const stated = totals.find(entry => firstAmount(side, entry)?.amount === amount)
  return firstAmount(side, stated ?? grandTotal(side)) ?? UNREAD
}

function firstAmount(
  { columns: [column] }: BalanceSide,
  entry: BalanceEntry | null,
): Operand | null {
  return entry === null || column === undefined ? null : entryOperand(entry, column)
}

export const statementAmountRules: readonly Rule[] = [...amountRules, managedRule]
