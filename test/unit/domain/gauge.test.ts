import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundAbove, toGauge } from '../../../src/domain/gauge'
import { costIndicator, indicator } from './indicators'

describe('toGauge', () => {
  test('a rate runs to 100 and must land between its target and there', () => {
    expect(toGauge(indicator({ target: 98 }), 99.95, null)).toEqual({
      max: 100,
      zone: { shape: 'arc', from: 98, to: 100 },
      pointer: null,
    })
  })

  test('a cost runs to the budget of its project', () => {
    expect(toGauge(costIndicator(75), 75, 200)).toMatchObject({
      max: 200,
      zone: { from: 75, to: 200 },
    })
    expect(toGauge(costIndicator(1058, { operator: '=' }), 1058, 1058)).toMatchObject({
      max: 1058,
      zone: { shape: 'mark', at: 1058 },
    })
    expect(toGauge(costIndicator(75), 75, null)).toMatchObject({ max: 80 })
    expect(toGauge(costIndicator(0), 0, 0)).toMatchObject({ max: 1 })
  })

  test('a count runs to a round number above the largest target of its name', () => {
    const people = indicator({ unit: '名', target: 67 })
    expect(toGauge(people, 290, null)).toMatchObject({ max: 300, zone: { from: 67, to: 300 } })
  })

  test('less is better below the target', () => {
    expect(toGauge(indicator({ operator: '≤', target: 5 }), 5, null)?.zone).toEqual({
      shape: 'arc',
      from: 0,
      to: 5,
    })
  })

  test('a result beyond the scale widens it', () => {
    expect(toGauge(indicator({ target: 98, actual: 104 }), 98, null)).toEqual({
      max: 120,
      zone: { shape: 'arc', from: 98, to: 120 },
      pointer: 104,
    })
    expect(toGauge(costIndicator(250), 250, 200)).toMatchObject({ max: 300 })
  })

  test('what lies below 0 has no dial', () => {
    const rate = indicator({ unit: '‰', operator: '≤', target: -2 })
    expect(toGauge(rate, -2, null)).toBeNull()
    expect(toGauge({ ...rate, target: 5, actual: -1 }, 5, null)).toBeNull()
    expect(toGauge({ ...rate, target: 0, actual: 0 }, 0, null)).toMatchObject({ pointer: 0 })
  })

  test('定性 and unread targets have no dial', () => {
    expect(toGauge(indicator({ operator: '定性', target: null }), 0, null)).toBeNull()
    expect(toGauge(indicator({ target: null }), 0, null)).toBeNull()
  })
})

describe('roundAbove', () => {
  test.each([
    [182, 200],
    [1456, 1500],
    [26, 30],
    [290, 300],
    [9, 10],
    [100, 120],
    [0.3, 0.4],
    [0, 1],
    [-5, 1],
  ])('%d → %d', (value, round) => {
    expect(roundAbove(value)).toBe(round)
  })

  test('is above the value and at most half as much again', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), value => {
        expect(roundAbove(value)).toBeGreaterThan(value)
        expect(roundAbove(value)).toBeLessThanOrEqual(value * 1.5)
      }),
    )
  })
})
