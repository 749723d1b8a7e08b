import type { Dataset } from '../domain/dataset'
import { clausesFor, keysOf, type Selection } from '../domain/selection'
import type { Compared } from '../domain/view-state'
import type { ComparisonRow } from './comparison-view'
import { note, type Note, type NoteId } from './note'

/** What the comparison says of itself under a selection. */
export function comparisonNotes(
  dataset: Dataset,
  compared: Compared,
  selection: Selection,
  rows: readonly ComparisonRow[],
): readonly Note[] {
  if (compared === 'threePublic') {
    return selection.length === 0 ? [] : [note('three-public-unaffected')]
  }
  const has = (...dimensions: Parameters<typeof keysOf>[1][]): boolean =>
    dimensions.some(dimension => keysOf(clausesFor('comparison', selection), dimension) !== null)
  const notes: Note[] = []
  if (dataset.info.previousYear === null) notes.push(note('comparison-no-previous-year'))
  else if (has('kind')) {
    notes.push(note(previousNote(rows)))
  }
  if (has('project')) notes.push(note('comparison-project-part'))
  if (has('economic', 'staffing')) notes.push(note('comparison-unaffected-by-economic'))
  if (has('level', 'core', 'indicator')) notes.push(note('comparison-unaffected-by-targets'))
  return notes
}

/** By kind the year before is derived for all rows, for some, or for none. */
function previousNote(rows: readonly ComparisonRow[]): NoteId {
  const known = rows.filter(row => row.previous !== undefined)
  if (known.length === rows.length) return 'comparison-previous-derived'
  return known.length > 0 ? 'comparison-previous-partly' : 'comparison-previous-unknown'
}
