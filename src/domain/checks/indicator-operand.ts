import type { Dataset } from '../dataset'
import { isMoney, publishedTarget, targetAmount, targetSource, type Indicator } from '../indicator'
import type { Operand } from './check'
import { figureOperand } from './operand'

const WEIGHT = '指标权重'

/** A target's value: 分 where it is money, else its number; null for 定性. */
export function targetOperand(indicator: Indicator): Operand {
  return {
    sign: 1,
    amount: isMoney(indicator) ? targetAmount(indicator) : indicator.target,
    text: publishedTarget(indicator),
    label: indicator.name,
    source: targetSource(indicator),
    place: '',
  }
}

/** An indicator's weight as published: "10%" in table 11, "10" in table 12. */
export function weightOperand(dataset: Dataset, { name, weight, source }: Indicator): Operand {
  return figureOperand(dataset, { amount: weight, source: { ...source, column: WEIGHT } }, name)
}
