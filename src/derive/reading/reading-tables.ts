import type { Fen } from '../../domain/money'
import type { Source } from '../../domain/source'
import type { ComparisonRow, ComparisonView } from '../comparison/comparison-view'
import type { ColumnKind, DataCell, DataTable } from '../tables/data-table'
import { rowTraces } from '../comparison/row-traces'
import { toldShare, type Whole } from './reading-told'
import type { ReadingVoice } from './reading-words'
import type { NodeFigure } from '../trees/spend-node'
import { amountOperand, tracePublished, type Trace } from '../trace/trace'

/** One column of a table of the reading version. */
export interface ReadingColumn<Row> {
  readonly label: string
  readonly kind: ColumnKind
  readonly cell: (row: Row) => DataCell
  /** Where the cell's figure comes from; none for words. */
  readonly trace?: (row: Row) => Trace | null
}

/** A table with the source of every figure, column by column. */
export function readingTable<Row>(
  caption: string,
  unit: string,
  rows: readonly Row[],
  columns: readonly ReadingColumn<Row>[],
): DataTable {
  return {
    caption,
    unit,
    columns: columns.map(({ label, kind }) => ({ label, kind })),
    rows: rows.map(row => columns.map(column => column.cell(row))),
    traces: rows.map(row => columns.map(column => column.trace?.(row) ?? null)),
  }
}

/** A column of amounts as published. */
export function amountColumn<Row extends { readonly name: string }>(
  label: string,
  figureOf: (row: Row) => NodeFigure,
): ReadingColumn<Row> {
  return {
    label,
    kind: 'amount',
    cell: row => figureOf(row).amount,
    trace: row => traceOf(row.name, figureOf(row).amount, figureOf(row).sources),
  }
}

function traceOf(name: string, amount: Fen | null, sources: readonly Source[]): Trace | null {
  return amount === null ? null : tracePublished(name, amountOperand(amount, sources))
}

/** A column of shares of a whole. */
export function shareColumn<Row extends { readonly name: string }>(
  label: string,
  figureOf: (row: Row) => NodeFigure,
  whole: Whole,
): ReadingColumn<Row> {
  const shareOf = (row: Row): ReturnType<typeof toldShare> =>
    toldShare(row.name, figureOf(row), whole)
  return {
    label,
    kind: 'percent',
    cell: row => shareOf(row)?.value ?? null,
    trace: row => shareOf(row)?.trace ?? null,
  }
}

/** The year's amount of a row. */
export function currentOf(row: ComparisonRow): NodeFigure {
  return { amount: row.current, sources: row.sources }
}

/** The year before and how it changed, around the year's own columns; only these where no year before is published. */
export function comparedColumns(
  view: Pick<ComparisonView, 'year' | 'previousYear' | 'rows'>,
  { tables, words }: ReadingVoice,
  more: readonly ReadingColumn<ComparisonRow>[] = [],
): readonly ReadingColumn<ComparisonRow>[] {
  const { year, previousYear } = view
  const derivedCell = (row: ComparisonRow): string => (isDerived(row) ? words.derived : '')
  const own = [amountColumn(tables.amountOf(year), currentOf), ...more]
  if (previousYear === null) return own
  return [
    {
      label: tables.amountOf(previousYear),
      kind: 'amount',
      cell: row => row.previous ?? null,
      trace: row => rowTraces(row).previous,
    },
    ...(view.rows.some(isDerived)
      ? [{ label: tables.state, kind: 'text', cell: derivedCell } as const]
      : []),
    ...own,
    {
      label: tables.change,
      kind: 'signed-amount',
      cell: row => row.change.delta,
      trace: row => rowTraces(row).change,
    },
    {
      label: tables.changeRatio,
      kind: 'signed-percent',
      cell: row => changeCell(row, tables),
      trace: row => (row.change.state === 'moved' ? rowTraces(row).growth : null),
    },
  ]
}

/** Whether the year before that is shown was derived. */
function isDerived({ previous, previousDerived }: ComparisonRow): boolean {
  return previous != null && previousDerived
}

/** The percentage; where there is none, the word that stands for it. */
function changeCell(row: ComparisonRow, tables: ReadingVoice['tables']): DataCell {
  const { state, ratio } = row.change
  return state === 'moved' ? ratio : tables.changeState(row.change, false)
}
