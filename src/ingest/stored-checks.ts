import type { Check, Operand, Side } from '../domain/checks/check'
import type { Dataset, PublishedTable } from '../domain/dataset'
import { TABLE_IDS, type Source } from '../domain/source'

type Tables = Dataset['tables']

/** A text of an operand: the text itself, or at which cell of the operand's row it stands. */
type CellOrText = number | string

/** Every operand once, field by field, since most of what it says stands in its row of the tables already. */
interface StoredOperands {
  readonly sign: readonly (1 | -1)[]
  readonly amount: readonly (number | null)[]
  /** Place in TABLE_IDS; −1 where there is no source. */
  readonly table: readonly number[]
  readonly row: readonly number[]
  readonly column: readonly CellOrText[]
  readonly text: readonly CellOrText[]
  readonly label: readonly CellOrText[]
  readonly place: readonly string[]
}

interface StoredSide extends Omit<Side, 'operands'> {
  readonly operands: readonly number[]
}

/** A check with its operands by their number. */
interface StoredCheck extends Omit<Check, 'left' | 'right' | 'context'> {
  readonly left: StoredSide
  readonly right: StoredSide
  readonly context: readonly number[]
}

/** The checks of a dataset as JSON; to be read with its tables. */
export interface StoredChecks {
  readonly operands: StoredOperands
  readonly checks: readonly StoredCheck[]
}

/** Checks to be written as JSON beside the tables that they speak of. */
export function toStoredChecks(checks: readonly Check[], tables: Tables): StoredChecks {
  const numbers = new Map<string, number>()
  const operands: Operand[] = []

  function numberOf(operand: Operand): number {
    const key = JSON.stringify(operand)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, operands.length)
    return operands.push(operand) - 1
  }

  const side = (full: Side): StoredSide => ({ ...full, operands: full.operands.map(numberOf) })
  const stored = checks.map(({ left, right, context, ...rest }) => ({
    ...rest,
    ...{ left: side(left), right: side(right), context: context.map(numberOf) },
  }))
  return { operands: toColumns(operands, tables), checks: stored }
}

function toColumns(operands: readonly Operand[], tables: Tables): StoredOperands {
  const inRow = ({ source }: Operand, text: string): CellOrText => {
    const at = rowAt(tables, source)?.indexOf(text) ?? -1
    return at < 0 ? text : at
  }
  return {
    sign: operands.map(({ sign }) => sign),
    amount: operands.map(({ amount }) => amount),
    table: operands.map(({ source }) => (source === null ? -1 : TABLE_IDS.indexOf(source.table))),
    row: operands.map(({ source }) => source?.row ?? 0),
    column: operands.map(({ source }) => toColumn(tables, source)),
    text: operands.map(operand => inRow(operand, operand.text)),
    label: operands.map(operand => inRow(operand, operand.label)),
    place: operands.map(({ place }) => place),
  }
}

function toColumn(tables: Tables, source: Source | null): CellOrText {
  const at = tableOf(tables, source)?.columns.indexOf(source?.column ?? '') ?? -1
  return at < 0 ? (source?.column ?? '') : at
}

/** The checks that were stored. */
export function fromStoredChecks(
  { operands: columns, checks }: StoredChecks,
  tables: Tables,
): readonly Check[] {
  const operands = columns.sign.map((_, at) => toOperand(columns, at, tables))
  const pick = (numbers: readonly number[]) => numbers.flatMap(at => operands[at] ?? [])
  const side = (stored: StoredSide): Side => ({ ...stored, operands: pick(stored.operands) })
  return checks.map(({ left, right, context, ...rest }) => ({
    ...rest,
    ...{ left: side(left), right: side(right), context: pick(context) },
  }))
}

function toOperand(columns: StoredOperands, at: number, tables: Tables): Operand {
  const source = toSource(columns, at, tables)
  const cells = rowAt(tables, source) ?? []
  return {
    sign: columns.sign[at] ?? 1,
    amount: columns.amount[at] ?? null,
    text: read(columns.text[at], cells),
    label: read(columns.label[at], cells),
    source,
    place: columns.place[at] ?? '',
  }
}

function toSource(columns: StoredOperands, at: number, tables: Tables): Source | null {
  const table = TABLE_IDS[columns.table[at] ?? -1]
  if (table === undefined) return null
  const column = read(columns.column[at], tables[table]?.columns ?? [])
  return { table, row: columns.row[at] ?? 0, column }
}

function read(stored: CellOrText | undefined, cells: readonly string[]): string {
  return typeof stored === 'number' ? (cells[stored] ?? '') : (stored ?? '')
}

function tableOf(tables: Tables, source: Source | null): PublishedTable | undefined {
  return source === null ? undefined : tables[source.table]
}

function rowAt(tables: Tables, source: Source | null): readonly string[] | undefined {
  return tableOf(tables, source)?.rows[(source?.row ?? 0) - 1]
}
