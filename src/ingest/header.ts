import type { Issue } from '../domain/issue'
import { toIssue, type Parsed, type Place } from './issue'

/** A column that a published table should have. */
export interface ColumnSpec {
  readonly heading: string
  /** An optional column may be missing without an issue; its cells then read as blank. */
  readonly optional: boolean
}

/** Columns that must be there. */
export function required(...headings: readonly string[]): ColumnSpec[] {
  return headings.map(heading => ({ heading, optional: false }))
}

/** Columns that may be missing. */
export function optional(...headings: readonly string[]): ColumnSpec[] {
  return headings.map(heading => ({ heading, optional: true }))
}

export interface Header {
  /** Headings in the file's order; those that were matched as the specification writes them. */
  readonly columns: readonly string[]
  /** Position of each heading; the first one where a heading stands twice. */
  readonly index: ReadonlyMap<string, number>
}

/**
 * Matches a header record with the expected columns; null expects nothing in particular.
 * Missing, unknown and repeated columns are issues; columns of other years than expected are one together.
 */
export function matchHeader(
  cells: readonly string[],
  expected: readonly ColumnSpec[] | null,
  place: Place,
): Parsed<Header> {
  const columns = canonicalHeadings(cells, expected ?? [])
  const index = new Map<string, number>()
  const issues: Issue[] = []
  const known = new Set(expected?.map(spec => spec.heading))
  const others = otherYears(columns, expected ?? [])
  if (others !== null) issues.push(toIssue('year-differs', place, others.read, others.expected))
  const isOfYear = (heading: string): boolean => others !== null && YEAR.test(heading)
  columns.forEach((column, position) => {
    const at = { ...place, column }
    if (index.has(column)) issues.push(toIssue('column-duplicate', at, cells[position] ?? '', ''))
    else index.set(column, position)
    if (expected !== null && !known.has(column) && !isOfYear(column)) {
      issues.push(toIssue('column-unknown', at, cells[position] ?? '', ''))
    }
  })
  for (const { heading, optional } of expected ?? []) {
    if (optional || index.has(heading) || isOfYear(heading)) continue
    issues.push(toIssue('column-missing', { ...place, column: heading }, '', heading))
  }
  return { value: { columns, index }, issues }
}

const YEAR = /^\d{4}(?=年)/

/** The years that the columns are of, where a column of an expected year is missing and there is one of another. */
function otherYears(
  columns: readonly string[],
  expected: readonly ColumnSpec[],
): { readonly read: string; readonly expected: string } | null {
  const headings = expected.map(({ heading }) => heading)
  const missing = expected.filter(one => !one.optional && !columns.includes(one.heading))
  const unknown = columns.filter(column => !headings.includes(column))
  if (yearsOf(missing.map(({ heading }) => heading)).length === 0) return null
  if (yearsOf(unknown).length === 0) return null
  const [latest] = yearsOf(headings).slice(-1)
  // A column of the right year under another name is no column of another year.
  if (latest === undefined || yearsOf(columns).at(-1) === latest) return null
  return { read: yearsOf(columns).join('、'), expected: latest }
}

function yearsOf(headings: readonly string[]): readonly string[] {
  const years = headings.flatMap(heading => YEAR.exec(heading.normalize('NFKC'))?.[0] ?? [])
  return [...new Set(years)].sort()
}

/**
 * The headings that a record should have where it is no whole header: it has none of them, or those that it lacks stand
 * in the record below, as in a printed table whose headings take two lines. Null where it is one.
 */
export function missingHeader(
  cells: readonly string[],
  below: readonly string[],
  expected: readonly ColumnSpec[],
): string | null {
  const columns = canonicalHeadings(cells, expected)
  const wanted = expected.filter(({ optional }) => !optional).map(({ heading }) => heading)
  const missing = wanted.filter(heading => !columns.includes(heading))
  const parts = below.map(headingKey).filter(key => key !== '')
  const found = missing.filter(heading => parts.some(part => headingKey(heading).endsWith(part)))
  const isSplit = found.length > 1 && !/\d/.test(parts.join(''))
  return countKnown(cells, expected) === 0 || isSplit ? wanted.join('、') : null
}

/** How many of the cells are headings that a specification names. */
export function countKnown(cells: readonly string[], expected: readonly ColumnSpec[]): number {
  const keys = new Set(expected.map(({ heading }) => headingKey(heading)))
  return cells.filter(cell => keys.has(headingKey(cell))).length
}

/** Each heading as the specification writes it, or as it stands where nothing matches. */
export function canonicalHeadings(
  cells: readonly string[],
  expected: readonly ColumnSpec[],
): string[] {
  const byKey = new Map(expected.map(({ heading }) => [headingKey(heading), heading]))
  return cells.map(cell => byKey.get(headingKey(cell)) ?? cell.trim())
}

const QUOTES_AND_SPACES = /["'“”‘’「」『』\s\uFEFF]/g

/** What two headings share when only widths, spaces, quotes or case tell them apart. */
function headingKey(heading: string): string {
  return heading.normalize('NFKC').replace(QUOTES_AND_SPACES, '').toLowerCase()
}
