import type { Codes, DimensionColumn, FactTable } from './facts'

/** More combinations of keys than this are not laid out in a table of cells. */
const MAX_COMBINATIONS = 1 << 22

/**
 * The facts added up by the given dimensions: one fact for each combination of keys that occurs, the dictionaries
 * kept. Null where that would not make them fewer than half, or the combinations are too many.
 */
export function toCells<D extends string, K extends D>(
  facts: FactTable<D>,
  by: readonly K[],
): FactTable<K> | null {
  const combinations = by.reduce((product, name) => product * facts.dimensions[name].keys.size, 1)
  if (combinations > MAX_COMBINATIONS) return null
  const combination = combine(
    facts.length,
    by.map(name => facts.dimensions[name]),
  )
  const { cells, first } = numberCells(combination, combinations)
  if (first.length * 2 > facts.length) return null
  const dimensions = {} as Record<K, DimensionColumn>
  for (const name of by) {
    const { keys, codes } = facts.dimensions[name]
    dimensions[name] = { keys, codes: pickRows(codes, first) }
  }
  return { length: first.length, dimensions, amounts: addCells(facts.amounts, cells, first.length) }
}

/** Cells for each set of dimensions, each added up from the fewest that were made before it. */
export function toCellLevels<D extends string>(
  facts: FactTable<D>,
  levels: readonly (readonly D[])[],
): readonly FactTable<D>[] {
  const made: FactTable<D>[] = []
  for (const names of levels) {
    const wider = made.filter(({ dimensions }) => names.every(name => name in dimensions))
    const from = wider.reduce((least, one) => (one.length < least.length ? one : least), facts)
    const cells = toCells(from, names)
    if (cells !== null) made.push(cells)
  }
  return made
}

/** The place of each fact's keys among all combinations. */
function combine(length: number, columns: readonly DimensionColumn[]): Uint32Array {
  const combination = new Uint32Array(length)
  for (const { keys, codes } of columns) {
    const { size } = keys
    for (let row = 0; row < length; row++) {
      combination[row] = (combination[row] ?? 0) * size + (codes[row] ?? 0)
    }
  }
  return combination
}

/** Numbers the combinations in the order they occur; `first` is the first fact of each. */
function numberCells(
  combination: Uint32Array,
  combinations: number,
): { readonly cells: Uint32Array; readonly first: Uint32Array } {
  // One more than the number, so that 0 is a combination not met yet.
  const numbers = new Uint32Array(combinations)
  const cells = new Uint32Array(combination.length)
  const first = new Uint32Array(Math.min(combination.length, combinations))
  let count = 0
  for (let row = 0; row < combination.length; row++) {
    const at = combination[row] ?? 0
    if (numbers[at] === 0) {
      first[count] = row
      numbers[at] = ++count
    }
    cells[row] = (numbers[at] ?? 1) - 1
  }
  return { cells, first: first.slice(0, count) }
}

/** The codes of some rows. */
export function pickRows(codes: Codes, rows: Uint32Array): Codes {
  const picked =
    codes instanceof Uint16Array ? new Uint16Array(rows.length) : new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at++) picked[at] = codes[rows[at] ?? 0] ?? 0
  return picked
}

function addCells(amounts: Float64Array, cells: Uint32Array, count: number): Float64Array {
  const sums = new Float64Array(count)
  for (let row = 0; row < amounts.length; row++) {
    const cell = cells[row] ?? 0
    sums[cell] = (sums[cell] ?? 0) + (amounts[row] ?? 0)
  }
  return sums
}
