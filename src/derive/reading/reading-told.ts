import type { Change } from '../../domain/comparison'
import type { Fen } from '../../domain/money'
import { ratioOf } from '../../domain/ratio'
import type { Source } from '../../domain/source'
import type { ComparisonRow, ComparisonView } from '../comparison/comparison-view'
import { rowTraces } from '../comparison/row-traces'
import { amountOperand, traceCount, tracePublished, traceShare, type Trace } from '../trace/trace'

/** A figure that a sentence tells, with its source: 分, a ratio or a plain number. */
export interface Told {
  readonly value: number
  readonly trace: Trace
}

/** A movement that a sentence tells; the figures are null where the state has none. */
export interface ToldChange {
  readonly state: Change['state']
  readonly delta: Told | null
  readonly ratio: Told | null
}

/** An item with all that is told of it. */
export interface ToldItem {
  readonly name: string
  readonly amount: Told | null
  /** The year before; null where it is blank or not published. */
  readonly before: Told | null
  readonly share: Told | null
  readonly change: ToldChange
  readonly previousYear: number | null
  /** The year before was derived (推算). */
  readonly derived: boolean
}

/** The whole that shares are of. */
export interface Whole {
  readonly amount: Fen | null
  readonly sources: readonly Source[]
}

export const UNKNOWN_CHANGE: ToldChange = { state: 'unknown', delta: null, ratio: null }

/** An amount with its source; null where none is published. */
export function toldAmount(
  title: string,
  amount: Fen | null | undefined,
  sources: readonly Source[],
): Told | null {
  if (amount === null || amount === undefined) return null
  return { value: amount, trace: tracePublished(title, amountOperand(amount, sources)) }
}

/** The share of a whole; null where there is none to divide by, or it is none. */
export function toldShare(title: string, part: Whole, whole: Whole): Told | null {
  const trace = traceShare(
    title,
    amountOperand(part.amount, part.sources),
    amountOperand(whole.amount, whole.sources),
  )
  const value = part.amount === null ? null : ratioOf(part.amount, whole.amount)
  return value === null ? null : { value, trace }
}

/** How many there are, with the cells that were counted. */
export function toldCount(title: string, sources: readonly Source[]): Told {
  return { value: sources.length, trace: traceCount(title, sources) }
}

/** A movement with the traces of its figures. */
export function toldChange(
  { state, delta, ratio }: Change,
  traces: { readonly change: Trace | null; readonly growth: Trace | null },
): ToldChange {
  const told = (value: number | null, trace: Trace | null): Told | null =>
    value === null || trace === null ? null : { value, trace }
  return { state, delta: told(delta, traces.change), ratio: told(ratio, traces.growth) }
}

/** A row of a comparison as an item; `whole` is what its share is of. */
export function toldRow(
  row: ComparisonRow,
  { previousYear }: Pick<ComparisonView, 'previousYear'>,
  whole: Whole,
  name = row.name,
): ToldItem {
  const now = { amount: row.current, sources: row.sources }
  return {
    name,
    amount: toldAmount(name, row.current, row.sources),
    before: toldAmount(name, row.previous, row.previousSources),
    share: toldShare(name, now, whole),
    change: toldChange(row.change, rowTraces(row)),
    previousYear,
    derived: row.previousDerived,
  }
}
