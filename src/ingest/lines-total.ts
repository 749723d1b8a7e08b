import { operandOf } from '../domain/checks/subject-operand'
import type { Dataset } from '../domain/dataset'
import { amountsByKey } from '../domain/facts/fact-cube'
import type { DetailFacts } from '../domain/facts/detail-facts'
import type { Issue } from '../domain/issue'
import { formatWan, roundingOf, type Fen } from '../domain/money'
import { subjectTable } from '../domain/published/subject-table'
import { toIssue } from './issue'

/** How many times too large lines are that were copied in another unit than 万元. */
const UNITS = [
  ['元', 10_000],
  ['千元', 10],
  ['百万元', 0.01],
  ['亿元', 0.0001],
] as const

/**
 * An issue where the lines of the very department and year of the published tables add up to another total than table 2
 * has, or to one in another unit. Lines may be of all funds: the total of table 8 will do too. Nothing where the lines
 * know no such department, or no total was published. `file`: that of the lines.
 */
export function linesTotalIssues(
  { cube }: Pick<DetailFacts, 'cube'>,
  dataset: Dataset,
  file: string,
): readonly Issue[] {
  const { entity, year } = dataset.info
  const filter = { department: [entity.code], year: [String(year)] }
  const [sums] = cube.sums([{ by: 'year', filter }])
  const sum = sums === undefined ? undefined : amountsByKey(sums).get(String(year))
  const general = dataset.functionalTotal?.total.amount ?? null
  if (sum === undefined || general === null) return []

  const tolerance = roundingOf(cube.count(filter) + 1)
  const whole = operandOf(subjectTable(dataset, 'department-expenditure'), '', '合计')?.amount
  const isPublished = (amount: Fen): boolean =>
    [general, whole].some(total => total != null && Math.abs(amount - total) <= tolerance)
  if (isPublished(sum)) return []

  const place = { table: null, file, column: '金额' }
  const unit = UNITS.find(([, times]) => isPublished(sum / times))?.[0]
  return [
    unit === undefined
      ? toIssue('lines-total-differs', place, formatWan(sum), formatWan(general))
      : toIssue('lines-unit-doubtful', place, formatWan(sum), unit),
  ]
}
