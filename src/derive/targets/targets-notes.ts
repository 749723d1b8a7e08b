import type { Dataset } from '../../domain/dataset'
import { keysOf, type Dimension, type Selection } from '../../domain/selection'
import { departmentNotes } from '../lines/department-notes'
import { note, type EmptyState, type Note } from '../note'
import type { TargetGroup } from './targets-view'

/** What the targets say of themselves under a selection. */
export function targetsNotes(selection: Selection): readonly Note[] {
  const notes: Note[] = []
  const isEconomic = keysOf(selection, 'economic') ?? keysOf(selection, 'staffing')
  if (isEconomic !== null) notes.push(note('targets-unaffected-by-economic'))
  const isLevelled = keysOf(selection, 'level') ?? keysOf(selection, 'core')
  // Of a picked project alone the targets are shown in any case.
  if (isLevelled !== null && keysOf(selection, 'project') === null) {
    notes.push(note('targets-overall-has-no-levels'))
  }
  if (keysOf(selection, 'fund') !== null) notes.push(note('targets-unaffected-by-fund'))
  return [...notes, ...departmentNotes(selection)]
}

/** Clauses that leave only projects. */
const RESTRICTING: readonly Dimension[] = ['function', 'kind']

/** Clauses that leave only some targets of each scope. */
const NARROWING: readonly Dimension[] = ['level', 'core']

/** Why no target is shown; null when one is. */
export function targetsEmpty(
  dataset: Dataset,
  selection: Selection,
  allowed: readonly string[] | null,
  groups: readonly TargetGroup[],
): EmptyState | null {
  if (groups.length > 0) return null
  const isSet = (dimension: Dimension): boolean => keysOf(selection, dimension) !== null
  if (dataset.indicators.length === 0) return { note: note('targets-none-published'), wayOut: [] }
  if (allowed?.length === 0) {
    const kinds = keysOf(selection, 'kind')
    if (kinds !== null && !kinds.includes('project')) {
      return { note: note('targets-none-for-basic'), wayOut: ['kind'] }
    }
    if (dataset.projects.length === 0) {
      return { note: note('targets-no-projects'), wayOut: RESTRICTING.filter(isSet) }
    }
    const subjects = keysOf(selection, 'function') ?? []
    const names = subjects.map(code => subjectName(dataset, code))
    return { note: note('targets-none-for-function', {}, names), wayOut: ['function'] }
  }
  const narrowing = NARROWING.filter(isSet)
  const wayOut = narrowing.length > 0 ? narrowing : (['project'] as const).filter(isSet)
  return { note: note('targets-none-match'), wayOut }
}

function subjectName({ functional }: Dataset, key: string): string {
  return functional.find(({ code }) => code === key)?.name ?? key
}
