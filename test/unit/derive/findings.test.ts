import { describe, expect, it } from 'vitest'
import { briefFigures } from '../../../src/derive/checks/brief-figures'
import {
  findingsAt,
  findingsInRow,
  findingsOfCells,
  findingsOfIndicator,
  findingsOfWeights,
  worstVerdict,
} from '../../../src/derive/checks/findings'
import { toCheckNames } from '../../../src/derive/checks/check-names'
import { toChecks } from '../../../src/derive/checks/check-view'
import type { Check, Verdict } from '../../../src/domain/checks/check'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { second } from '../../support/fixture-files'
import { RENT, RUNNING, SERVICES } from '../../support/selection'
import { small } from './reading-fixtures'

const { checks } = toChecks(builtIn)
const ids = (found: readonly Check[]) => found.map(({ id }) => id)
const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({
    table: 'project-targets' as const,
    row: from + at,
  }))

describe('findings at a cell', () => {
  it('stand at 机关运行经费 in the statement and at 日常公用经费 in table 3', () => {
    const id = 'operating-funds:五(1):机关运行经费'
    expect(ids(findingsAt(checks, { table: 'statement', row: 26, column: '金额' }))).toEqual([id])
    expect(ids(findingsAt(checks, { table: 'economic', row: 1, column: '日常公用经费' }))).toEqual([
      id,
    ])
  })

  it('are 不符 as soon as one of them is', () => {
    const [check] = findingsAt(checks, { table: 'statement', row: 26, column: '金额' })
    const verdict = (...verdicts: Verdict[]) =>
      worstVerdict(verdicts.map(one => ({ ...check!, verdict: one })))
    expect(verdict('explained', 'different')).toBe('different')
    expect(verdict('equal', 'explained')).toBe('explained')
    expect(verdict('equal', 'rounding')).toBeNull()
  })

  it('do not stand at the cells beside it', () => {
    expect(findingsAt(checks, { table: 'statement', row: 26, column: '比上年增减' })).toEqual([])
    expect(findingsAt(checks, { table: 'economic', row: 1, column: '总计' })).toEqual([])
    expect(findingsAt(checks, { table: 'functional', row: 1, column: '2024年总计' })).toEqual([])
  })

  it('stand at the new project that is to explain the increase', () => {
    expect(ids(findingsAt(checks, { table: 'projects', row: 6, column: '合计' }))).toEqual([
      'new-projects:三:项目支出',
      'procurement:all',
      'cost-targets:50015224T000004336717',
    ])
  })

  it('stand once for several cells that they all speak of', () => {
    const cells = [
      { table: 'projects', row: 6, column: '合计' },
      { table: 'project-targets', row: 62, column: '指标值' },
    ] as const
    expect(ids(findingsOfCells(checks, cells))).toEqual([
      'new-projects:三:项目支出',
      'procurement:all',
      'cost-targets:50015224T000004336717',
    ])
    expect(findingsOfCells(checks, [])).toEqual([])
  })

  it('stand at what differs, too', () => {
    const edited = readBuiltIn({
      '02-functional.csv': text =>
        text.replace('2010301,行政运行,285.29', '2010301,行政运行,285.00'),
    }).dataset
    const at = { table: 'functional', row: 4, column: '2023年预算数' } as const
    expect(ids(findingsAt(toChecks(edited).checks, at))).toEqual([
      'children:functional:20103:previous-total',
      'statement-changes:functional:二(一):基本支出',
      'statement-changes:functional:二(二):基本支出',
      'statement-changes:functional:三:基本支出',
    ])
    expect(findingsAt(checks, at)).toEqual([])
  })
})

describe('findings of an indicator', () => {
  const ofRow = (table: 'overall-targets' | 'project-targets', row: number) =>
    ids(findingsOfIndicator(checks, { table, row }))

  it('are those of its target: 按时办结率 is ≥99.6 here and ≥99.95 there', () => {
    const id = `same-name-targets:按时办结率:${RUNNING}`
    expect(ofRow('overall-targets', 4)).toEqual([id])
    expect(ofRow('project-targets', 16)).toEqual([id])
    expect(ofRow('project-targets', 3)).toEqual([])
  })

  it('may be several: 中心工作人员 is =290, ≥67 and ≥290', () => {
    expect(ofRow('overall-targets', 3)).toEqual([
      `same-name-targets:中心工作人员:${SERVICES}`,
      `same-name-targets:中心工作人员:${RUNNING}`,
      `same-name-targets:中心工作人员:${RENT}`,
    ])
  })

  it('leave the weights to the scope', () => {
    expect(findingsInRow(checks, { table: 'project-targets', row: 3 })).toHaveLength(1)
    expect(ids(findingsOfWeights(checks, rows(1, 10)))).toEqual([`execution-weight:${SERVICES}`])
    expect(ids(findingsOfWeights(checks, rows(3, 3)))).toEqual([`execution-weight:${SERVICES}`])
    const overall = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(row => ({
      table: 'overall-targets' as const,
      row,
    }))
    expect(findingsOfWeights(checks, overall)).toEqual([])
  })
})

describe('a finding in brief', () => {
  const briefOf = (id: string) =>
    briefFigures(checks.find(check => check.id === id)!).map(
      ({ label, text }) => `${label} ${text}`,
    )

  it('names both figures', () => {
    expect(briefOf(`same-name-targets:按时办结率:${RUNNING}`)).toEqual([
      '按时办结率 ≥99.6%',
      '按时办结率 ≥99.95%',
    ])
    expect(briefOf('operating-funds:五(1):机关运行经费')).toEqual([
      '机关运行经费 439.45',
      '日常公用经费 79.83',
    ])
  })

  it('leaves out what is too long to read at once', () => {
    expect(briefOf(`execution-weight:${RENT}`)).toEqual([])
  })
})

describe('the names in a check', () => {
  const check = (id: string) => checks.find(one => one.id === id)!
  const namesIn = (id: string) => {
    const one = check(id)
    const { nameOf } = toCheckNames(builtIn, one)
    return [...one.left.operands, ...one.right.operands, ...one.context].map(operand => {
      const { label, table } = nameOf(operand)
      return table === null ? label : `${table}: ${label}`
    })
  }
  const placesOf = (id: string) =>
    toCheckNames(builtIn, check(id)).places.map(({ table, shared }) => [table, ...shared])
  const scopeOf = (id: string) => toCheckNames(builtIn, check(id)).scope

  it('are of the column where two figures have one label in a table', () => {
    expect(namesIn('operating-funds:五(1):机关运行经费')).toEqual([
      '机关运行经费',
      '日常公用经费',
      '总计',
    ])
    expect(namesIn('statement-changes:functional:二(一):收入预算')).toEqual([
      '收入预算',
      '2024年总计',
      '2023年预算数',
    ])
  })

  it('are of the table where two figures have one label in two tables', () => {
    expect(namesIn('economic-total:economic+functional')).toEqual([
      'economic: 合计',
      'functional: 合计',
    ])
  })

  it('tell whose target it is where scopes are set against each other', () => {
    expect(namesIn(`same-name-targets:按时办结率:${RUNNING}`)).toEqual([
      'overall-targets: 按时办结率',
      'project-targets: 日常运行经费 · 按时办结率',
    ])
    expect(namesIn(`cost-targets:${RENT}`)).toEqual([
      '2024年潼南区政务中心租赁费用',
      '办公用房租赁费用',
    ])
  })

  it('are of the indicator in a check of weights, its project stands above', () => {
    const id = `execution-weight:${RENT}`
    expect(namesIn(id).slice(-2)).toEqual([
      '推进行政审批服务网络化运行,方便群众办事',
      '预算执行率权重',
    ])
    expect(scopeOf(id)).toBe('租赁费用')
    expect(scopeOf(`project-parts:${RENT}`)).toBe('租赁费用')
    expect(scopeOf('project-parts:all')).toBe('合计')
    expect(scopeOf(`cost-targets:${RENT}`)).toBe('')
    expect(scopeOf('kinds:functional:201')).toBe('')
  })

  it('are of a project that has but one target, too', () => {
    const weights = toChecks(small).checks.find(({ id }) => id === 'project-weights:P1')!
    expect(toCheckNames(small, weights).scope).toBe('巡逻车辆租赁')
  })

  it('come with the column that all figures of a table share', () => {
    expect(placesOf('children:functional:201:total')).toEqual([['functional', '2024年总计']])
    expect(placesOf('children:functional:201:previous-total')).toEqual([
      ['functional', '2023年预算数'],
    ])
    const statement = ['statement', '二(一)', '比上年增减']
    expect(placesOf('statement-changes:functional:二(一):收入预算')).toEqual([
      statement,
      ['functional'],
    ])
  })

  it('tell in which table a side without figures has none', () => {
    expect(toCheckNames(builtIn, check('subordinate-units:all')).missing).toEqual(['projects'])
  })

  it.each([builtIn, second])('leave no two checks alike', dataset => {
    const all = toChecks(dataset).checks.map(one => {
      const { places, scope, nameOf } = toCheckNames(dataset, one)
      const side = ({ operands }: Check['left']) =>
        operands.map(operand => [nameOf(operand), operand.text])
      return JSON.stringify([one.rule, scope, places, side(one.left), side(one.right)])
    })
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([])
  })
})

it('a department without findings has none anywhere', () => {
  const own = toChecks(second).checks
  for (const table of Object.values(second.tables)) {
    for (const [at] of table.rows.entries()) {
      expect(findingsInRow(own, { table: table.id, row: at + 1 })).toEqual([])
    }
  }
})
