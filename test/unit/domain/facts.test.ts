import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumBy, sumFacts } from '../../../src/domain/facts/fact-cube'
import { packFacts, type FactRow } from '../../../src/domain/facts/facts'
import { allKeys } from '../../../src/domain/facts/key-book'

type Dimension = 'year' | 'function'

const rows: readonly FactRow<Dimension>[] = [
  { year: '2023', function: '2010301', amount: 285_290_000 },
  { year: '2024', function: '2010301', amount: 321_580_000 },
  { year: '2024', function: '2010302', amount: 1_658_000_000 },
  { year: '2024', function: '2010303', amount: 0 },
]
const facts = packFacts<Dimension>(['year', 'function'], rows)

const sums = (by: Dimension, filter = {}) => [...sumBy(facts, by, filter)]

describe('packFacts', () => {
  test('numbers keys in the order they first appear', () => {
    expect(facts.length).toBe(4)
    expect(allKeys(facts.dimensions.year.keys)).toEqual(['2023', '2024'])
    expect(facts.dimensions.year.codes).toEqual(Uint16Array.of(0, 1, 1, 1))
  })

  test('takes names of object members and the empty key as keys', () => {
    const keys = ['__proto__', 'hasOwnProperty', '', 'constructor', '__proto__']
    const packed = packFacts(
      ['function'],
      keys.map(key => ({ function: key, amount: 1 })),
    )
    expect([...sumBy(packed, 'function', {})]).toEqual([
      ['__proto__', 2],
      ['hasOwnProperty', 1],
      ['', 1],
      ['constructor', 1],
    ])
  })

  test('packs no rows', () => {
    const none = packFacts<Dimension>(['year', 'function'], [])
    expect(sumBy(none, 'year', {}).size).toBe(0)
    expect(sumFacts(none, {})).toBeNull()
  })
})

describe('sums', () => {
  test('group by one dimension under a filter on another', () => {
    expect(sums('function', { year: ['2024'] })).toEqual([
      ['2010301', 321_580_000],
      ['2010302', 1_658_000_000],
      ['2010303', 0],
    ])
  })

  test('tell zero from nothing', () => {
    expect(sums('function', { year: ['2023'] })).toEqual([['2010301', 285_290_000]])
    expect(sumFacts(facts, { function: ['2010303'] })).toBe(0)
    expect(sumFacts(facts, { function: ['2019999'] })).toBeNull()
  })

  test('let several keys through, and none when the list is empty', () => {
    expect(sumFacts(facts, { function: ['2010301', '2010302'] })).toBe(2_264_870_000)
    expect(sumFacts(facts, { function: [] })).toBeNull()
    expect(sumFacts(facts, { function: undefined })).toBe(2_264_870_000)
  })

  test('of groups add up to the sum of all, under any filter', () => {
    const key = fc.constantFrom('a', 'b', 'c', '__proto__', '')
    const row = fc.record({ year: key, function: key, amount: fc.integer() })
    fc.assert(
      fc.property(fc.array(row), fc.uniqueArray(key), (rows, allowed) => {
        const packed = packFacts<Dimension>(['year', 'function'], rows)
        const filter = { year: allowed }
        const parts = [...sumBy(packed, 'function', filter).values()]
        const grouped = parts.reduce((sum, part) => sum + part, 0)
        const direct = rows
          .filter(({ year }) => allowed.includes(year))
          .reduce((sum, { amount }) => sum + amount, 0)
        expect(grouped).toBe(direct)
        expect(sumFacts(packed, filter) ?? 0).toBe(direct)
      }),
    )
  })
})
