import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allKeys, listedKeys } from '../../../src/domain/facts/key-book'
import { pooledKeys } from '../../../src/domain/facts/pooled-keys'
import { poolTexts } from '../../support/text-pool'

test('keys in bytes answer as keys in a list do', () => {
  const key = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(fc.uniqueArray(key), key, (keys, other) => {
      const [listed, pooled] = [listedKeys(keys), pooledKeys(poolTexts(keys))]
      expect(allKeys(pooled)).toEqual(allKeys(listed))
      for (const wanted of [...keys, other])
        expect(pooled.codeOf(wanted)).toBe(listed.codeOf(wanted))
      expect([pooled.at(keys.length), listed.at(keys.length)]).toEqual(['', ''])
    }),
  )
})

test('a hundred thousand keys are found without an index', () => {
  const keys = Array.from({ length: 100_000 }, (_, at) => `50T${at}合`)
  const pooled = pooledKeys(poolTexts(keys))
  expect([pooled.size, pooled.at(99_999)]).toEqual([100_000, '50T99999合'])
  const asked = ['50T0合', '50T99999合', '50T9999', '50T100000合', '']
  expect(asked.map(key => pooled.codeOf(key))).toEqual([0, 99_999, -1, -1, -1])
})
