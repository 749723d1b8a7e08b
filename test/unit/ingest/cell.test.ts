import { describe, expect, test } from 'vitest'
import {
  parseFlag,
  parseNumber,
  parseOperator,
  parseWeight,
  parseYear,
} from '../../../src/ingest/cell'

describe('cells', () => {
  test.each([
    ['182', 182],
    ['99.6', 99.6],
    ['1,456', 1456],
    ['１８２', 182],
    ['-3', -3],
  ])('the target %s is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  test.each(['', '年底前', '1e5', '0x10', 'Infinity', '1,45', '1.', '.5', '9 8', '182个'])(
    'the target "%s" is no number',
    text => {
      expect(parseNumber(text)).toBeNull()
    },
  )

  test('a target may be followed by its own unit', () => {
    expect(parseNumber('182 个', '个')).toBe(182)
    expect(parseNumber('290名', '名')).toBe(290)
    expect(parseNumber('98％', '%')).toBe(98)
    expect(parseNumber('290名', '个')).toBeNull()
  })

  test('a weight is a number from 0 to 100, with or without %', () => {
    expect(parseWeight('10%')).toBe(10)
    expect(parseWeight('10')).toBe(10)
    expect(parseWeight('101')).toBeNull()
    expect(parseWeight('-1')).toBeNull()
  })

  test('a flag is 是 or 否', () => {
    expect(parseFlag('是')).toBe(true)
    expect(parseFlag(' 否 ')).toBe(false)
    expect(parseFlag('√')).toBeNull()
  })

  test('a year is four digits', () => {
    expect(parseYear('2024')).toBe(2024)
    expect(parseYear('2024年')).toBe(2024)
    expect(parseYear('24')).toBeNull()
  })

  test.each([
    ['≥', '≥'],
    ['≽', '≥'],
    ['≫', '≥'],
    ['>>', '≥'],
    ['>=', '≥'],
    ['＞=', '≥'],
    ['＞＝', '≥'],
    ['$\\gg$', '≥'],
    ['$\\geqslant$', '≥'],
    ['≼', '≤'],
    ['< =', '≤'],
    ['＝', '='],
    ['>', '>'],
    ['＜', '<'],
    ['定 性', '定性'],
  ])('the operator %s is %s', (text, operator) => {
    expect(parseOperator(text)).toBe(operator)
  })

  test.each(['', '` >', '→', '<b>/</b>', '÷', '7', '__proto__'])(
    'the operator "%s" is not guessed',
    text => {
      expect(parseOperator(text)).toBeNull()
    },
  )
})
