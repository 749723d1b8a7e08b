import type { Dataset } from '../dataset'
import type { Indicator } from '../indicator'
import type { Operand } from './check'
import { figureOperand } from './operand'

const FEN_PER_WAN = 1_000_000
const WEIGHT = '指标权重'
const TARGET = '指标值'

/** A target's value: 分 where it is money, else its number; null for 定性. */
export function targetOperand({ name, operator, target, unit, ...rest }: Indicator): Operand {
  const amount = target !== null && unit === '万元' ? Math.round(target * FEN_PER_WAN) : target
  const value = rest.targetText === '' ? '' : rest.targetText.replace(unit, '') + unit
  return {
    sign: 1,
    amount,
    text: `${operator}${value}`,
    label: name,
    source: { ...rest.source, column: TARGET },
    place: '',
  }
}

/** An indicator's weight as published: "10%" in table 11, "10" in table 12. */
export function weightOperand(dataset: Dataset, { name, weight, source }: Indicator): Operand {
  return figureOperand(dataset, { amount: weight, source: { ...source, column: WEIGHT } }, name)
}
