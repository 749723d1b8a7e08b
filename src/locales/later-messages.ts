import type { DialogMessages } from './find-messages'
import type { IssueMessages } from './issue-messages'
import type { LineMessages } from './line-messages'
import type { CheckListMessages, PublishedTablesMessages } from './page-messages'
import type { ReadingMessages } from './reading-messages'

/** The interface text of what comes on use: the checks one by one, the dialogs, the tables, the reading version, what was found in the files, lines. */
/** What a saved workbook says of itself. */
export interface WorkbookMessages {
  readonly data: string
  readonly notes: string
  readonly rounding: string
}

export interface LaterMessages {
  readonly checkList: CheckListMessages
  readonly dialogs: DialogMessages
  readonly publishedTables: PublishedTablesMessages
  readonly issues: IssueMessages
  readonly lines: LineMessages
  readonly reading: ReadingMessages
  readonly workbook: WorkbookMessages
}
