import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  attainment,
  isAttained,
  isCostIndicator,
  levelKey,
  OPERATORS,
  publishedTarget,
  targetAmount,
  targetDifference,
  weightedScore,
  type Operator,
} from '../../../src/domain/indicator'
import { costIndicator, indicator } from './indicators'

test('a level key names one level or two', () => {
  expect(levelKey('产出指标')).toBe('产出指标')
  expect(levelKey('产出指标', null)).toBe('产出指标')
  expect(levelKey('产出指标', '成本指标')).toBe('产出指标/成本指标')
})

test('a cost indicator has an amount in 万元', () => {
  expect(isCostIndicator(costIndicator(75))).toBe(true)
  expect(isCostIndicator(costIndicator(75, { unit: '元' }))).toBe(false)
  expect(isCostIndicator(costIndicator(75, { target: null, operator: '定性' }))).toBe(false)
  expect(isCostIndicator(indicator({ unit: '万元' }))).toBe(false)
})

test.each([
  ['75', 75_000_000],
  ['75万元', 75_000_000],
  ['1,058.000001 万元', 1_058_000_001],
  ['３７５．５万元', 375_500_000],
  ['0.0000001', null],
])('a target of %s in 万元 is %j 分', (targetText, fen) => {
  expect(targetAmount(costIndicator(75, { targetText }))).toBe(fen)
})

test('a target that is no number or not in 万元 is no amount', () => {
  expect(targetAmount(costIndicator(75, { target: null, targetText: '75' }))).toBeNull()
  expect(targetAmount(indicator())).toBeNull()
})

test.each([
  ['≥99.6%', {}],
  ['≥99.6%', { targetText: '99.6％' }],
  ['=182个', { operator: '=', target: 182, targetText: '182 个', unit: '个' }],
  ['每季度一次以上', { operator: '定性', target: null, targetText: '每季度一次以上', unit: '次' }],
  ['≥年底前', { target: null, targetText: '年底前', unit: '' }],
  ['定性', { operator: '定性', target: null, targetText: '' }],
] as const)('a target is told in the words of its table: %s', (text, changes) => {
  expect(publishedTarget(indicator(changes))).toBe(text)
})

test.each([
  [null, {}],
  ['target-differs', { target: 98, targetText: '98' }],
  ['target-differs', { unit: '次' }],
  ['target-operator-differs', { operator: '=' }],
] as const)('targets of one name differ by %s', (difference, changes) => {
  expect(targetDifference(indicator(), indicator(changes))).toBe(difference)
})

test('targets in words differ by their words', () => {
  const inWords = (targetText: string) =>
    indicator({ operator: '定性', target: null, targetText, unit: '' })
  expect(targetDifference(inWords('明显提升'), inWords('基本稳定'))).toBe('target-differs')
  expect(targetDifference(inWords('明显提升'), inWords('明显提升'))).toBeNull()
})

describe('isAttained', () => {
  test.each<[Operator, number, boolean]>([
    ['≥', 99.6, true],
    ['≥', 99.5, false],
    ['>', 99.6, false],
    ['≤', 99.6, true],
    ['≤', 99.7, false],
    ['<', 99.6, false],
    ['=', 99.6, true],
    ['=', 100, false],
  ])('%s 99.6 with %d: %s', (operator, actual, attained) => {
    expect(isAttained(indicator({ operator, actual }))).toBe(attained)
  })

  test('is not known without a result, without a target, or for 定性', () => {
    expect(isAttained(indicator())).toBeNull()
    expect(isAttained(indicator({ target: null, actual: 5 }))).toBeNull()
    expect(isAttained(indicator({ operator: '定性', actual: 5 }))).toBeNull()
  })
})

describe('attainment', () => {
  test('is how near the result came', () => {
    expect(attainment(indicator({ target: 98, actual: 98 }))).toBe(1)
    expect(attainment(indicator({ target: 98, actual: 49 }))).toBe(0.5)
    expect(attainment(indicator({ operator: '≤', target: 5, actual: 10 }))).toBe(0.5)
    expect(attainment(indicator({ operator: '=', target: 182, actual: 91 }))).toBe(0.5)
    expect(attainment(indicator({ operator: '=', target: 91, actual: 182 }))).toBe(0.5)
    expect(attainment(indicator({ target: 98, actual: 0 }))).toBe(0)
    expect(attainment(indicator())).toBeNull()
  })

  test.each<[Operator, number, number]>([
    ['≤', -2, -1],
    ['≥', -5, -10],
    ['=', -5, -10],
    ['≥', 5, -1],
    ['≤', -5, 1],
    ['≤', 0, 3],
    ['=', 0, 3],
    ['≥', 0, -3],
  ])('of a miss that has no nearness is 0: %s %d with %d', (operator, target, actual) => {
    expect(attainment(indicator({ operator, target, actual }))).toBe(0)
  })

  test.each<[Operator, number, number]>([
    ['<', 5, 5],
    ['>', 5, 5],
    ['≥', 100, 99.9999],
  ])('of a miss by a hair is not the whole: %s %d with %d', (operator, target, actual) => {
    expect(attainment(indicator({ operator, target, actual }))).toBe(0.9999)
  })

  test('is never more for a worse result', () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true })
    const bounds = fc.constantFrom<Operator>('≥', '>', '≤', '<')
    fc.assert(
      fc.property(number, number, number, bounds, (target, one, other, operator) => {
        const isAtLeast = operator === '≥' || operator === '>'
        const [worse, better] = one < other === isAtLeast ? [one, other] : [other, one]
        const of = (actual: number) => attainment(indicator({ target, actual, operator }))
        expect(of(worse)).toBeLessThanOrEqual(of(better)!)
      }),
    )
  })

  test('is 1 exactly where the target is met', () => {
    const number = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ noNaN: true }))
    fc.assert(
      fc.property(number, number, fc.constantFrom(...OPERATORS), (target, actual, operator) => {
        const read = indicator({ target, actual, operator })
        expect(attainment(read) === 1).toBe(isAttained(read) === true)
      }),
    )
  })

  test('is a share from 0 to 1 whatever the figures', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(number, number, fc.constantFrom(...OPERATORS), (target, actual, operator) => {
        const share = attainment(indicator({ target, actual, operator }))
        expect(share === null || (share >= 0 && share <= 1)).toBe(true)
      }),
    )
  })
})

describe('weightedScore', () => {
  test('is null while no result is published', () => {
    expect(weightedScore([indicator(), indicator()])).toBeNull()
    expect(weightedScore([])).toBeNull()
  })

  test('adds weights without the dust of binary fractions', () => {
    const met = [16.1, 48.2, 35.7].map(weight => indicator({ weight, target: 98, actual: 98 }))
    expect(weightedScore(met)).toEqual({ score: 100, weight: 100, count: 3 })
  })

  test('counts the weight of what was missed altogether', () => {
    const missed = indicator({ weight: 10, operator: '≥', target: 5, actual: 0 })
    expect(weightedScore([missed])).toEqual({ score: 0, weight: 10, count: 1 })
  })

  test('weighs only what has a result and a weight', () => {
    const indicators = [
      indicator({ weight: 10, target: 98, actual: 98 }),
      indicator({ weight: 20, target: 98, actual: 49 }),
      indicator({ weight: 30 }),
      indicator({ weight: null, target: 98, actual: 98 }),
    ]
    expect(weightedScore(indicators)).toEqual({ score: 20, weight: 30, count: 2 })
  })
})
