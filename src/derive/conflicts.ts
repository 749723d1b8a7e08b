import type { Dataset } from '../domain/dataset'
import {
  clauseOn,
  reduceSelection,
  type Clause,
  type Dimension,
  type Pick,
  type Selection,
} from '../domain/selection'
import { BREAKDOWNS, type Breakdown } from '../domain/view-state'
import { fundScope } from './fund-notes'
import { CUBE_DIMENSIONS, jointAmount } from './scope-amount'

/**
 * Clauses that a pick contradicts: together with it no published amount would be left.
 * They give way, so that the latest gesture always answers.
 */
export function conflictsOf(
  dataset: Dataset,
  selection: Selection,
  pick: Pick,
): readonly Dimension[] {
  const cube = BREAKDOWNS.find(name => CUBE_DIMENSIONS[name].includes(pick.dimension))
  const next = reduceSelection(selection, { type: 'pick', ...pick })
  const picked = clauseOn(next, pick.dimension)
  if (cube === undefined || picked === null) return []
  // Only 一般公共预算 is published by the dimensions of the other cubes.
  if (cube !== 'fund' && fundScope(dataset, next) === 'other') {
    return [...conflictsWithin(dataset, cube, picked, next), 'fund']
  }
  return conflictsWithin(dataset, cube, picked, next)
}

function conflictsWithin(
  dataset: Dataset,
  cube: Breakdown,
  picked: Clause,
  next: Selection,
): readonly Dimension[] {
  const others = next.filter(
    ({ dimension }) => dimension !== picked.dimension && CUBE_DIMENSIONS[cube].includes(dimension),
  )
  return others.flatMap(clause =>
    jointAmount(dataset, cube, [clause, picked]) === null ? [clause.dimension] : [],
  )
}
