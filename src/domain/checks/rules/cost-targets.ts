import { COST_SUBLEVEL, isCostIndicator, isMoney, type Indicator } from '../../indicator'
import { toSum } from '../comparison'
import { targetOperand } from '../indicator-operand'
import { figureOperand } from '../operand'
import type { Rule } from '../rule'

/**
 * A project's budget = the sum of its cost targets (成本指标 in 万元). Less than the budget leaves a
 * part without a cost target and needs explanation; more than the budget is 不符.
 */
export const costTargetRules: readonly Rule[] = [
  {
    id: 'cost-targets',
    tables: ['projects', 'project-targets'],
    run: dataset =>
      dataset.projects.flatMap(({ code, name, budget }) => {
        const costs = dataset.indicators
          .filter(indicator => indicator.project === code && isCost(indicator))
          .map(targetOperand)
        if (costs.length === 0) return []
        const whole = figureOperand(dataset, budget, name)
        const sum = costs.reduce((total, { amount }) => total + (amount ?? 0), 0)
        const isShort = sum < (budget.amount ?? 0)
        return [toSum(code, whole, costs, { finding: isShort ? 'cost-targets-short' : null })]
      }),
  },
]

/** A cost with its amount, or with one that could not be read. */
function isCost(indicator: Indicator): boolean {
  const { sublevel, operator, targetText } = indicator
  if (isCostIndicator(indicator)) return true
  return (
    sublevel === COST_SUBLEVEL && isMoney(indicator) && operator !== '定性' && targetText !== ''
  )
}
