import { listedKeys, type KeyBook } from './key-book'
import type { Fen } from '../money'

/** A code for each fact, as narrow as the dictionary allows. */
export type Codes = Uint16Array | Uint32Array

/** One dimension of a fact table: a dictionary of keys and, for each fact, a code of it. */
export interface DimensionColumn {
  readonly keys: KeyBook
  readonly codes: Codes
}

/** Facts in columns: amounts in 分 (never −0), and one dictionary-coded column for each dimension. */
export interface FactTable<D extends string> {
  readonly length: number
  readonly dimensions: Readonly<Record<D, DimensionColumn>>
  readonly amounts: Float64Array
}

/** One fact before it is packed into columns. The key "" means "not published by this dimension". */
export type FactRow<D extends string> = Readonly<Record<D, string>> & { readonly amount: Fen }

/** The keys each dimension may have; a dimension left out is not restricted. */
export type FactFilter<D extends string> = Readonly<Partial<Record<D, readonly string[]>>>

/** Packs rows into columns. */
export function packFacts<D extends string>(
  names: readonly D[],
  rows: readonly FactRow<D>[],
): FactTable<D> {
  const dimensions = {} as Record<D, DimensionColumn>
  for (const name of names) dimensions[name] = packColumn(rows.map(row => row[name]))
  return {
    length: rows.length,
    dimensions,
    amounts: Float64Array.from(rows, row => row.amount + 0),
  }
}

function packColumn(values: readonly string[]): DimensionColumn {
  const index = new Map<string, number>()
  const codes = values.map(value => {
    const code = index.get(value) ?? index.size
    index.set(value, code)
    return code
  })
  const keys = listedKeys([...index.keys()])
  return { keys, codes: narrowCodes(Uint32Array.from(codes), keys.size) }
}

/** Codes in two bytes each where a dictionary of that size allows it. */
export function narrowCodes(codes: Uint32Array, size: number): Codes {
  return size <= 0x10000 ? Uint16Array.from(codes) : codes
}
