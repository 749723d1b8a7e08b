import type { Dataset } from '../../domain/dataset'
import { keysOf, without, type Selection } from '../../domain/selection'
import type { Compared, ComparisonMode } from '../../domain/view-state'
import { clausesSeen } from './comparison-clauses'
import type { ComparisonRow } from './comparison-view'
import { departmentNotes } from '../lines/department-notes'
import { generalFundNotes } from '../fund-notes'
import { note, type Note } from '../note'
import { yearBefore } from './year-before'

/** What the comparison says of itself under a selection. */
export function comparisonNotes(
  dataset: Dataset,
  compared: Compared,
  mode: ComparisonMode,
  selection: Selection,
  rows: readonly ComparisonRow[],
): readonly Note[] {
  const isAlone = yearBefore(dataset, compared, rows) === null
  if (compared === 'threePublic') {
    return [
      ...(isAlone ? [note('comparison-no-previous-year')] : []),
      ...(without(selection, ['department']).length === 0 ? [] : [note('three-public-unaffected')]),
      ...departmentNotes(selection),
    ]
  }
  const seen = clausesSeen(compared, selection)
  const has = (...dimensions: Parameters<typeof keysOf>[1][]): boolean =>
    dimensions.some(dimension => keysOf(seen, dimension) !== null)
  const notes: Note[] = []
  if (isAlone) notes.push(note('comparison-no-previous-year'))
  else if (compared === 'kind' || has('kind')) notes.push(...previousNotes(rows))
  if (rows.some(row => row.part !== null)) {
    notes.push(note(mode === 'paired' ? 'comparison-project-part' : 'comparison-project-place'))
  }
  if (has('economic', 'staffing')) notes.push(note('comparison-unaffected-by-economic'))
  if (has('level', 'core', 'indicator')) notes.push(note('comparison-unaffected-by-targets'))
  return [...notes, ...generalFundNotes(dataset, selection), ...departmentNotes(selection)]
}

/** By kind the year before is computed from words, derived for all rows, for some, or for none; or else published. */
function previousNotes(rows: readonly ComparisonRow[]): readonly Note[] {
  const known = rows.filter(row => row.previous !== undefined)
  if (known.length < rows.length) {
    return [note(known.length > 0 ? 'comparison-previous-partly' : 'comparison-previous-unknown')]
  }
  if (!rows.some(row => row.previousDerived)) return []
  return [note(rows.every(isStated) ? 'comparison-previous-stated' : 'comparison-previous-derived')]
}

function isStated({ previousSources }: ComparisonRow): boolean {
  return previousSources.some(source => source.table === 'statement')
}
