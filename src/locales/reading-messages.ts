import type { ReadingWords } from '../derive/reading/reading-words'

/** The reading version: its sentences, and what stands around them. */
export interface ReadingMessages extends ReadingWords {
  readonly title: string
  readonly lead: string
  readonly contents: string
  /** What is filtered on the other pages, which this page does not follow. */
  readonly filtered: (chips: readonly string[]) => string
  readonly back: string
  readonly openChecks: string
}

/** What stands on paper alone. */
export interface ReportMessages {
  readonly printed: (date: string) => string
}
