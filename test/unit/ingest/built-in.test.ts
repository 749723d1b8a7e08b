import { beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../../src/domain/dataset'
import { sumBy, sumFacts } from '../../../src/domain/facts/fact-cube'
import { formatWan, parseWan } from '../../../src/domain/money'
import { readWith } from './dataset-files'

let reading: Reading
beforeAll(() => {
  reading = readWith({})
})
const wan = (amount: number | null | undefined) => (amount == null ? amount : formatWan(amount))

describe('the built-in dataset', () => {
  test('is read without issues', () => {
    expect(reading.issues).toEqual([])
    expect(reading.failures).toEqual([])
  })

  test('knows whose and which year it is', () => {
    expect(reading.dataset.info).toMatchObject({
      id: '363-2024',
      year: 2024,
      previousYear: 2023,
      entity: { code: '363', name: '重庆市潼南区政务服务管理办公室' },
    })
  })

  test('has all fourteen tables as published', () => {
    const { tables } = reading.dataset
    expect(Object.keys(tables)).toHaveLength(14)
    expect(tables.functional?.columns).toEqual([
      '科目编码',
      '科目名称',
      '2023年预算数',
      '2024年总计',
      '2024年基本支出',
      '2024年项目支出',
    ])
    expect(tables.functional?.rows[0]).toEqual([
      '',
      '合计',
      '1,941.53',
      '2,097.45',
      '439.45',
      '1,658.00',
    ])
    expect(tables.procurement?.rows.map(row => row[0])).toEqual([
      '合计',
      '货物类',
      '工程类',
      '服务类',
    ])
    expect(tables['project-profiles']?.notes[0]).toMatchObject({
      row: 1,
      column: '当年预算',
      read: '375.00',
    })
  })

  test('has 17 functional subjects and their total', () => {
    const { functional, functionalTotal } = reading.dataset
    expect(functional).toHaveLength(17)
    expect(functional[3]).toEqual({
      code: '2010302',
      name: '一般行政管理事务',
      previous: {
        amount: 1_562_020_000,
        source: { table: 'functional', row: 5, column: '2023年预算数' },
      },
      total: {
        amount: 1_658_000_000,
        source: { table: 'functional', row: 5, column: '2024年总计' },
      },
      basic: {
        amount: null,
        source: { table: 'functional', row: 5, column: '2024年基本支出' },
      },
      project: {
        amount: 1_658_000_000,
        source: { table: 'functional', row: 5, column: '2024年项目支出' },
      },
    })
    expect(wan(functionalTotal?.total.amount)).toBe('2,097.45')
    expect(wan(functionalTotal?.previous.amount)).toBe('1,941.53')
  })

  test('has 42 economic subjects and their total', () => {
    const { economic, economicTotal } = reading.dataset
    expect(economic).toHaveLength(42)
    expect(economic.filter(subject => subject.total.amount === null)).toHaveLength(13)
    expect(wan(economicTotal?.staff.amount)).toBe('359.61')
    expect(wan(economicTotal?.operating.amount)).toBe('79.83')
  })

  test('has the "三公" figures of both years', () => {
    const { previous, current } = reading.dataset.threePublic!
    expect(wan(previous.total.amount)).toBe('5.50')
    expect(wan(current.total.amount)).toBe('4.30')
    expect(wan(current.vehicleOperation.amount)).toBe('3.50')
    expect(wan(current.reception.amount)).toBe('0.80')
    expect(current.abroad.amount).toBeNull()
    expect(current.total.source).toEqual({ table: 'three-public', row: 1, column: '2024年总计' })
  })

  test('has five projects with their heads', () => {
    const { projects } = reading.dataset
    expect(projects.map(project => wan(project.budget.amount))).toEqual([
      '375.00',
      '200.00',
      '5.00',
      '1,058.00',
      '20.00',
    ])
    expect(projects[4]).toMatchObject({
      code: '50015224T000004336717',
      name: '2024年"一窗综办"改革经费',
      subjectCode: '2010302',
      profile: { category: '新增', executionWeight: '100%' },
    })
  })

  test('has 70 project indicators and 9 of the whole department', () => {
    const { indicators, projects } = reading.dataset
    const of = (code: string | null) => indicators.filter(({ project }) => project === code)
    expect(of(null)).toHaveLength(9)
    expect(projects.map(project => of(project.code).length)).toEqual([10, 21, 8, 13, 18])
    expect(indicators.find(({ id }) => id === 'overall:4')).toMatchObject({
      name: '按时办结率',
      weight: 10,
      unit: '%',
      operator: '≥',
      target: 99.6,
      actual: null,
      core: null,
    })
    expect(indicators.find(({ id }) => id === '50015224T000004336707:7')).toMatchObject({
      level: '产出指标',
      sublevel: '成本指标',
      operator: '=',
      target: 1058,
      unit: '万元',
      core: true,
    })
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(79)
  })

  test('has weights of 90 in each project and 100 in the whole', () => {
    const { indicators, projects } = reading.dataset
    const scopes = [null, ...projects.map(project => project.code)]
    const weights = scopes.map(scope =>
      indicators
        .filter(({ project }) => project === scope)
        .reduce((sum, { weight }) => sum + (weight ?? 0), 0),
    )
    expect(weights).toEqual([100, 90, 90, 90, 90, 90])
  })

  test('has the statements with what they say of the year before', () => {
    const { statements } = reading.dataset
    expect(statements.find(({ item }) => item === '"三公"经费')).toMatchObject({
      section: '四',
      year: 2024,
      amount: 4_300_000,
      change: -1_200_000,
    })
  })
})

describe('the facts of the built-in dataset', () => {
  test('of 2024 add up to 2,097.44, a rounding of 0.01 below the published total', () => {
    const { functionalFacts } = reading.dataset
    expect(wan(sumFacts(functionalFacts, { year: ['2024'] }))).toBe('2,097.44')
    expect(wan(sumFacts(functionalFacts, { year: ['2024'], kind: ['basic'] }))).toBe('439.44')
    expect(wan(sumFacts(functionalFacts, { year: ['2024'], kind: ['project'] }))).toBe('1,658.00')
  })

  test('of 2023 are of a derived kind and add up to the published total', () => {
    const { functionalFacts } = reading.dataset
    expect(wan(sumFacts(functionalFacts, { year: ['2023'] }))).toBe('1,941.53')
    expect(wan(sumFacts(functionalFacts, { year: ['2023'], kind: ['basic'] }))).toBe('379.51')
    expect(wan(sumFacts(functionalFacts, { year: ['2023'], kind: ['project'] }))).toBe('1,562.02')
  })

  test('split 2010302 over its projects and leave nothing over', () => {
    const filter = { year: ['2024'], function: ['2010302'] }
    const found = sumBy(reading.dataset.functionalFacts, 'project', filter)
    expect([...found].map(([key, amount]) => [key, wan(amount)])).toEqual([
      ['50015224T000004336674', '375.00'],
      ['50015224T000004336688', '200.00'],
      ['50015224T000004336693', '5.00'],
      ['50015224T000004336707', '1,058.00'],
      ['50015224T000004336717', '20.00'],
    ])
  })

  test('of basic expenditure are 359.61 staff and, by its parts, 79.84 operating', () => {
    const { economicFacts } = reading.dataset
    expect(wan(sumFacts(economicFacts, { staffing: ['staff'] }))).toBe('359.61')
    expect(wan(sumFacts(economicFacts, { staffing: ['operating'] }))).toBe('79.84')
    expect(sumFacts(economicFacts, { economic: ['30203'] })).toBeNull()
  })

  test('hold whole 分', () => {
    const { functionalFacts, economicFacts } = reading.dataset
    const amounts = [...functionalFacts.amounts, ...economicFacts.amounts]
    expect(amounts.every(Number.isSafeInteger)).toBe(true)
    expect(parseWan('321.58')).toBe(functionalFacts.amounts[1])
  })
})
