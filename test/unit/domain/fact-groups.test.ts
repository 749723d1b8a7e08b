import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCells } from '../../../src/domain/facts/fact-cells'
import { factGroups } from '../../../src/domain/facts/fact-groups'
import {
  packFacts,
  type FactFilter,
  type FactRow,
  type FactTable,
} from '../../../src/domain/facts/facts'
import { anyFact, anyFilter, NAMES, type Dimension } from '../../support/any-facts'

type Row = FactRow<Dimension>

/** The sums and the number of facts as one writes them down without a thought for speed. */
function naive(rows: readonly Row[], by: readonly Dimension[], wanted: FactFilter<Dimension>) {
  const passing = rows.filter(fact =>
    NAMES.every(name => wanted[name] === undefined || wanted[name].includes(fact[name])),
  )
  const sums = new Map<string, number>()
  for (const fact of passing) {
    const key = by.map(name => fact[name]).join('|')
    sums.set(key, (sums.get(key) ?? 0) + fact.amount)
  }
  return { sums: sorted(sums), count: passing.length }
}

function sorted(sums: ReadonlyMap<string, number>) {
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
}

function read(table: FactTable<Dimension>, by: readonly Dimension[]) {
  const sums = new Map<string, number>()
  for (let at = 0; at < table.length; at++) {
    const keys = by.map(name => {
      const { keys, codes } = table.dimensions[name]
      return keys.at(codes[at]!)
    })
    sums.set(keys.join('|'), table.amounts[at]!)
  }
  // A combination that stood twice would be lost here.
  expect(sums.size).toBe(table.length)
  return sorted(sums)
}

const cellsOf = (facts: FactTable<Dimension>) =>
  [
    toCells(facts, ['department', 'year', 'function', 'kind']),
    toCells(facts, ['year', 'function', 'kind']),
  ].flatMap(cells => cells ?? [])

describe('groups by several dimensions', () => {
  test('are the naive sums, from the facts, from cells and from memory', () => {
    fc.assert(
      fc.property(
        fc.array(anyFact, { maxLength: 300 }),
        fc.subarray([...NAMES], { minLength: 1 }),
        anyFilter,
        (rows, by, wanted) => {
          const facts = packFacts(NAMES, rows)
          const expected = naive(rows, by, wanted)
          for (const groups of [factGroups(facts), factGroups(facts, cellsOf(facts))]) {
            expect(read(groups.groups<Dimension>(by, wanted), by)).toEqual(expected.sums)
            expect(groups.groups(by, wanted)).toBe(groups.groups(by, { ...wanted }))
            expect(groups.count(wanted)).toBe(expected.count)
            expect(groups.count(wanted)).toBe(expected.count)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('are of every department and subject over many blocks, whether keys are few or many', () => {
    const rows = Array.from({ length: 9000 }, (_, at) => ({
      department: String(101 + Math.floor(at / 1000)),
      year: at % 2 === 0 ? '2023' : '2024',
      function: String(2_010_101 + (at % 300)),
      kind: at % 3 === 0 ? 'basic' : 'project',
      project: String(at % 4000),
      amount: at - 4500,
    }))
    const facts = packFacts(NAMES, rows)
    const { groups, count } = factGroups(facts, cellsOf(facts))
    for (const by of [
      ['department', 'function'],
      ['function', 'kind', 'project'],
    ] as const) {
      for (const wanted of [
        {},
        { year: ['2024'] },
        { year: ['2024'], department: ['103', '109'] },
      ]) {
        const found = groups<Dimension>(by, wanted)
        expect(read(found, by)).toEqual(naive(rows, by, wanted).sums)
        expect(count(wanted)).toBe(naive(rows, by, wanted).count)
      }
    }
  })

  test('tell what adds up to zero from what is not there', () => {
    const base = { department: '101', year: '2024', function: '2010301', project: '' }
    const facts = packFacts(NAMES, [
      { ...base, kind: 'basic', amount: 5 },
      { ...base, kind: 'basic', amount: -5 },
    ])
    const { groups, count } = factGroups(facts)
    const found = groups(['department', 'kind'], { year: ['2024'] })
    expect([found.length, found.amounts[0]]).toEqual([1, 0])
    expect(groups(['department', 'kind'], { year: ['2023'] }).length).toBe(0)
    expect([count({}), count({ year: ['2023'] })]).toEqual([2, 0])
  })
})
