import type { FindingId, RuleId, Verdict } from '../domain/checks/check'
import type { Page } from '../domain/view-state'

export interface PageMessages {
  readonly label: string
  readonly names: Readonly<Record<Page, string>>
}

export interface PublishedTablesMessages {
  readonly title: string
  readonly hint: string
  readonly contents: string
  readonly download: string
  /** A table that was published with headings only. */
  /** Of a table that is not in 万元. */
  readonly unit: (name: string) => string
  readonly empty: string
  readonly showInView: string
  readonly noView: string
  /** Leads to checks that are not listed yet. */
  readonly otherChecks: (count: number) => string
  /** Of a check that agrees all the same. */
  readonly zeroAndBlank: string
  /** Where the transcription departs from the print; `row` is what heads the row, "" the headings themselves. */
  readonly note: (row: string, column: string, printed: string, read: string) => string
}

/** What the page says of the checks before any is looked at. */
export interface ChecksMessages {
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly tile: string
  readonly tileOf: (counts: Readonly<Record<Verdict, number>>) => string
  readonly openTile: string
  /** The name of the mark on something that the checks leave open. */
  readonly markOf: (label: string, verdict: string) => string
}

/** The checks one by one: their rules, what was found, and how they are listed. */
export interface CheckListMessages {
  readonly title: string
  readonly takeaway: (counts: Readonly<Record<Verdict, number>>) => string
  readonly hint: string
  readonly explain: Readonly<Record<Verdict, string>>
  readonly chooseVerdict: string
  readonly chooseTable: string
  readonly all: string
  readonly allTables: string
  readonly rules: Readonly<Record<RuleId, string>>
  readonly findings: Readonly<Record<FindingId, string>>
  /** A table with the section and the column that the figures of a check share there. */
  readonly place: (table: string, shared: readonly string[]) => string
  /** In place of a side's figures: tables that have none. */
  readonly notListed: (tables: readonly string[]) => string
  /** Between two sides that are compared in words. */
  readonly agrees: string
  readonly difference: (text: string) => string
  readonly context: string
  readonly none: string
  readonly openCheck: string
  /** Heads what was found, in short. */
  readonly inShort: string
  /** A rule, and at how many places it found something. */
  readonly groupOf: (rule: string, count: number) => string
}
