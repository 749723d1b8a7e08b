import type { Dataset } from '../../dataset'
import { leafAbove } from '../../leaf-above'
import type { TableId } from '../../source'
import { leavesOf } from '../../subject-code'
import { toSame, toSum } from '../comparison'
import { otherIncome } from '../other-income'
import { projectKey, projectRows } from '../../published/project-rows'
import { projectOperand, projectPart } from '../project-operand'
import { rowsOf, textAt, type TableRow, amountAt } from '../../published/published-rows'
import type { Comparison, Rule } from '../rule'
import { subjectTable } from '../../published/subject-table'
import { codeKey, operandOf } from '../subject-operand'

/** Project expenditure of a subject = the sum of its projects: table 8, and table 2 where it has all. */
const subjectRules: readonly Rule[] = [
  subjectRule('functional', year => `${year}年项目支出`),
  subjectRule('department-expenditure', () => '项目支出'),
]

function subjectRule(id: TableId, column: (year: number) => string): Rule {
  return {
    id: 'project-subjects',
    tables: [id, 'projects'],
    run: dataset => {
      const isMixed = id === 'functional' ? otherIncome(dataset) : () => false
      return compareSubjects(dataset, id, column(dataset.info.year), code => !isMixed(code))
    },
  }
}

function compareSubjects(
  dataset: Dataset,
  id: TableId,
  column: string,
  isComparable: (code: string) => boolean,
): readonly Comparison[] {
  const table = subjectTable(dataset, id)
  const { total, projects } = projectRows(dataset)
  // A table published empty lists no project; it does not say that there is no project expenditure.
  if (projects.length === 0 && isBlank(total)) return []
  const leaves = leavesOf(table.subjects).filter(({ row }) => amountAt(row, column) !== null)
  const hasSubjects = dataset.tables.projects?.columns.includes(SUBJECT) ?? false
  const place = leafAbove(table.subjects)
  const placeOf = (project: TableRow): string => place(textAt(project, SUBJECT))
  const codes = [...leaves.map(({ code }) => code), ...projects.map(placeOf)]
    // A project without a subject is none of the total's own.
    .filter(code => hasSubjects && code !== '')
  const whole =
    total === null || !isComparable('')
      ? []
      : [toSame(`${id}:all`, operandOf(table, '', column), projectOperand(total, '合计'))]
  return [
    ...whole,
    ...[...new Set(codes)].filter(isComparable).map(code =>
      toSum(
        `${id}:${codeKey(code)}`,
        operandOf(table, code, column),
        projects
          .filter(project => placeOf(project) === code)
          .map(project => projectOperand(project, '合计')),
      ),
    ),
  ]
}

function isBlank(total: TableRow | null): boolean {
  return total === null || amountAt(total, '合计') === null
}

const SUBJECT = '科目编码'

/** A project's 合计 in table 10 = its 当年预算 in table 13. */
const budgetRule: Rule = {
  id: 'project-budgets',
  tables: ['projects', 'project-profiles'],
  run: dataset => {
    const projects = projectRows(dataset).projects.filter(hasCode)
    const profiles = rowsOf(dataset, 'project-profiles').filter(hasCode)
    // Without codes in one of the tables no project can be found in the other.
    if (projects.length === 0 || profiles.length === 0) return []
    const keys = [...projects, ...profiles].map(projectKey)
    return [...new Set(keys)].map(key => {
      const project = projects.find(row => projectKey(row) === key)
      const profile = profiles.find(row => projectKey(row) === key)
      return toSame(
        key,
        project === undefined ? null : projectOperand(project, '合计'),
        profile === undefined ? null : projectOperand(profile, '当年预算'),
      )
    })
  },
}

function hasCode(row: TableRow): boolean {
  return textAt(row, '项目编码') !== ''
}

/** Table 13: 当年预算 = 本级安排 + 上级补助. */
const fundingRule: Rule = {
  id: 'project-funding',
  tables: ['project-profiles'],
  run: dataset =>
    rowsOf(dataset, 'project-profiles').map(row =>
      toSum(
        projectKey(row),
        projectPart(row, '当年预算'),
        ['本级安排', '上级补助'].map(column => projectPart(row, column)),
      ),
    ),
}

export const projectAgreementRules: readonly Rule[] = [...subjectRules, budgetRule, fundingRule]
