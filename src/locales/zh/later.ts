import type { LaterMessages } from '../later-messages'
import { issues } from './issues'
import { lines } from './lines'
import { publishedTables } from './published-tables'
import { reading } from './reading'

export const later: LaterMessages = { publishedTables, issues, lines, reading }
