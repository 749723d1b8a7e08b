import type { Note } from '../derive/note'
import type { Messages } from './messages'

/** What a view says of itself, in the reader's language. */
export function noteText({ id, params, names = [] }: Note, { notes, joins }: Messages): string {
  return notes[id]({ ...params, names: joins.names(names) })
}
