import { factCube, type GroupedSums } from '../../src/domain/facts/fact-cube'
import type { FactTable } from '../../src/domain/facts/facts'
import type { DetailDimension } from '../../src/domain/facts/detail-facts'
import { detailCells } from '../../src/domain/facts/detail-cells'
import type { KeyBook } from '../../src/domain/facts/key-book'
import { pooledKeys } from '../../src/domain/facts/pooled-keys'
import { makeProvince, type Province } from '../support/province'
import { seededRandom } from '../support/random'
import { poolTexts } from '../support/text-pool'
import { arqueroTables, crossfilterGroups, objectRows } from './filter-peers'
import { interleave, type Pace, type Samples, type Variant } from './interleave'

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

/** How the lines stand: as an export writes them, or in no order at all. */
export type Order = 'sorted' | 'shuffled'

export interface Measured {
  /** Times by variant, by how many departments a change takes. */
  readonly samples: Record<'broad' | 'narrow', Samples>
  /** Whether cells answer all three; where they are not fewer than the lines there are none. */
  readonly haveCells: boolean
}

/** Measures one change of the clause on departments at a size: `broad` takes half of them, `narrow` one. */
export function measureFilter(rows: number, order: Order, pace: Pace): Measured {
  const sorted = makeProvince(rows)
  const province = order === 'sorted' ? sorted : shuffle(sorted)
  const facts = toFacts(province)
  const cells = detailCells(facts)
  const variants = makeVariants(province, facts, cells)
  const count = province.departments.length
  const random = seededRandom(7)
  const broad = () => toChange(province, () => random() < 0.5)
  const narrow = () => {
    const one = Math.floor(random() * count)
    return toChange(province, at => at === one)
  }
  checkSame(province, variants, broad())
  const haveCells = cells.some(({ dimensions }) =>
    ['department', 'year', 'function'].every(name => name in dimensions),
  )
  const samples = {
    broad: interleave(variants, broad, pace),
    narrow: interleave(variants, narrow, pace),
  }
  return { samples, haveCells }
}

function shuffle(province: Province): Province {
  const random = seededRandom(11)
  const order = Uint32Array.from({ length: province.length }, (_, at) => at)
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at]!
    order[at] = order[other]!
    order[other] = kept
  }
  const { department, year, subject, kind, project, amounts } = province
  return {
    ...province,
    department: department.map((_, at) => department[order[at]!]!),
    year: year.map((_, at) => year[order[at]!]!),
    subject: subject.map((_, at) => subject[order[at]!]!),
    kind: kind.map((_, at) => kind[order[at]!]!),
    project: project.map((_, at) => project[order[at]!]!),
    amounts: amounts.map((_, at) => amounts[order[at]!]!),
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

function makeVariants(
  province: Province,
  facts: FactTable<DetailDimension>,
  cells: readonly FactTable<DetailDimension>[],
): readonly Variant<Change, Sums>[] {
  return [
    { name: 'limit', run: bareLoop(province) },
    { name: 'pass', run: ours(facts, []) },
    { name: 'cells', run: ours(facts, cells) },
    { name: 'objects', run: objectRows(province) },
    { name: 'crossfilter2', run: crossfilterGroups(province) },
    { name: 'arquero', run: arqueroTables(province) },
  ]
}

function toFacts(province: Province): FactTable<DetailDimension> {
  const codesOf = (list: readonly { readonly code: string }[]) =>
    keyBook(list.map(({ code }) => code))
  return {
    length: province.length,
    amounts: province.amounts,
    dimensions: {
      department: { keys: codesOf(province.departments), codes: province.department },
      year: { keys: keyBook(province.years), codes: province.year },
      function: { keys: codesOf(province.subjects), codes: province.subject },
      kind: { keys: keyBook(province.kinds), codes: province.kind },
      project: { keys: codesOf(province.projects), codes: province.project },
    },
  }
}

/** A dictionary as the reader of a file makes it. */
function keyBook(keys: readonly string[]): KeyBook {
  return pooledKeys(poolTexts(keys))
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
