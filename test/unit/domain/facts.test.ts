import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packFacts, sumBy, sumFacts, type FactRow } from '../../../src/domain/facts'

type Dimension = 'year' | 'function'

const rows: readonly FactRow<Dimension>[] = [
  { year: '2023', function: '2010301', amount: 285_290_000 },
  { year: '2024', function: '2010301', amount: 321_580_000 },
  { year: '2024', function: '2010302', amount: 1_658_000_000 },
  { year: '2024', function: '2010303', amount: 0 },
]
const facts = packFacts<Dimension>(['year', 'function'], rows)

const sums = (by: Dimension, filter = {}) => {
  const { keys, sums, counts } = sumBy(facts, by, filter)
  return keys.map((key, at) => [key, sums[at], counts[at]])
}

describe('packFacts', () => {
  test('numbers keys in the order they first appear', () => {
    expect(facts.length).toBe(4)
    expect(facts.dimensions.year).toEqual({
      keys: ['2023', '2024'],
      codes: Uint32Array.of(0, 1, 1, 1),
    })
  })

  test('takes names of object members and the empty key as keys', () => {
    const keys = ['__proto__', 'hasOwnProperty', '', 'constructor', '__proto__']
    const packed = packFacts(
      ['function'],
      keys.map(key => ({ function: key, amount: 1 })),
    )
    expect(packed.dimensions.function.keys).toEqual(keys.slice(0, 4))
    expect([...sumBy(packed, 'function', {}).sums]).toEqual([2, 1, 1, 1])
  })

  test('packs no rows', () => {
    const none = packFacts<Dimension>(['year', 'function'], [])
    expect(sumBy(none, 'year', {}).keys).toEqual([])
    expect(sumFacts(none, {})).toBeNull()
  })
})

describe('sums', () => {
  test('group by one dimension under a filter on another', () => {
    expect(sums('function', { year: ['2024'] })).toEqual([
      ['2010301', 321_580_000, 1],
      ['2010302', 1_658_000_000, 1],
      ['2010303', 0, 1],
    ])
  })

  test('tell zero from nothing by the count', () => {
    expect(sums('function', { year: ['2023'] })).toEqual([
      ['2010301', 285_290_000, 1],
      ['2010302', 0, 0],
      ['2010303', 0, 0],
    ])
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
        const grouped = sumBy(packed, 'function', filter).sums.reduce((sum, part) => sum + part, 0)
        const direct = rows
          .filter(({ year }) => allowed.includes(year))
          .reduce((sum, { amount }) => sum + amount, 0)
        expect(grouped).toBe(direct)
        expect(sumFacts(packed, filter) ?? 0).toBe(direct)
      }),
    )
  })
})
