import type { Source } from '../../domain/source'
import type { Trace } from '../trace/trace'

/** How a column's figures are written: 分 as 万元, a ratio as percent, a plain number, or text. */
export type ColumnKind =
  'text' | 'amount' | 'signed-amount' | 'percent' | 'signed-percent' | 'number'

export interface DataColumn {
  readonly label: string
  readonly kind: ColumnKind
  /** Of texts: whether they are figures as published, "-1.20" among them. */
  readonly isFigure?: boolean
}

export type DataCell = string | number | null

/** The table behind a chart: the same figures under the same filters. The first column heads its row. */
export interface DataTable {
  readonly caption: string
  readonly unit: string
  readonly columns: readonly DataColumn[]
  readonly rows: readonly (readonly DataCell[])[]
  /** Where each cell's figure comes from, by row and column; null for words, absent where nothing is traced. */
  readonly traces?: readonly (readonly (Trace | null)[])[]
  /** The published cells that each row stands for; absent where its rows carry no findings. */
  readonly places?: readonly (readonly Source[])[]
}
