/** The fourteen published tables of a yearly disclosure, in their order (guide: data.md). */
export const TABLE_IDS = [
  'statement',
  'appropriation-balance',
  'functional',
  'economic',
  'three-public',
  'government-fund',
  'department-balance',
  'department-income',
  'department-expenditure',
  'procurement',
  'projects',
  'overall-targets',
  'project-targets',
  'project-profiles',
] as const

export type TableId = (typeof TABLE_IDS)[number]

/** The place a figure was published at: table, record (1 is the first after the header) and column heading. */
export interface Source {
  readonly table: TableId
  readonly row: number
  readonly column: string
}

/** A published amount: null means the cell was blank ("not published"), 0 means zero was printed. */
export interface Figure {
  readonly amount: number | null
  readonly source: Source
  /** Of a null that is no blank: the cell is no amount, or its column is missing. */
  readonly unread?: boolean
}

/** The table's number as readers know it: "functional" → 2. */
export function tableNumber(table: TableId): number {
  return TABLE_IDS.indexOf(table)
}
