import { toCellLevels } from '../../src/domain/fact-cells'
import { factCube, type GroupedSums } from '../../src/domain/fact-cube'
import type { FactTable } from '../../src/domain/facts'
import { DETAIL_CELLS, type DetailDimension } from '../../src/domain/detail-facts'
import { listedKeys } from '../../src/domain/key-book'
import { makeProvince, type Province } from '../support/province'
import { seededRandom } from '../support/random'
import { arqueroTables, crossfilterGroups, objectRows } from './filter-peers'
import { interleave, type Samples, type Variant } from './interleave'

/** One state of the filter: departments by code, years by code; as keys, as codes and as masks. */
export interface Change {
  readonly departments: readonly string[]
  readonly departmentMask: Uint8Array
  readonly yearMask: Uint8Array
}

/** Three aggregations: by function and by kind under both clauses, by year under the clause on departments. */
export type Sums = readonly [byFunction: Sum, byKind: Sum, byYear: Sum]
export type Sum = (key: string) => number

export const YEARS = ['2023', '2024']

/** Measures one change of the clause on departments at a size: `broad` takes half of them, `narrow` one. */
export function measureFilter(rows: number, rounds: number): Record<string, Samples> {
  const province = makeProvince(rows)
  const variants = makeVariants(province)
  const count = province.departments.length
  const random = seededRandom(7)
  const broad = () => toChange(province, () => random() < 0.5)
  const narrow = () => {
    const one = Math.floor(random() * count)
    return toChange(province, at => at === one)
  }
  checkSame(province, variants, broad())
  const repeats = Math.max(1, Math.round(100_000 / rows))
  return {
    broad: interleave(variants, broad, rounds, repeats),
    narrow: interleave(variants, narrow, rounds, repeats),
  }
}

function toChange(province: Province, isIn: (department: number) => boolean): Change {
  const departmentMask = Uint8Array.from(province.departments, (_, at) => (isIn(at) ? 1 : 0))
  return {
    departments: province.departments.flatMap(({ code }, at) => (departmentMask[at] ? [code] : [])),
    departmentMask,
    yearMask: Uint8Array.from(province.years, year => (YEARS.includes(year) ? 1 : 0)),
  }
}

function makeVariants(province: Province): readonly Variant<Change, Sums>[] {
  const facts = toFacts(province)
  return [
    { name: 'limit', run: bareLoop(province) },
    { name: 'pass', run: ours(facts, []) },
    { name: 'cells', run: ours(facts, toCellLevels(facts, DETAIL_CELLS)) },
    { name: 'objects', run: objectRows(province) },
    { name: 'crossfilter2', run: crossfilterGroups(province) },
    { name: 'arquero', run: arqueroTables(province) },
  ]
}

function toFacts(province: Province): FactTable<DetailDimension> {
  const codesOf = (list: readonly { readonly code: string }[]) =>
    listedKeys(list.map(({ code }) => code))
  return {
    length: province.length,
    amounts: province.amounts,
    dimensions: {
      department: { keys: codesOf(province.departments), codes: province.department },
      year: { keys: listedKeys(province.years), codes: province.year },
      function: { keys: codesOf(province.subjects), codes: province.subject },
      kind: { keys: listedKeys(province.kinds), codes: province.kind },
      project: { keys: codesOf(province.projects), codes: province.project },
    },
  }
}

/** What a page does: keys in, sums out, by the facts core. */
function ours(facts: FactTable<DetailDimension>, cells: readonly FactTable<DetailDimension>[]) {
  const cube = factCube(facts, cells)
  return ({ departments }: Change): Sums => {
    const both = { department: departments, year: YEARS }
    const [byFunction, byKind, byYear] = cube.sums([
      { by: 'function', filter: both },
      { by: 'kind', filter: both },
      { by: 'year', filter: { department: departments } },
    ])
    const reader =
      ({ keys, amountOf }: GroupedSums): Sum =>
      key =>
        amountOf(keys.codeOf(key)) ?? 0
    return [reader(byFunction!), reader(byKind!), reader(byYear!)]
  }
}

/** The limit: the loop one would write by hand for this very query, its masks given. */
function bareLoop(province: Province) {
  const { length, department, year, subject, kind, amounts } = province
  const bySubject = new Map(province.subjects.map(({ code }, at) => [code, at]))
  return ({ departmentMask, yearMask }: Change): Sums => {
    const byFunction = new Float64Array(province.subjects.length)
    const byKind = new Float64Array(province.kinds.length)
    const byYear = new Float64Array(province.years.length)
    for (let row = 0; row < length; row++) {
      if (departmentMask[department[row]!] !== 1) continue
      const amount = amounts[row]!
      const yearCode = year[row]!
      byYear[yearCode]! += amount
      if (yearMask[yearCode] !== 1) continue
      byFunction[subject[row]!]! += amount
      byKind[kind[row]!]! += amount
    }
    return [
      key => byFunction[bySubject.get(key) ?? -1] ?? 0,
      key => byKind[province.kinds.indexOf(key)] ?? 0,
      key => byYear[province.years.indexOf(key)] ?? 0,
    ]
  }
}

/** A benchmark of wrong answers is worth nothing: all variants must agree. */
function checkSame(
  province: Province,
  variants: readonly Variant<Change, Sums>[],
  change: Change,
): void {
  const [limit, ...others] = variants.map(({ name, run }) => ({ name, sums: run(change) }))
  const keys = [province.subjects.map(({ code }) => code), province.kinds, province.years]
  for (const { name, sums } of others) {
    keys.forEach((list, at) => {
      for (const key of list) {
        const [expected, found] = [limit!.sums[at]!(key), sums[at]!(key)]
        if (expected !== found) throw new Error(`${name}: ${key} is ${found}, not ${expected}`)
      }
    })
  }
}
