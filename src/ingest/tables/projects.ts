import { isProjectTotal } from '../../domain/published/total-rows'
import type { Project } from '../../domain/dataset'
import { FUNCTIONAL_LEVELS, isSubjectCode } from '../../domain/subject-code'
import { isDeclaredEmpty, type TableGrid } from '../grid'
import { required } from '../header'
import { toIssue, type Parsed } from '../issue'
import { readRows, reportOnce, type RowReader } from '../row-reader'
import { isScientific } from '../cell'
import type { TableDefinition } from './definition'

const CODE = '项目编码'
const NAME = '项目名称'
const SUBJECT = '科目编码'
const SUBJECT_NAME = '科目名称'
const BUDGET = '合计'

/** The columns that part a budget: what is wrong with a cell is told here, the rules read the table. */
const CATEGORIES = [
  '人员性项目',
  '一般性项目',
  '民生配套项目',
  '提前下达专项',
  '结转项目',
  '市级专项',
]

/** These only add some of them up. */
const SUBTOTALS = ['小计', '上级专项小计']

export const projectsTable: TableDefinition = {
  id: 'projects',
  title: '项目支出明细表',
  columns: () =>
    required(
      ...['序号', '预算单位', SUBJECT, SUBJECT_NAME, CODE, NAME, BUDGET],
      ...SUBTOTALS,
      ...CATEGORIES,
    ),
}

/**
 * Table 10 as projects, without its total row. Rows without a project code, and repeats of one, are left out with an
 * issue. Codes that a spreadsheet has turned into numbers are alike for all: these projects are told apart by their rows.
 */
export function readProjects(grid: TableGrid): Parsed<readonly Omit<Project, 'profile'>[]> {
  const codes = new Set<string>()
  let hasTotal = false
  const tellScientific = reportOnce('code-scientific')
  const { value, issues } = readRows(grid, row => {
    const code = row.text(CODE)
    SUBTOTALS.forEach(column => row.amount(column))
    if (isProjectTotal(column => row.text(column))) {
      CATEGORIES.forEach(column => row.amount(column))
      row.amount(BUDGET)
      hasTotal = true
      return null
    }
    if (isScientific(code)) {
      tellScientific(row, CODE)
      return toProject(row, `${code}#${row.row}`)
    }
    if (code === '' || codes.has(code)) {
      row.report(code === '' ? 'value-missing' : 'code-duplicate', CODE, '')
      return null
    }
    codes.add(code)
    return toProject(row, code)
  })
  const missing = toIssue('total-missing', { ...grid.place, column: NAME }, '', '合计')
  const isMissing = !hasTotal && !isDeclaredEmpty(grid)
  return { value, issues: isMissing ? [...issues, missing] : issues }
}

function toProject(row: RowReader, code: string): Omit<Project, 'profile'> {
  const subjectCode = row.text(SUBJECT)
  if (!isSubjectCode(subjectCode, FUNCTIONAL_LEVELS)) {
    row.report('subject-invalid', SUBJECT, '3/5/7')
  }
  const budget = row.figure(BUDGET)
  CATEGORIES.forEach(column => row.amount(column))
  return { code, name: row.text(NAME), subjectCode, budget, source: row.source(CODE) }
}
