import type { LaterMessages } from '../later-messages'
import { issues } from './issues'
import { publishedTables } from './published-tables'
import { reading } from './reading'

export const later: LaterMessages = { publishedTables, issues, reading }
