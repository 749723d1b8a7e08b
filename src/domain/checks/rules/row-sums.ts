import type { TableId } from '../../source'
import type { RuleId } from '../check'
import { toSum } from '../comparison'
import type { Rule } from '../rule'
import { subjectTable, allRows } from '../../published/subject-table'
import { codeKey, subjectOperand } from '../subject-operand'

/** A column that is the sum of others in the same row; `parts` null means every other column. */
interface RowSum {
  readonly id: RuleId
  readonly table: TableId
  readonly whole: (year: number) => string
  readonly parts: ((year: number) => readonly string[]) | null
}

const ROW_SUMS: readonly RowSum[] = [
  {
    id: 'kinds',
    table: 'functional',
    whole: year => `${year}年总计`,
    parts: year => [`${year}年基本支出`, `${year}年项目支出`],
  },
  {
    id: 'kinds',
    table: 'department-expenditure',
    whole: () => '合计',
    parts: () => ['基本支出', '项目支出'],
  },
  {
    id: 'kinds',
    table: 'government-fund',
    whole: () => '总计',
    parts: () => ['基本支出', '项目支出'],
  },
  {
    id: 'staffing',
    table: 'economic',
    whole: () => '总计',
    parts: () => ['人员经费', '日常公用经费'],
  },
  { id: 'income-sources', table: 'department-income', whole: () => '总计', parts: null },
]

/** 总计 = 基本 + 项目, 总计 = 人员 + 公用, 总计 = its sources of income: in every row. */
export const rowSumRules: readonly Rule[] = ROW_SUMS.map(({ id, table, whole, parts }) => ({
  id,
  tables: [table],
  run: dataset => {
    const { year } = dataset.info
    const subjects = subjectTable(dataset, table)
    const total = whole(year)
    const columns = parts?.(year) ?? subjects.columns.filter(column => column !== total)
    if (![total, ...columns].every(column => subjects.columns.includes(column))) return []
    return allRows(subjects).map(row =>
      toSum(
        `${table}:${codeKey(row.code)}`,
        subjectOperand(row, total),
        columns.map(column => ({ ...subjectOperand(row, column), label: column })),
      ),
    )
  },
}))
