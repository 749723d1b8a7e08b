import type { Dataset } from '../domain/dataset'
import { sumFacts } from '../domain/facts'
import {
  clauseOn,
  reduceSelection,
  type Dimension,
  type Pick,
  type Selection,
} from '../domain/selection'
import { factFilter } from './spending-scope'

const SPENDING: readonly Dimension[] = ['function', 'kind', 'project']

/**
 * Clauses that a pick contradicts: together with it no published amount would be left.
 * They give way, so that the latest gesture always answers.
 */
export function conflictsOf(
  dataset: Dataset,
  selection: Selection,
  pick: Pick,
): readonly Dimension[] {
  if (!SPENDING.includes(pick.dimension)) return []
  const picked = clauseOn(reduceSelection(selection, { type: 'pick', ...pick }), pick.dimension)
  if (picked === null) return []
  return selection.flatMap(clause => {
    if (clause.dimension === pick.dimension || !SPENDING.includes(clause.dimension)) return []
    const joint = sumFacts(dataset.functionalFacts, factFilter(dataset, [clause, picked]))
    return joint === null ? [clause.dimension] : []
  })
}
