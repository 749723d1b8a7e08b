import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepEqual } from '../../../src/domain/keep-equal'

const rent = { name: '租赁费用', budget: 1_058_000_000, items: [{ id: 'a' }, { id: 'b' }] }

describe('keepEqual', () => {
  it('gives the former value where all is equal', () => {
    expect(keepEqual(rent, structuredClone(rent))).toBe(rent)
  })

  it('keeps the parts that are equal and takes the others', () => {
    const kept = keepEqual(rent, { ...structuredClone(rent), items: [{ id: 'a' }, { id: 'c' }] })
    expect(kept.items[0]).toBe(rent.items[0])
    expect(kept).toEqual({
      name: '租赁费用',
      budget: 1_058_000_000,
      items: [{ id: 'a' }, { id: 'c' }],
    })
  })

  it('is not misled by fields and items that came or went', () => {
    expect(keepEqual({ a: 1, b: undefined }, { a: 1 })).not.toHaveProperty('b')
    expect(keepEqual({ a: 1 }, { a: 1, b: undefined })).toHaveProperty('b')
    expect(keepEqual([1, 2, 3], [1, 2])).toEqual([1, 2])
    expect(keepEqual([1, 2], [1, 2, 3])).toEqual([1, 2, 3])
    expect(keepEqual({ 0: 'a' }, ['a'])).toEqual(['a'])
  })

  it('compares what is neither a plain object nor an array by identity', () => {
    const map = new Map([['a', 1]])
    const kept = keepEqual({ map: new Map([['a', 1]]) }, { map })
    expect(kept.map).toBe(map)
  })

  it('always says the same as the new value, and changes neither', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        const texts = [JSON.stringify(before), JSON.stringify(after)]
        expect(JSON.stringify(keepEqual(before, after))).toBe(texts[1])
        expect([JSON.stringify(before), JSON.stringify(after)]).toEqual(texts)
      }),
    )
  })

  it('keeps any value whose copy it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(keepEqual(value, structuredClone(value))).toBe(value)
      }),
    )
  })
})
