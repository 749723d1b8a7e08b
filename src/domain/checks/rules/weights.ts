import type { Dataset, Project } from '../../dataset'
import { numberText, type Indicator } from '../../indicator'
import { plainSum } from '../../plain-number'
import type { Operand } from '../check'
import { toSum } from '../comparison'
import { weightOperand } from '../indicator-operand'
import { expectedOperand, figureOperand } from '../operand'
import { rowsOf, textAt } from '../../published/published-rows'
import type { Rule } from '../rule'

const FULL = 100
/** 预算执行率 weighs 10 of 100 in a project's self-evaluation (项目支出绩效评价管理办法, 财预〔2020〕10号). */
const WITHOUT_EXECUTION = 90

/** A project's indicators weigh 100, or 90 where 10 are left to 预算执行率. */
const projectRule: Rule = {
  id: 'project-weights',
  tables: ['project-targets'],
  run: dataset =>
    dataset.projects.flatMap(project => {
      const weights = weightsOf(dataset, project.code)
      if (weights.length === 0) return []
      const expected = expectedOperand(expectedWeight(project, weights))
      return [toSum(project.code, expected, weights, { unit: 'weight' })]
    }),
}

/** The sum where it is one of the two; else the one that the project's head leads to expect. */
function expectedWeight({ profile }: Project, weights: readonly Operand[]): number {
  const sum = plainSum(weights.map(({ amount }) => amount))
  if (sum === FULL || sum === WITHOUT_EXECUTION) return sum
  return (profile?.executionWeight ?? '') === '' ? FULL : WITHOUT_EXECUTION
}

/** A project's indicators and its 预算执行率权重 weigh 100 together. */
const executionRule: Rule = {
  id: 'execution-weight',
  tables: ['project-targets', 'project-profiles'],
  run: dataset =>
    dataset.projects.flatMap(project => {
      const weights = weightsOf(dataset, project.code)
      const execution = executionOperand(dataset, project)
      if (weights.length === 0 || execution === null) return []
      return [
        toSum(project.code, expectedOperand(FULL), [...weights, execution], {
          unit: 'weight',
          finding: 'execution-weight-printed',
        }),
      ]
    }),
}

/** The indicators of the whole department weigh 100. */
const overallRule: Rule = {
  id: 'overall-weights',
  tables: ['overall-targets'],
  run: dataset => {
    const weights = weightsOf(dataset, null)
    if (weights.length === 0) return []
    return [toSum('all', expectedOperand(FULL), weights, { unit: 'weight' })]
  },
}

function weightsOf(dataset: Dataset, project: Indicator['project']): readonly Operand[] {
  return dataset.indicators
    .filter(indicator => indicator.project === project)
    .map(indicator => weightOperand(dataset, indicator))
    .filter(({ amount, text }) => amount !== null || text !== '')
}

/** 预算执行率权重 as printed ("100%", "10"); null when it is blank or no number. */
function executionOperand(dataset: Dataset, { code, profile }: Project): Operand | null {
  const column = '预算执行率权重'
  const row = rowsOf(dataset, 'project-profiles').find(cells => textAt(cells, '项目编码') === code)
  const text = numberText(profile?.executionWeight ?? '', '%')
  if (row === undefined || text === '' || Number.isNaN(Number(text))) return null
  const source = { table: row.table, row: row.row, column }
  return figureOperand(dataset, { amount: Number(text), source }, column)
}

export const weightRules: readonly Rule[] = [projectRule, executionRule, overallRule]
