import type { TableId } from './source'

/** What is wrong with a piece of data; the interface words it in the reader's language. */
export type IssueCode =
  | 'file-missing'
  | 'file-empty'
  | 'file-cut'
  | 'not-text'
  | 'unclosed-quote'
  | 'file-unread'
  | 'descriptor-invalid'
  | 'descriptor-syntax'
  | 'unit-unknown'
  | 'lines-unit'
  | 'lines-unit-doubtful'
  | 'lines-total-differs'
  | 'year-differs'
  | 'header-missing'
  | 'column-missing'
  | 'column-unknown'
  | 'column-duplicate'
  | 'row-ragged'
  | 'amount-invalid'
  | 'number-invalid'
  | 'value-missing'
  | 'code-invalid'
  | 'code-duplicate'
  | 'row-duplicate'
  | 'code-orphan'
  | 'code-scientific'
  | 'subject-invalid'
  | 'year-invalid'
  | 'year-assumed'
  | 'operator-invalid'
  | 'operator-missing'
  | 'target-missing'
  | 'flag-invalid'
  | 'project-unknown'
  | 'project-unplaced'
  | 'total-missing'
  | 'total-unknown'
  | 'kind-invalid'
  | 'name-differs'
  | 'issues-left-out'

/**
 * Bad data as a value: where it stands, what was read, and (by its code) what to do.
 * `row` is the record after the header, `line` the line in the file; null when the whole file is meant.
 */
export interface Issue {
  readonly code: IssueCode
  readonly severity: 'error' | 'warning'
  readonly table: TableId | null
  readonly file: string
  readonly row: number | null
  readonly line: number | null
  readonly column: string | null
  readonly read: string
  /** What was expected, in data terms: a column heading, a pattern, a list of choices. */
  readonly expected: string
}
