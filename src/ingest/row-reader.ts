import type { Issue, IssueCode } from '../domain/issue'
import { OPERATORS, type Operator } from '../domain/indicator'
import { parseWan, type Fen } from '../domain/money'
import { isNothing } from '../domain/nothing'
import type { Figure, Source } from '../domain/source'
import { parseFlag, parseNumber, parseOperator, parseWeight, parseYear } from './cell'
import type { GridRow, TableGrid } from './grid'
import { toIssue, type Parsed } from './issue'

/** Typed reading of one row. A blank or missing cell is null, and so is a "—" or 无; a bad one is null and an issue. */
export interface RowReader {
  readonly row: number
  source(column: string): Source
  /** The cell's text; "" when blank. */
  text(column: string): string
  figure(column: string): Figure
  amount(column: string): Fen | null
  number(column: string, unit?: string): number | null
  /** As `number`, where words are as good as a number: null without an issue. */
  numberOrWords(column: string, unit?: string): number | null
  weight(column: string): number | null
  year(column: string): number | null
  flag(column: string): boolean | null
  operator(column: string): Operator | null
  /** Adds an issue at a cell of this row. */
  report(code: IssueCode, column: string, expected: string): void
}

/** Reads every row; `toValue` answers null for a row that is left out. */
export function readRows<T>(grid: TableGrid, toValue: (row: RowReader) => T | null): Parsed<T[]> {
  const issues: Issue[] = []
  const value = grid.rows.flatMap(row => {
    const item = toValue(rowReader(grid, row, issues))
    return item === null ? [] : [item]
  })
  return { value, issues }
}

/** Reports the first of the rows that have one fault in common, as all of a column have. */
export function reportOnce(code: IssueCode): (row: RowReader, column: string) => void {
  let isTold = false
  return (row, column) => {
    if (!isTold) row.report(code, column, '')
    isTold = true
  }
}

function rowReader(grid: TableGrid, { row, line, cells }: GridRow, issues: Issue[]): RowReader {
  const { table } = grid.place

  function text(column: string): string {
    return cells[grid.index.get(column) ?? -1] ?? ''
  }

  function report(code: IssueCode, column: string, expected: string): void {
    // A column that is missing was reported once, for the whole table.
    if (!grid.index.has(column)) return
    issues.push(toIssue(code, { ...grid.place, row, line, column }, text(column), expected))
  }

  function read<T>(
    column: string,
    parse: (text: string) => T | null,
    code: IssueCode,
    expected: string,
  ): T | null {
    const cell = text(column)
    if (isNothing(cell)) return null
    const value = parse(cell)
    if (value === null) report(code, column, expected)
    return value
  }

  const source = (column: string): Source => ({ table, row, column })
  const decimals = grid.published.unit?.decimals
  const parse = (cell: string): Fen | null => parseWan(cell, decimals)
  // What cannot be converted is told once, with the unit.
  const amount = (column: string): Fen | null =>
    decimals === null ? null : read(column, parse, 'amount-invalid', '1,058.00')

  return {
    row,
    source,
    text,
    report,
    amount,
    figure(column) {
      const figure = { amount: amount(column), source: source(column) }
      const isBlank = grid.index.has(column) && isNothing(text(column))
      return figure.amount === null && !isBlank ? { ...figure, unread: true } : figure
    },
    number: (column, unit) =>
      read(column, cell => parseNumber(cell, unit), 'number-invalid', '99.6'),
    numberOrWords: (column, unit) => parseNumber(text(column), unit),
    weight: column => read(column, parseWeight, 'number-invalid', '0–100'),
    year: column => read(column, parseYear, 'year-assumed', '2024'),
    flag: column => read(column, parseFlag, 'flag-invalid', '是 否'),
    operator(column) {
      const operator = parseOperator(text(column))
      const code = text(column) === '' ? 'operator-missing' : 'operator-invalid'
      if (operator === null) report(code, column, OPERATORS.join(' '))
      return operator
    },
  }
}
