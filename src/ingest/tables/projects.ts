import { isProjectTotal } from '../../domain/published/total-rows'
import type { Project } from '../../domain/dataset'
import type { Figure } from '../../domain/source'
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
const UNIT = '预算单位'
const BUDGET = '合计'

/** The columns that part a budget. */
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
      ...['序号', UNIT, SUBJECT, SUBJECT_NAME, CODE, NAME, BUDGET],
      ...SUBTOTALS,
      ...CATEGORIES,
    ),
}

/** Table 10 without its total row; the project codes are unique. */
export interface ListedProjects {
  readonly projects: readonly Omit<Project, 'profile'>[]
  /** 合计 of the total row; null when there is no such row. */
  readonly total: Figure | null
}

/**
 * Table 10 as projects. Rows without a project code, and repeats of one, are left out with an issue. Codes that a
 * spreadsheet has turned into numbers are alike for all: these projects are told apart by their rows.
 */
export function readProjects(grid: TableGrid): Parsed<ListedProjects> {
  const codes = new Set<string>()
  const totals: Figure[] = []
  const tellScientific = reportOnce('code-scientific')
  const { value: projects, issues } = readRows(grid, row => {
    const code = row.text(CODE)
    SUBTOTALS.forEach(column => row.amount(column))
    if (isProjectTotal(column => row.text(column))) {
      CATEGORIES.forEach(column => row.amount(column))
      totals.push(row.figure(BUDGET))
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
  const total = totals[0] ?? null
  const missing = toIssue('total-missing', { ...grid.place, column: NAME }, '', '合计')
  const isMissing = total === null && !isDeclaredEmpty(grid)
  return { value: { projects, total }, issues: isMissing ? [...issues, missing] : issues }
}

function toProject(row: RowReader, code: string): Omit<Project, 'profile'> {
  const subjectCode = row.text(SUBJECT)
  if (!isSubjectCode(subjectCode, FUNCTIONAL_LEVELS)) {
    row.report('subject-invalid', SUBJECT, '3/5/7')
  }
  return {
    code,
    name: row.text(NAME),
    unit: row.text(UNIT),
    subjectCode,
    budget: row.figure(BUDGET),
    categories: CATEGORIES.map(column => ({ column, figure: row.figure(column) })).filter(
      ({ figure }) => figure.amount !== null,
    ),
    source: row.source(CODE),
  }
}
