import type { Dataset, Project } from '../../dataset'
import { isCostIndicator } from '../../indicator'
import type { Operand } from '../check'
import { toAgreement } from '../comparison'
import { targetOperand } from '../indicator-operand'
import { cellOperand, figureOperand, isUnread } from '../operand'
import { rowsOf, textAt } from '../../published/published-rows'
import type { Rule } from '../rule'
import { statementOperand, statementsOf } from '../statement-figure'
import { PROCUREMENT, isItem } from '../../published/statement-items'
import { isProcurement } from '../../published/total-rows'

/** Words of goods, works and services that are often bought by 政府采购. */
const BOUGHT = /设备|物业|租赁|采购|购买|购置/

/**
 * 政府采购 of 0 (or blank) while projects name what is often procured needs explanation. No sums are
 * compared: not everything that is bought falls under 政府采购 (限额标准, 集中采购目录).
 */
export const procurementRules: readonly Rule[] = [
  {
    id: 'procurement',
    tables: ['procurement', 'projects'],
    run: dataset => {
      const procured = procuredOf(dataset)
      if (procured.length === 0) return []
      const bought = dataset.projects.flatMap(project => boughtBy(dataset, project))
      const isZero = procured.every(({ amount }) => (amount ?? 0) === 0)
      return [
        toAgreement('all', procured, bought, !isZero || bought.length === 0, {
          finding: 'procurement-zero',
        }),
      ]
    },
  },
]

/** The total of 政府采购 in the statement and in table 9. */
function procuredOf(dataset: Dataset): readonly Operand[] {
  const stated = statementsOf(dataset)
    .filter(({ name, amount }) => isItem(name, PROCUREMENT) && amount !== null)
    .map(statement => statementOperand(dataset, statement, 'amount'))
  const total = rowsOf(dataset, 'procurement')
    .filter(row => isProcurement(column => textAt(row, column)))
    .map(row => cellOperand(row, '总计', textAt(row, '项目')))
    .filter(operand => !isUnread(operand))
  return [...stated, ...total]
}

/** The cost targets of a project that name something bought; its budget where only its text does. */
function boughtBy(dataset: Dataset, project: Project): readonly Operand[] {
  const { code, name, budget, profile } = project
  const costs = dataset.indicators.filter(
    indicator =>
      indicator.project === code && isCostIndicator(indicator) && BOUGHT.test(indicator.name),
  )
  if (costs.length > 0) return costs.map(targetOperand)
  return BOUGHT.test(`${name} ${profile?.summary ?? ''}`)
    ? [figureOperand(dataset, budget, name)]
    : []
}
