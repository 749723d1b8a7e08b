import type { DialogMessages } from './find-messages'
import type { ImageMessages } from './image-messages'
import type { IssueMessages } from './issue-messages'
import type { LineMessages } from './line-messages'
import type { CheckListMessages, PublishedTablesMessages } from './page-messages'
import type { ReadingMessages } from './reading-messages'

/** What the keys do. */
export type KeyMessages = readonly { readonly keys: string; readonly does: string }[]

/** What saved files say of themselves, and what the reader is told of a save. */
export interface SavingMessages {
  readonly data: string
  readonly notes: string
  readonly rounding: string
  /** What stands on a saved image and in a saved table. */
  readonly filters: (chips: readonly string[]) => string
  readonly source: (text: string) => string
  readonly date: (date: string) => string
  /** What the reader is told where there is nothing to save; `reason` is "" where none is known. */
  readonly nothing: (reason: string) => string
  /** What the reader is told of a save. */
  readonly done: (file: string) => string
  readonly copied: string
  /** Where a browser saves no files: what to do with an image that is shown, that one is, and what to do for a file. */
  readonly hold: string
  readonly shown: string
  readonly elsewhere: string
}

/** The interface text of what comes on use: the checks one by one, the dialogs, the tables, the reading version, what was found in the files, lines. */
export interface LaterMessages {
  readonly checkList: CheckListMessages
  readonly dialogs: DialogMessages
  readonly publishedTables: PublishedTablesMessages
  readonly image: ImageMessages
  readonly issues: IssueMessages
  readonly keys: KeyMessages
  /** Beside what switches the key `/` off. */
  readonly slashKey: string
  readonly lines: LineMessages
  readonly reading: ReadingMessages
  readonly saving: SavingMessages
}
