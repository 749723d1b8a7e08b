import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatSignedWan,
  formatWan,
  parseWan,
  roundHalfAway,
  roundingOf,
  toWanNumber,
} from '../../../src/domain/money'

describe('parseWan', () => {
  test.each([
    ['2,097.45', 2_097_450_000],
    ['2097.45', 2_097_450_000],
    ['1,058.00', 1_058_000_000],
    ['0', 0],
    ['0.00', 0],
    ['-1.20', -1_200_000],
    ['−1.20', -1_200_000],
    ['－1.20', -1_200_000],
    ['+155.92', 155_920_000],
    ['＋155.92', 155_920_000],
    [' 13.30 ', 13_300_000],
    ['１，０５８．００', 1_058_000_000],
    ['0.000001', 1],
    ['0.0000010', 1],
  ])('reads %s as %d 分', (text, fen) => {
    expect(parseWan(text)).toBe(fen)
  })

  test.each([
    '',
    '—',
    '约 5',
    '1283.0 0',
    '1,05',
    '10,58.00',
    '1.',
    '.5',
    '1e5',
    '+-1',
    '+',
    '--1',
    '0x1',
    'NaN',
    '2,097.45万元',
    '0.0000001',
    '99999999999999999',
  ])('does not read "%s"', text => {
    expect(parseWan(text)).toBeNull()
  })

  test('reads minus zero as zero', () => {
    expect(Object.is(parseWan('-0.00'), 0)).toBe(true)
  })

  test('reads without floats', () => {
    expect((parseWan('0.1') ?? 0) + (parseWan('0.2') ?? 0)).toBe(parseWan('0.3'))
    expect(parseWan('1.005')).toBe(1_005_000)
  })
})

describe('formatWan', () => {
  test.each([
    [2_097_450_000, '2,097.45'],
    [800_000, '0.80'],
    [0, '0.00'],
    [-0, '0.00'],
    [-1_200_000, '−1.20'],
    [1_234_567_890_000_000, '1,234,567,890.00'],
    [1_005_000, '1.01'],
    [-1_005_000, '−1.01'],
    [1_004_999, '1.00'],
    [-4_999, '0.00'],
  ])('writes %d 分 as %s', (fen, text) => {
    expect(formatWan(fen)).toBe(text)
  })

  test('writes a plus only before what shows above zero', () => {
    expect(formatSignedWan(155_920_000)).toBe('+155.92')
    expect(formatSignedWan(-1_200_000)).toBe('−1.20')
    expect(formatSignedWan(0)).toBe('0.00')
    expect(formatSignedWan(4_999)).toBe('0.00')
  })
})

describe('laws of money', () => {
  const hundredths = fc.integer({ min: -1e11, max: 1e11 })
  const fen = fc.integer({ min: -1e15, max: 1e15 })

  test('what is written is read again as the same amount', () => {
    fc.assert(
      fc.property(hundredths, n => {
        const amount = n * 10_000
        expect(parseWan(formatWan(amount))).toBe(amount + 0)
      }),
    )
  })

  test('writing moves an amount by half of 0.01 at most, and never shows minus zero', () => {
    fc.assert(
      fc.property(fen, amount => {
        const shown = parseWan(formatWan(amount)) ?? Number.NaN
        expect(Math.abs(shown - amount)).toBeLessThanOrEqual(5_000)
        expect(formatWan(amount)).not.toBe('−0.00')
      }),
    )
  })

  test('an amount and its opposite differ by the sign only', () => {
    fc.assert(
      fc.property(fen, amount => {
        expect(formatWan(-amount).replace('−', '')).toBe(formatWan(amount).replace('−', ''))
      }),
    )
  })

  test('any text is an amount or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-−+e ') }), text => {
        const amount = parseWan(text)
        expect(amount === null || Number.isSafeInteger(amount)).toBe(true)
      }),
    )
  })
})

test('halves round away from zero', () => {
  expect([0.5, 1.5, 2.5, -0.5, -1.5].map(roundHalfAway)).toEqual([1, 2, 3, -1, -2])
  expect(Object.is(roundHalfAway(-0.4), 0)).toBe(true)
})

test('a chart gets 万元', () => {
  expect(toWanNumber(2_097_450_000)).toBe(2097.45)
})

test('three figures of two decimals may together be 0.015 万元 off', () => {
  expect(roundingOf(3)).toBe(15_000)
})
