import { keysOf, type Selection } from '../../domain/selection'
import { note, type Note } from '../note'

/** Why a view of the published tables does not follow a pick among the departments of the lines. */
export function departmentNotes(selection: Selection): readonly Note[] {
  return keysOf(selection, 'department') === null ? [] : [note('department-unaffected')]
}
