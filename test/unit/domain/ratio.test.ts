import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPercent, formatSignedPercent, ratioOf } from '../../../src/domain/ratio'

describe('ratioOf', () => {
  test('divides a part by its whole', () => {
    expect(ratioOf(1_658_000_000, 2_097_450_000)).toBeCloseTo(0.7905, 4)
  })

  test('is null without a whole', () => {
    expect(ratioOf(5, 0)).toBeNull()
    expect(ratioOf(5, null)).toBeNull()
  })

  test('is null of what is no part: beside one below zero, or below zero itself', () => {
    const amounts = [42_055, 37_000, -5_000]
    expect(amounts.map(amount => ratioOf(amount, 37_055))).toEqual([null, 37_000 / 37_055, null])
    expect(ratioOf(0, 0)).toBeNull()
    expect(ratioOf(0, 5)).toBe(0)
    expect(ratioOf(-5, -5)).toBe(1)
  })
})

describe('formatPercent', () => {
  test.each([
    [155.92 / 1941.53, 2, '8.03%'],
    [1658 / 2097.45, 1, '79.0%'],
    [1, 2, '100.00%'],
    [0, 2, '0.00%'],
    [-1.2 / 5.5, 2, '−21.82%'],
    [0.00125, 2, '0.13%'],
    [0.01005, 2, '1.01%'],
    [-0.00004, 2, '0.00%'],
    [0.995, 0, '100%'],
    [12.345, 2, '1234.50%'],
  ])('writes %d with %d decimals as %s', (ratio, decimals, text) => {
    expect(formatPercent(ratio, decimals)).toBe(text)
  })

  test('writes a plus only before what shows above zero', () => {
    expect(formatSignedPercent(155.92 / 1941.53)).toBe('+8.03%')
    expect(formatSignedPercent(-0.2182)).toBe('−21.82%')
    expect(formatSignedPercent(0)).toBe('0.00%')
    expect(formatSignedPercent(0.00001)).toBe('0.00%')
  })

  test('never shows minus zero', () => {
    const ratio = fc.double({ min: -10, max: 10, noNaN: true })
    fc.assert(
      fc.property(ratio, fc.integer({ min: 0, max: 4 }), (ratio, decimals) => {
        expect(formatPercent(ratio, decimals)).not.toMatch(/^−[0.]*%$/)
      }),
    )
  })
})
