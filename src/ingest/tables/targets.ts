import { TARGET_COLUMN as TARGET, type Indicator, type Operator } from '../../domain/indicator'
import { optional, required, type ColumnSpec } from '../header'
import type { RowReader } from '../row-reader'

const OPERATOR = '指标性质'
const ACTUAL = '实际值'
const UNIT = '计量单位'
const WEIGHT = '指标权重'

/** The columns both target tables share. */
export const TARGET_COLUMNS: readonly ColumnSpec[] = [
  ...required(WEIGHT, UNIT, OPERATOR, TARGET),
  ...optional(ACTUAL),
]

type SharedPart = Pick<
  Indicator,
  'weight' | 'unit' | 'operator' | 'target' | 'targetText' | 'actual' | 'actualText'
>

/**
 * The columns both target tables share, read. An operator that cannot be read leaves no rule to
 * check a result by: the indicator then counts as 定性, with its target as text. A target may be a
 * date or other words (时效指标); a result that is to be set against a number must be one.
 */
export function readTarget(row: RowReader): SharedPart {
  const unit = unitOf(row)
  const operator = row.operator(OPERATOR) ?? '定性'
  const qualitative = operator === '定性'
  if (!qualitative && row.text(TARGET) === '') row.report('target-missing', TARGET, '')
  const target = qualitative ? null : row.numberOrWords(TARGET, unit)
  return {
    weight: row.weight(WEIGHT),
    unit,
    operator,
    target,
    targetText: withoutOperator(row.text(TARGET), operator),
    actual: target === null ? null : row.number(ACTUAL, unit),
    actualText: row.text(ACTUAL),
  }
}

/** "≥ 1/3" where the column of the operator says ≥ too: it is told once. */
function withoutOperator(text: string, operator: Operator): string {
  return text.startsWith(operator) ? text.slice(operator.length).trim() : text
}

/** The unit as published; % where only the target says so. */
function unitOf(row: RowReader): string {
  const unit = row.text(UNIT).replace('％', '%')
  return unit === '' && /[%％]$/.test(row.text(TARGET)) ? '%' : unit
}
