import type { Fen } from './money'

/** One dimension of a fact table: a dictionary of keys and, for each fact, an index into it. */
export interface DimensionColumn {
  readonly keys: readonly string[]
  readonly codes: Uint32Array
}

/** Facts in columns: amounts in 分, and one dictionary-coded column for each dimension. */
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
    amounts: Float64Array.from(rows, row => row.amount),
  }
}

function packColumn(values: readonly string[]): DimensionColumn {
  const index = new Map<string, number>()
  const codes = new Uint32Array(values.length)
  values.forEach((value, row) => {
    const code = index.get(value) ?? index.size
    index.set(value, code)
    codes[row] = code
  })
  return { keys: [...index.keys()], codes }
}

/** Sums of one dimension's keys; `counts` tells a sum of 0 from no fact at all. */
export interface GroupedSums {
  readonly keys: readonly string[]
  readonly sums: Float64Array
  readonly counts: Uint32Array
}

/** Sums amounts by one dimension under a filter, in one pass over the columns. */
export function sumBy<D extends string>(
  facts: FactTable<D>,
  by: NoInfer<D>,
  filter: FactFilter<NoInfer<D>>,
): GroupedSums {
  const { keys, codes } = facts.dimensions[by]
  const sums = new Float64Array(keys.length)
  const counts = new Uint32Array(keys.length)
  const passes = compileFilter(facts, filter)
  for (let row = 0; row < facts.length; row++) {
    if (!passes.every(({ column, mask }) => mask[column[row] ?? 0] === 1)) continue
    const code = codes[row] ?? 0
    sums[code] = (sums[code] ?? 0) + (facts.amounts[row] ?? 0)
    counts[code] = (counts[code] ?? 0) + 1
  }
  return { keys, sums, counts }
}

/** The sum of all facts under a filter; null when none passes it. */
export function sumFacts<D extends string>(
  facts: FactTable<D>,
  filter: FactFilter<NoInfer<D>>,
): Fen | null {
  const passes = compileFilter(facts, filter)
  let sum = 0
  let count = 0
  for (let row = 0; row < facts.length; row++) {
    if (!passes.every(({ column, mask }) => mask[column[row] ?? 0] === 1)) continue
    sum += facts.amounts[row] ?? 0
    count++
  }
  return count === 0 ? null : sum
}

interface Mask {
  readonly column: Uint32Array
  readonly mask: Uint8Array
}

function compileFilter<D extends string>(facts: FactTable<D>, filter: FactFilter<D>): Mask[] {
  return (Object.entries(filter) as [D, readonly string[] | undefined][]).flatMap(
    ([name, allowed]) => {
      if (allowed === undefined) return []
      const { keys, codes } = facts.dimensions[name]
      const wanted = new Set(allowed)
      return [{ column: codes, mask: Uint8Array.from(keys, key => (wanted.has(key) ? 1 : 0)) }]
    },
  )
}
