import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareYears, directionOf } from '../../../src/domain/comparison'
import { formatSignedWan, parseWan } from '../../../src/domain/money'
import { formatSignedPercent } from '../../../src/domain/ratio'

/** The change between two amounts in 万元, as the page writes it. */
function change(current: string, previous: string) {
  const { delta, ratio, state } = compareYears(parseWan(current), parseWan(previous))
  return [
    state,
    delta === null ? null : formatSignedWan(delta),
    ratio === null ? null : formatSignedPercent(ratio),
  ]
}

describe('compareYears', () => {
  test.each([
    ['2,097.45', '1,941.53', 'moved', '+155.92', '+8.03%'],
    ['439.45', '379.51', 'moved', '+59.94', '+15.79%'],
    ['1,658.00', '1,562.02', 'moved', '+95.98', '+6.14%'],
    ['16.31', '9.27', 'moved', '+7.04', '+75.94%'],
    ['4.30', '5.50', 'moved', '−1.20', '−21.82%'],
    ['13.30', '13.30', 'unchanged', '0.00', '0.00%'],
    ['20.00', '', 'new', '+20.00', null],
    ['20.00', '0', 'new', '+20.00', null],
    ['', '4.00', 'ended', '−4.00', '−100.00%'],
    ['', '', 'none', null, null],
    ['', '0', 'unchanged', '0.00', '0.00%'],
    ['3.00', '-5.00', 'moved', '+8.00', null],
    ['-3.00', '5.00', 'moved', '−8.00', null],
    ['-3.00', '-5.00', 'moved', '+2.00', null],
    ['', '-5.00', 'moved', '+5.00', null],
    ['-5.00', '', 'new', '−5.00', null],
  ])('%s after %s: %s %s %s', (current, previous, ...expected) => {
    expect(change(current, previous)).toEqual(expected)
  })

  test('knows nothing where the year before is not published', () => {
    expect(compareYears(5, undefined)).toEqual({ state: 'unknown', delta: null, ratio: null })
  })

  test('never divides by zero', () => {
    const amount = fc.option(fc.integer())
    fc.assert(
      fc.property(amount, fc.option(fc.integer(), { nil: undefined }), (current, previous) => {
        const { ratio } = compareYears(current, previous)
        expect(ratio === null || Number.isFinite(ratio)).toBe(true)
      }),
    )
  })
})

test('a change goes up, down, nowhere or nobody knows', () => {
  expect(directionOf(compareYears(2, 1))).toBe('up')
  expect(directionOf(compareYears(2, null))).toBe('up')
  expect(directionOf(compareYears(null, 1))).toBe('down')
  expect(directionOf(compareYears(1, 1))).toBe('level')
  expect(directionOf(compareYears(1, undefined))).toBe('unknown')
})
