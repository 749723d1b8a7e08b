import type { Issue, IssueCode } from '../domain/issue'
import type { TableId } from '../domain/source'

/** A value read from data, and what was wrong on the way to it. */
export interface Parsed<T> {
  readonly value: T
  readonly issues: readonly Issue[]
}

/** Where an issue stands; what is left out is null: the whole file is meant. */
export interface Place {
  readonly table: TableId | null
  readonly file: string
  readonly row?: number
  readonly line?: number
  readonly column?: string
}

/** Errors leave something out of the page; warnings leave everything in. */
const SEVERITY: Readonly<Record<IssueCode, Issue['severity']>> = {
  'file-missing': 'error',
  'file-empty': 'error',
  'file-cut': 'error',
  'not-text': 'error',
  'unclosed-quote': 'error',
  'file-unread': 'error',
  'descriptor-invalid': 'error',
  'descriptor-syntax': 'error',
  'unit-unknown': 'error',
  'lines-unit': 'error',
  'lines-unit-doubtful': 'warning',
  'lines-total-differs': 'warning',
  'year-differs': 'error',
  'header-missing': 'error',
  'column-missing': 'error',
  'column-unknown': 'warning',
  'column-duplicate': 'warning',
  'row-ragged': 'error',
  'amount-invalid': 'error',
  'number-invalid': 'error',
  'value-missing': 'error',
  'code-invalid': 'error',
  'code-duplicate': 'error',
  'row-duplicate': 'warning',
  'code-orphan': 'warning',
  'code-scientific': 'error',
  'subject-invalid': 'error',
  'year-invalid': 'error',
  'year-assumed': 'warning',
  'operator-invalid': 'error',
  'operator-missing': 'error',
  'target-missing': 'warning',
  'flag-invalid': 'error',
  'project-unknown': 'error',
  'project-unplaced': 'error',
  'total-missing': 'warning',
  'total-unknown': 'error',
  'kind-invalid': 'error',
  'name-differs': 'warning',
  'issues-left-out': 'error',
}

const MAX_READ = 200

/** An issue at a place: what was read there (shortened past 200 characters) and what was expected. */
export function toIssue(code: IssueCode, place: Place, read: string, expected: string): Issue {
  return {
    code,
    severity: SEVERITY[code],
    table: place.table,
    file: place.file,
    row: place.row ?? null,
    line: place.line ?? null,
    column: place.column ?? null,
    read: shorten(read),
    expected,
  }
}

function shorten(text: string): string {
  if (text.length <= MAX_READ) return text
  return `${text.slice(0, MAX_READ).replace(/[\uD800-\uDBFF]$/, '')}…`
}
