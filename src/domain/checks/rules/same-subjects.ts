import type { Dataset } from '../../dataset'
import { leafAbove } from '../../leaf-above'
import { roundingOf } from '../../money'
import type { TableId } from '../../source'
import { columnKey } from '../column-key'
import { toSame, toSum } from '../comparison'
import { GENERAL_SOURCE, GOVERNMENT_FUND_SOURCE, incomeSource } from '../../published/income-source'
import { otherIncome } from '../other-income'
import type { Comparison, Rule } from '../rule'
import { subjectTable, type SubjectTable, allRows } from '../../published/subject-table'
import { codeKey, operandOf } from '../subject-operand'

/** Two columns of two tables that publish the same figure for every subject. */
interface Pair {
  readonly left: string
  readonly right: string
}

/** Table 8 repeats table 2 for subjects that are paid from the general public budget alone. */
const expenditureRule: Rule = {
  id: 'expenditure-subjects',
  tables: ['functional', 'department-expenditure'],
  run: dataset => {
    const { year } = dataset.info
    const isMixed = otherIncome(dataset)
    return compareTables(dataset, 'functional', 'department-expenditure', [
      { left: `${year}年总计`, right: '合计' },
      { left: `${year}年基本支出`, right: '基本支出' },
      { left: `${year}年项目支出`, right: '项目支出' },
    ]).filter(({ code }) => !isMixed(code))
  },
}

/** Income by subject (table 7) = expenditure by subject (table 8). */
const incomeExpenditureRule: Rule = {
  id: 'income-expenditure',
  tables: ['department-income', 'department-expenditure'],
  run: dataset =>
    compareTables(dataset, 'department-income', 'department-expenditure', [
      { left: '总计', right: '合计' },
    ]),
}

/** The income of a fund by subject (table 7) = the expenditure from that fund (tables 2 and 5). */
const incomeRules: readonly Rule[] = [
  incomeRule('functional', GENERAL_SOURCE, year => `${year}年总计`),
  incomeRule('government-fund', GOVERNMENT_FUND_SOURCE, () => '总计'),
]

function incomeRule(id: TableId, source: string, total: (year: number) => string): Rule {
  return {
    id: 'income-subjects',
    tables: ['department-income', id],
    run: dataset => {
      const incomes = subjectTable(dataset, 'department-income')
      const left = incomes.columns.find(column => incomeSource(column) === source)
      if (left === undefined) return []
      const pair = { left, right: total(dataset.info.year) }
      return compareTables(dataset, 'department-income', id, [pair]).flatMap(same =>
        withCarryOver(incomes, same),
      )
    },
  }
}

/**
 * An expenditure may hold what was carried over besides this year's appropriation: then both make it up. How much of
 * it, where several funds have a part, is not published: nothing is compared.
 */
function withCarryOver(incomes: SubjectTable, same: SameOfCode): readonly Comparison[] {
  const column = incomes.columns.find(heading => incomeSource(heading) === '上年结转')
  const carried = column === undefined ? null : operandOf(incomes, same.code, column)
  const [spent = null] = same.right.operands
  const held = carried?.amount ?? 0
  const over = (same.right.amount ?? 0) - (same.left.amount ?? 0)
  if (carried === null || over <= 0 || over > held + roundingOf(FIGURES)) return [same]
  const isAll = over >= held - roundingOf(FIGURES)
  return isAll ? [toSum(same.key, spent, [...same.left.operands, carried])] : []
}

/** The expenditure, the appropriation and what was carried over. */
const FIGURES = 3

type SameOfCode = Comparison & { readonly code: string }

/** Both figures of every code that one of the tables has; none below the depth to which the other is published. */
function compareTables(
  dataset: Dataset,
  leftId: TableId,
  rightId: TableId,
  pairs: readonly Pair[],
): readonly SameOfCode[] {
  const left = subjectTable(dataset, leftId)
  const right = subjectTable(dataset, rightId)
  const places = [left, right].map(({ subjects }) => leafAbove(subjects))
  const codes = codesOf(left, right).filter(code => places.every(place => place(code) === code))
  return pairs
    .filter(pair => left.columns.includes(pair.left) && right.columns.includes(pair.right))
    .flatMap(pair =>
      codes.map(code => ({
        code,
        ...toSame(
          `${leftId}+${rightId}:${codeKey(code)}:${columnKey(pair.left, dataset.info.year)}`,
          operandOf(left, code, pair.left),
          operandOf(right, code, pair.right),
        ),
      })),
    )
}

function codesOf(...tables: readonly SubjectTable[]): readonly string[] {
  return [...new Set(tables.flatMap(table => allRows(table).map(({ code }) => code)))]
}

export const sameSubjectRules: readonly Rule[] = [
  incomeExpenditureRule,
  ...incomeRules,
  expenditureRule,
]
