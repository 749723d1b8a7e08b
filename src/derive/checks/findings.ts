import type { Check, CheckUnit, Operand, Verdict } from '../../domain/checks/check'
import type { Source, TableId } from '../../domain/source'

/** A published row: every cell of it. */
export type RowPlace = Pick<Source, 'table' | 'row'>

/** A check that leaves something open: 待说明 or 不符. */
function isOpen({ verdict }: Check): boolean {
  return verdict === 'explained' || verdict === 'different'
}

/** The worst that is open: 不符 before 待说明; null where nothing is. */
export function worstVerdict(findings: readonly Check[]): Verdict | null {
  const open = findings.filter(isOpen).map(({ verdict }) => verdict)
  return open.find(verdict => verdict === 'different') ?? open[0] ?? null
}

/** The open checks that set this very cell against another figure, in the order of the rules. */
export function findingsAt(checks: readonly Check[], source: Source): readonly Check[] {
  return findingsInRow(checks, source).filter(check =>
    operandsOf(check).some(
      operand => isInRow(operand, source) && operand.source?.column === source.column,
    ),
  )
}

/** The open checks that set any of these cells against another figure, each once. */
export function findingsOfCells(
  checks: readonly Check[],
  sources: readonly Source[],
): readonly Check[] {
  return [...new Set(sources.flatMap(source => findingsAt(checks, source)))]
}

/** The open checks that set any cell of this row against another figure. */
export function findingsInRow(checks: readonly Check[], place: RowPlace): readonly Check[] {
  return indexOf(checks).get(rowKey(place.table, place.row)) ?? []
}

/**
 * What is open about an indicator itself. A check of weights speaks of the whole scope, not of each of
 * its indicators: see findingsOfWeights.
 */
export function findingsOfIndicator(checks: readonly Check[], place: RowPlace): readonly Check[] {
  return findingsInRow(checks, place).filter(check => unitOf(check) !== 'weight')
}

/** What is open about the weights of the indicators in these rows, each check once. */
export function findingsOfWeights(
  checks: readonly Check[],
  places: readonly RowPlace[],
): readonly Check[] {
  const all = places.flatMap(place => findingsInRow(checks, place))
  return [...new Set(all)].filter(check => unitOf(check) === 'weight')
}

type Index = ReadonlyMap<string, readonly Check[]>

const indexes = new WeakMap<readonly Check[], Index>()

/** Works out beforehand what asking for findings needs. */
export function prepareFindings(checks: readonly Check[]): void {
  indexOf(checks)
}

/** The open checks by the rows they speak of; worked out once for a reconciliation. */
function indexOf(checks: readonly Check[]): Index {
  const known = indexes.get(checks) ?? buildIndex(checks)
  indexes.set(checks, known)
  return known
}

function buildIndex(checks: readonly Check[]): Index {
  const index = new Map<string, Check[]>()
  for (const check of checks.filter(isOpen)) {
    for (const key of new Set(operandsOf(check).flatMap(keyOf))) {
      index.set(key, [...(index.get(key) ?? []), check])
    }
  }
  return index
}

function operandsOf({ left, right }: Check): readonly Operand[] {
  return [...left.operands, ...right.operands]
}

function keyOf({ source }: Operand): readonly string[] {
  return source === null ? [] : [rowKey(source.table, source.row)]
}

function rowKey(table: TableId, row: number): string {
  return `${table}:${row}`
}

function isInRow({ source }: Operand, { table, row }: RowPlace): boolean {
  return source?.table === table && source.row === row
}

function unitOf({ left }: Check): CheckUnit {
  return left.unit
}
