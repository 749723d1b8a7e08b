import type { Dataset } from '../../domain/dataset'
import {
  clauseOn,
  reduceSelection,
  type Clause,
  type Dimension,
  type Pick,
  type Selection,
} from '../../domain/selection'
import { BREAKDOWNS, type Breakdown } from '../../domain/view-state'
import { fundScope } from '../fund-notes'
import { lineViewsOf } from '../lines/line-views'
import { CUBE_DIMENSIONS, isRestricted, jointAmount } from '../scope/scope-amount'

/** What lines tell of their departments. */
const LINE_DIMENSIONS: readonly Dimension[] = ['department', 'function', 'kind']

/**
 * Clauses that a pick contradicts: together with it no published amount would be left, or none of the lines where
 * departments are picked. They give way, so that the latest gesture always answers.
 */
export function conflictsOf(
  dataset: Dataset,
  selection: Selection,
  pick: Pick,
): readonly Dimension[] {
  const next = reduceSelection(selection, { type: 'pick', ...pick })
  const picked = clauseOn(next, pick.dimension)
  const cube = isOfLines(dataset, next, pick)
    ? 'department'
    : BREAKDOWNS.find(name => CUBE_DIMENSIONS[name].includes(pick.dimension))
  if (cube === undefined || picked === null) return []
  // Only 一般公共预算 is published by the dimensions of the other cubes.
  if (cube !== 'fund' && fundScope(dataset, next) === 'other') {
    return [...conflictsWithin(dataset, cube, picked, next), 'fund']
  }
  return conflictsWithin(dataset, cube, picked, next)
}

function isOfLines(dataset: Dataset, next: Selection, { dimension }: Pick): boolean {
  const isInside = LINE_DIMENSIONS.includes(dimension) && isRestricted(next, 'department')
  return isInside && lineViewsOf(dataset) !== null
}

function conflictsWithin(
  dataset: Dataset,
  cube: Breakdown,
  picked: Clause,
  next: Selection,
): readonly Dimension[] {
  const together = cube === 'department' ? LINE_DIMENSIONS : CUBE_DIMENSIONS[cube]
  const others = next.filter(
    ({ dimension }) => dimension !== picked.dimension && together.includes(dimension),
  )
  return others.flatMap(clause =>
    jointAmount(dataset, cube, [clause, picked]) === null ? [clause.dimension] : [],
  )
}
