import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCells } from '../../../src/domain/facts/fact-cells'
import { amountsByKey, factCube, sumFacts } from '../../../src/domain/facts/fact-cube'
import {
  packFacts,
  type FactFilter,
  type FactRow,
  type FactTable,
} from '../../../src/domain/facts/facts'
import { anyFact, anyFilter, KEYS, NAMES, type Dimension } from '../../support/any-facts'

const request = fc.record({ by: fc.constantFrom(...NAMES), filter: anyFilter })

/** The sums as one writes them down without a thought for speed. */
function naive(rows: readonly FactRow<Dimension>[], by: Dimension, wanted: FactFilter<Dimension>) {
  const sums = new Map<string, number>()
  for (const fact of rows) {
    if (NAMES.some(name => wanted[name] !== undefined && !wanted[name].includes(fact[name])))
      continue
    sums.set(fact[by], (sums.get(fact[by]) ?? 0) + fact.amount)
  }
  return sums
}

const cellsOf = (facts: FactTable<Dimension>) =>
  [
    toCells(facts, ['department', 'year', 'kind']),
    toCells(facts, ['year', 'function', 'kind']),
  ].flatMap(cells => cells ?? [])

describe('a cube', () => {
  test('answers as the naive sums do, by a pass, from cells and from memory', () => {
    fc.assert(
      fc.property(
        fc.array(anyFact, { maxLength: 300 }),
        fc.array(request, { maxLength: 7 }),
        (rows, asked) => {
          const facts = packFacts(NAMES, rows)
          const expected = asked.map(({ by, filter }) => naive(rows, by, filter))
          for (const cube of [factCube(facts), factCube(facts, cellsOf(facts))]) {
            expect(cube.sums(asked).map(amountsByKey).map(sortKeys)).toEqual(expected.map(sortKeys))
            expect(cube.sums(asked).map(amountsByKey).map(sortKeys)).toEqual(expected.map(sortKeys))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('conserves the sum: groups of every dimension add up to the same', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 100 }), anyFilter, (rows, wanted) => {
        const facts = packFacts(NAMES, rows)
        const totals = factCube(facts, cellsOf(facts))
          .sums(NAMES.map(by => ({ by, filter: wanted })))
          .map(grouped => [...amountsByKey(grouped).values()].reduce((sum, part) => sum + part, 0))
        const [total] = totals
        expect(totals).toEqual(NAMES.map(() => total))
        expect(sumFacts(facts, wanted) ?? 0).toBe(total)
      }),
    )
  })

  test('does not mind the order of clauses and keys, and remembers across it', () => {
    const facts = packFacts(NAMES, [
      {
        department: '101',
        year: '2024',
        function: '2010301',
        kind: 'basic',
        project: '',
        amount: 7,
      },
      {
        department: '102',
        year: '2024',
        function: '2010302',
        kind: 'project',
        project: 'A',
        amount: 9,
      },
    ])
    const cube = factCube(facts)
    const [first] = cube.sums([
      { by: 'kind', filter: { year: ['2024'], department: ['101', '102'] } },
    ])
    const [again] = cube.sums([
      { by: 'kind', filter: { department: ['102', '101'], year: ['2024'] } },
    ])
    expect(again).toBe(first)
    expect([...amountsByKey(again!)]).toEqual([
      ['basic', 7],
      ['project', 9],
    ])
  })

  test('tells nothing from zero', () => {
    const base = { department: '101', year: '2024', function: '2010301', project: '' }
    const facts = packFacts(NAMES, [
      { ...base, kind: 'basic', amount: 5 },
      { ...base, kind: 'basic', amount: -5 },
      { ...base, kind: 'project', amount: -0 },
    ])
    const [grouped] = factCube(facts).sums([{ by: 'kind', filter: {} }])
    expect([grouped!.amountOf(0), grouped!.amountOf(1)]).toEqual([0, 0])
    const [none] = factCube(facts).sums([{ by: 'kind', filter: { year: ['2023'] } }])
    expect([none!.amountOf(0), none!.amountOf(1), none!.amountOf(9)]).toEqual([null, null, null])
  })

  test('adds up rows in no order over several blocks as the naive sums do', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => ({
      department: KEYS.department[(at * 7 + (at >> 3)) % 4]!,
      year: KEYS.year[(at >> 2) % 2]!,
      function: KEYS.function[(at * 5) % 4]!,
      kind: KEYS.kind[at % 3]!,
      project: KEYS.project[(at * 11) % 6]!,
      amount: (at % 13) - 6,
    }))
    const facts = packFacts(NAMES, rows)
    const departments = ['101', '104']
    const both = { department: departments, year: ['2024'] }
    const asked = [
      { by: 'function', filter: both },
      { by: 'kind', filter: both },
      { by: 'year', filter: { department: departments } },
      { by: 'project', filter: { department: departments, kind: ['basic', ''] } },
      { by: 'department', filter: { ...both, project: ['A', 'B', 'C'] } },
    ] as const
    for (const some of [asked, ...asked.map(one => [one])]) {
      const found = factCube(facts).sums(some).map(amountsByKey).map(sortKeys)
      expect(found).toEqual(some.map(({ by, filter }) => sortKeys(naive(rows, by, filter))))
    }
  })

  test('skips no block that holds a wanted fact', () => {
    const rows = Array.from({ length: 9000 }, (_, at) => ({
      department: String(101 + Math.floor(at / 1000)),
      year: at % 2 === 0 ? '2023' : '2024',
      function: '2010301',
      kind: 'basic',
      project: '',
      amount: at,
    }))
    const facts = packFacts(NAMES, rows)
    for (const department of ['101', '103', '105', '109']) {
      const wanted = { department: [department], year: ['2024'] }
      expect(sumFacts(facts, wanted)).toBe(naive(rows, 'kind', wanted).get('basic'))
    }
  })
})

describe('cells', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({
    department: String(101 + (at % 3)),
    year: '2024',
    function: '2010301',
    kind: at % 2 === 0 ? 'basic' : 'project',
    project: String(at),
    amount: at,
  }))

  test('are one fact for each combination of keys', () => {
    const table = toCells(packFacts(NAMES, many), ['department', 'kind'])
    expect(table?.length).toBe(6)
    expect(table?.amounts.reduce((sum, amount) => sum + amount, 0)).toBe(1770)
  })

  test('are not made where they would not be fewer', () => {
    expect(toCells(packFacts(NAMES, many), ['department', 'project'])).toBeNull()
    expect(toCells(packFacts(NAMES, many.slice(0, 1)), ['year'])).toBeNull()
  })
})

function sortKeys(sums: ReadonlyMap<string, number>) {
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
}
