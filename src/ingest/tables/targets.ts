import { TARGET_COLUMN as TARGET, type Indicator } from '../../domain/indicator'
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
 * check a result by: the indicator then counts as 定性, with its target as text.
 */
export function readTarget(row: RowReader): SharedPart {
  const unit = unitOf(row)
  const operator = row.operator(OPERATOR) ?? '定性'
  const qualitative = operator === '定性'
  if (!qualitative && row.text(TARGET) === '') row.report('value-missing', TARGET, '99.6')
  return {
    weight: row.weight(WEIGHT),
    unit,
    operator,
    target: qualitative ? null : row.number(TARGET, unit),
    targetText: row.text(TARGET),
    actual: qualitative ? null : row.number(ACTUAL, unit),
    actualText: row.text(ACTUAL),
  }
}

/** The unit as published; % where only the target says so. */
function unitOf(row: RowReader): string {
  const unit = row.text(UNIT).replace('％', '%')
  return unit === '' && /[%％]$/.test(row.text(TARGET)) ? '%' : unit
}
