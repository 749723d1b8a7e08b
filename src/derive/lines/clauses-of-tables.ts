import { keysOf, without, type Selection } from '../../domain/selection'

/**
 * The clauses that published tables follow. A subject that is picked within a department of the lines is one of that
 * department, which they do not list.
 */
export function clausesOfTables(selection: Selection): Selection {
  return keysOf(selection, 'department') === null ? selection : without(selection, ['function'])
}
