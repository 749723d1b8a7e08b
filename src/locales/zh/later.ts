import type { LaterMessages } from '../later-messages'
import { checkList } from './check-list'
import { dialogs } from './dialogs'
import { image } from './image'
import { issues } from './issues'
import { keys, slashKey } from './keys'
import { lines } from './lines'
import { publishedTables } from './published-tables'
import { reading } from './reading'
import { saving } from './saving'

export const later: LaterMessages = {
  checkList,
  dialogs,
  publishedTables,
  image,
  issues,
  keys,
  slashKey,
  lines,
  reading,
  saving,
}
