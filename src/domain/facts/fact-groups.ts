import { pickRows } from './fact-cells'
import type { Cells } from './fact-cube'
import { rangesToRead } from './fact-sums'
import type { DimensionColumn, FactFilter, FactTable } from './facts'
import { keepRows } from './picked-rows'
import { recent } from './recent'
import type { Constraint } from './sum-kernels'
import { codeRequests, type CodedFilter } from './sum-request'

/** Sums by several dimensions at once, and counts; each made in one pass and kept under its filter. */
export interface FactGroups<D extends string> {
  /** The facts under a filter added up: one for each combination of keys that occurs, the dictionaries kept. */
  readonly groups: <K extends D>(by: readonly K[], filter: FactFilter<D>) => FactTable<K>
  /** How many facts there are under a filter. */
  readonly count: (filter: FactFilter<D>) => number
}

/** The answers to the last questions are kept, these at least. */
const KEPT_GROUPS = 16
const KEPT_COUNTS = 512

/** Groups of facts. What reads no other dimension than those of some `cells` is added up from these. */
export function factGroups<D extends string>(
  facts: FactTable<D>,
  cells: readonly Cells<D>[] = [],
): FactGroups<D> {
  const names = Object.keys(facts.dimensions) as D[]
  const fromFewest = [...cells].sort((a, b) => a.length - b.length)
  const knownGroups = recent<FactTable<D>>(KEPT_GROUPS)
  const knownCounts = recent<number>(KEPT_COUNTS)

  function coded(filter: FactFilter<D>): CodedFilter<D> {
    const [request] = codeRequests(
      facts,
      names.slice(0, 1).map(by => ({ by, filter })),
    )
    return request?.filter ?? { id: '', clauses: [] }
  }

  function tableFor(by: readonly D[], { clauses }: CodedFilter<D>): FactTable<D> {
    const needed = [...by, ...clauses.map(({ name }) => name)]
    const fitting = fromFewest.find(({ dimensions }) => needed.every(name => name in dimensions))
    return (fitting as FactTable<D> | undefined) ?? facts
  }

  function groups<K extends D>(by: readonly K[], filter: FactFilter<D>): FactTable<K> {
    const wanted = coded(filter)
    const id = `${by.join()} ${wanted.id}`
    const known = knownGroups.get(id)
    if (known !== undefined) return known
    const table = tableFor(by, wanted)
    const made = addUp(table, by, passingRows(table, wanted)) as FactTable<D>
    knownGroups.set(id, made)
    return made
  }

  function count(filter: FactFilter<D>): number {
    const wanted = coded(filter)
    const known = knownCounts.get(wanted.id)
    if (known !== undefined) return known
    const { length } = passingRows(facts, wanted)
    knownCounts.set(wanted.id, length)
    return length
  }

  return { groups, count }
}

/** The rows under a filter, in their order; blocks that hold none are not read. */
function passingRows<D extends string>(
  facts: FactTable<D>,
  { clauses }: CodedFilter<D>,
): Uint32Array {
  const constraints = clauses.map(({ name, fails, passing }): Constraint => {
    return { codes: facts.dimensions[name].codes, fails, passing }
  })
  const ranges = rangesToRead(facts.length, constraints)
  const rows = new Uint32Array(ranges.reduce((sum, [start, end]) => sum + end - start, 0))
  let count = 0
  for (const [start, end] of ranges) for (let row = start; row < end; row++) rows[count++] = row
  for (const constraint of constraints) count = keepRows(rows, constraint, count)
  return rows.subarray(0, count)
}

/** Some rows added up by some dimensions. */
function addUp<D extends string, K extends D>(
  facts: FactTable<D>,
  by: readonly K[],
  rows: Uint32Array,
): FactTable<K> {
  const columns = by.map(name => facts.dimensions[name])
  const { places, first } = placeRows(columns, rows)
  const dimensions = {} as Record<K, DimensionColumn>
  for (const name of by) {
    const { keys, codes } = facts.dimensions[name]
    dimensions[name] = { keys, codes: pickRows(codes, first) }
  }
  const amounts = new Float64Array(first.length)
  for (let at = 0; at < rows.length; at++) {
    const place = places[at] ?? 0
    amounts[place] = (amounts[place] ?? 0) + (facts.amounts[rows[at] ?? 0] ?? 0)
  }
  return { length: first.length, dimensions, amounts }
}

/** Numbers the combinations of keys in the order they occur; `first` is the first row of each. */
function placeRows(
  columns: readonly DimensionColumn[],
  rows: Uint32Array,
): { readonly places: Uint32Array; readonly first: Uint32Array } {
  const numbers = numbering(columns, rows.length)
  const places = new Uint32Array(rows.length)
  const first = new Uint32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    let combination = 0
    for (const { keys, codes } of columns) combination = combination * keys.size + (codes[row] ?? 0)
    const known = numbers.get(combination)
    if (known === undefined) {
      first[count] = row
      numbers.set(combination, count)
      places[at] = count++
    } else places[at] = known
  }
  return { places, first: first.subarray(0, count) }
}

/** Numbers by combination. */
interface Numbering {
  readonly get: (combination: number) => number | undefined
  readonly set: (combination: number, number: number) => unknown
}

/** So many places for each row are laid out in a table at most; where keys are many, few combinations occur. */
const PLACES_PER_ROW = 16

function numbering(columns: readonly DimensionColumn[], rows: number): Numbering {
  const combinations = columns.reduce((product, { keys }) => product * keys.size, 1)
  if (combinations > PLACES_PER_ROW * rows) return new Map<number, number>()
  // One more than the number, so that 0 is a combination not met yet.
  const numbers = new Uint32Array(combinations)
  return {
    get: combination => (numbers[combination] === 0 ? undefined : (numbers[combination] ?? 1) - 1),
    set: (combination, number) => (numbers[combination] = number + 1),
  }
}
