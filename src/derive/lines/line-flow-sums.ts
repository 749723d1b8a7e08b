import type { DetailDimension } from '../../domain/facts/detail-facts'
import type { FactTable } from '../../domain/facts/facts'
import type { LineSum } from './line-flow-columns'
import type { Lines } from './line-nodes'

/**
 * This year's lines of some departments added up by all that a flow tells apart. Projects are told of a single
 * department alone: those of several are too many to be looked at.
 */
export function readLineSums(
  { detail, info }: Lines,
  departments: readonly string[],
): readonly LineSum[] {
  const lines = { department: departments, year: [String(info.year)] }
  const by =
    departments.length === 1
      ? (['function', 'kind', 'project'] as const)
      : (['department', 'function', 'kind'] as const)
  const { length, amounts, dimensions } = detail.cube.groups<DetailDimension>(by, lines)
  // Groups that were not made by one of these have no such column.
  const { department, project }: Partial<FactTable<DetailDimension>['dimensions']> = dimensions
  const { function: subject, kind } = dimensions
  const [none, basic] = [project?.keys.codeOf('') ?? 0, kind.keys.codeOf('basic')]
  const [only = ''] = departments
  return Array.from({ length }, (_, row): LineSum => {
    const code = project?.codes[row] ?? none
    return {
      department: department?.keys.at(department.codes[row] ?? 0) ?? only,
      kind: kind.codes[row] === basic ? 'basic' : 'project',
      subject: subject.keys.at(subject.codes[row] ?? 0),
      project: code === none ? null : code,
      amount: amounts[row] ?? 0,
    }
  })
}
