import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import type { BreakdownView } from '../../../src/derive/breakdown/breakdown-view'
import { toComparison } from '../../../src/derive/comparison/comparison'
import { conflictsOf } from '../../../src/derive/checks/conflicts'
import { toScope } from '../../../src/derive/scope/scope'
import { spendingTraces } from '../../../src/derive/scope/scope-traces'
import { amountIn, type SpendNode } from '../../../src/derive/trees/spend-node'
import { treeUnder } from '../../../src/derive/trees/spending-tree'
import type { Dataset } from '../../../src/domain/dataset'
import type { Dimension, Selection } from '../../../src/domain/selection'
import { countLines, linesFile, withLines } from '../../support/lines'
import { makeProvince } from '../../support/province'
import { provinceCsv } from '../../support/province-csv'

const dataset = withLines(
  linesFile([
    '101,省教育厅,2024,2010301,行政运行,基本支出,,,10',
    '101,省教育厅,2024,2010302,一般行政管理事务,项目支出,P1,档案整理,5',
    '101,省教育厅,2024,2010302,一般行政管理事务,项目支出,P2,机房搬迁,1',
    '101,省教育厅,2024,2010302,一般行政管理事务,项目支出,P2,机房搬迁,0.5',
    '101,省教育厅,2024,2010302,一般行政管理事务,项目支出,,,0.25',
    '101,省教育厅,2024,2050201,学前教育,项目支出,P3,园舍修缮,8',
    '101,省教育厅,2024,2080505,养老,基本支出,,,2',
    '101,省教育厅,2023,2010302,一般行政管理事务,项目支出,P1,档案整理,99',
    '102,省公安厅,2024,2010301,行政运行,基本支出,,,30',
    '103,省财政厅,2023,2010301,行政运行,基本支出,,,3',
  ]),
)

function pick(dimension: Dimension, ...keys: string[]): Selection {
  return [{ source: 'breakdown', dimension, keys }]
}

const inside = pick('department', '101')
const project: Selection = [{ source: 'filters', dimension: 'kind', keys: ['project'] }]

const amountsOf = ({ nodes }: BreakdownView) =>
  nodes.map(({ code, name, amount }) => [code || name, amount])
const labelsOf = ({ path }: BreakdownView) => path.map(({ label }) => label)

describe('the functional breakdown under a department', () => {
  test('is of its lines, and says so', () => {
    const view = toBreakdown(dataset, 'function', inside)
    expect(view.total).toBe(26_750_000)
    expect(amountsOf(view)).toEqual([
      ['201', 16_750_000],
      ['205', 8_000_000],
      ['208', 2_000_000],
    ])
    expect(labelsOf(view)).toEqual(['101 省教育厅'])
    expect(view.notes.map(({ id }) => id)).toEqual(['breakdown-lines'])
    expect([view.hasChange, view.ofLines, view.tables]).toEqual([false, true, []])
  })

  test('follows the kind', () => {
    const view = toBreakdown(dataset, 'function', [...inside, ...project])
    expect(view.total).toBe(14_750_000)
    expect(amountsOf(view)).toEqual([
      ['205', 8_000_000],
      ['201', 6_750_000],
      ['208', null],
    ])
  })

  test('opens to the subjects below a class, and these to their projects and the rest', () => {
    const inClass = toBreakdown(dataset, 'function', [...inside, ...pick('function', '201')])
    expect(amountsOf(inClass)).toEqual([
      ['2010301', 10_000_000],
      ['2010302', 6_750_000],
    ])
    expect(labelsOf(inClass)).toEqual([
      '101 省教育厅',
      '201 一般公共服务',
      '20103 政府办公厅(室)及相关机构事务',
    ])
    const inItem = toBreakdown(dataset, 'function', [...inside, ...pick('function', '2010302')])
    expect(inItem.nodes.map(({ kind, key, name, amount }) => [kind, key, name, amount])).toEqual([
      ['project', 'P1', '档案整理', 5_000_000],
      ['project', 'P2', '机房搬迁', 1_500_000],
      ['residual', 'subject', '一般行政管理事务', 250_000],
    ])
    expect(inItem.nodes.every(({ dimension }) => dimension === null)).toBe(true)
  })

  test('is of several departments together, down to the subjects', () => {
    const view = toBreakdown(dataset, 'function', pick('department', '101', '102'))
    expect(view.total).toBe(56_750_000)
    expect(labelsOf(view)).toEqual(['省教育厅、省公安厅'])
    const [first] = view.nodes
    expect([first?.code, first?.amount]).toEqual(['201', 46_750_000])
    expect(first?.children.map(({ code, amount }) => [code, amount])).toEqual([
      ['2010301', 40_000_000],
      ['2010302', 6_750_000],
    ])
    const all = pick('department', '101', '102', '103', '999')
    expect(labelsOf(toBreakdown(dataset, 'function', all))).toEqual([
      '省教育厅、省公安厅、省财政厅…',
    ])
  })

  test('is empty for one without lines this year, and published where none is picked', () => {
    const none = toBreakdown(dataset, 'function', pick('department', '103'))
    expect(none.empty?.note.id).toBe('breakdown-no-amounts')
    expect(toBreakdown(dataset, 'function', []).total).toBe(2_097_450_000)
  })

  test('heeds no target and no economic subject', () => {
    const view = toBreakdown(dataset, 'function', [
      ...inside,
      ...pick('level', '产出指标'),
      ...pick('economic', '30201'),
    ])
    expect(view.nodes.map(({ emphasis, outlined }) => [emphasis, outlined])).toEqual([
      ['normal', false],
      ['normal', false],
      ['normal', false],
    ])
  })

  test('says which lines each figure is added up from', () => {
    const view = toBreakdown(dataset, 'function', [...inside, ...project])
    const counts = view.nodes.map(({ lines }) => countLines(dataset, lines))
    expect([countLines(dataset, view.totalLines), counts]).toEqual([5, [1, 4, 0]])
    const inItem = toBreakdown(dataset, 'function', [...inside, ...pick('function', '2010302')])
    expect(inItem.nodes.map(({ lines }) => countLines(dataset, lines))).toEqual([1, 2, 1])
    expect(countLines(dataset, toBreakdown(dataset, 'department', []).totalLines)).toBe(8)
  })
})

describe('the breakdown by department', () => {
  test('goes on below a class of the department that is open', () => {
    const selection = [...inside, ...pick('function', '2010302')]
    const view = toBreakdown(dataset, 'department', selection)
    expect(labelsOf(view)).toEqual([
      '',
      '101 省教育厅',
      '201 一般公共服务',
      '20103 政府办公厅(室)及相关机构事务',
      '2010302 一般行政管理事务',
    ])
    expect(amountsOf(view)).toEqual([
      ['档案整理', 5_000_000],
      ['机房搬迁', 1_500_000],
      ['2010302', 250_000],
    ])
    expect(view.up).toMatchObject({ dimension: 'function', key: '201' })
    expect(view.path[1]).toMatchObject({ dimension: 'department', key: '101' })
  })

  test('marks a subject that does not open in its place', () => {
    const view = toBreakdown(dataset, 'department', [...inside, ...pick('function', '208')])
    expect(labelsOf(view)).toEqual(['', '101 省教育厅'])
    expect(view.nodes.map(({ key, emphasis }) => [key, emphasis])).toEqual([
      ['201', 'faded'],
      ['205', 'faded'],
      ['208', 'selected'],
    ])
  })

  test('makes nothing of departments that are not shown, and knows which open', () => {
    const many = Array.from({ length: 130 }, (_, at) => {
      const subjects = at % 2 === 0 ? ['2010301'] : ['2010301', '2080505']
      return subjects.map(code => `${200 + at},,2024,${code},,基本支出,,,${at + 1}`)
    }).flat()
    const large = withLines(linesFile(many))
    const { nodes, total } = toBreakdown(large, 'department', [])
    expect(total).toBe(12_805_000_000)
    expect(nodes.slice(0, 3).map(({ key, amount, opens }) => [key, amount, opens])).toEqual([
      ['329', 260_000_000, true],
      ['327', 256_000_000, true],
      ['325', 252_000_000, true],
    ])
    expect(nodes.filter(({ opens }) => opens)).toHaveLength(65)
    const { root } = treeUnder(large, 'department', pick('department', '201'))
    expect(root.children.map(({ children }) => children.length).filter(Boolean)).toEqual([2])
  })
})

describe('what is in scope under a department', () => {
  test('is what its lines add up to in the subject that is picked', () => {
    const selection = [...inside, ...pick('function', '201')]
    const { spending, chips } = toScope(dataset, selection)
    expect(spending.amount).toBe(16_750_000)
    expect(spending.share).toBeCloseTo(16.75 / 56.75, 12)
    expect(chips.map(({ label }) => label)).toEqual(['省教育厅', '201 一般公共服务'])
    const traces = spendingTraces(dataset, selection, '')!
    const operands = traces.share.operands.map(({ lines }) => countLines(dataset, lines))
    expect(operands).toEqual([5, 8])
    expect(toScope(dataset, pick('function', '2080505')).chips[0]?.label).toMatch(/^2080505 /)
    expect(toScope(dataset, pick('function', '2050201')).chips[0]?.label).toBe('2050201 学前教育')
  })

  test('gives way where the lines have nothing of both', () => {
    const asked = (selection: Selection, dimension: Dimension, key: string) =>
      conflictsOf(dataset, selection, { source: 'breakdown', dimension, key, additive: false })
    expect(asked(inside, 'function', '205')).toEqual([])
    expect(asked(pick('department', '102'), 'function', '205')).toEqual(['department'])
    expect(asked(project, 'department', '101')).toEqual([])
    expect(asked(project, 'department', '102')).toEqual(['kind'])
    expect(asked([...inside, ...project], 'function', '208')).toEqual(['kind'])
  })
})

describe('sums of lines', () => {
  const CUTS = ['total', 'basic', 'project'] as const

  function expectAdded(node: SpendNode): void {
    for (const child of node.children) expectAdded(child)
    if (node.children.length === 0) return
    for (const cut of CUTS) {
      const parts = node.children.map(child => amountIn(child, cut) ?? 0)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amountIn(node, cut) ?? 0)
    }
  }

  /** This year's lines of a department, of all where none is named. */
  function naive(seed: number, department: number | null): number {
    const { amounts, year, department: departments } = makeProvince(2000, seed)
    return amounts.reduce(
      (sum, amount, row) =>
        year[row] === 4 && (department === null || departments[row] === department)
          ? sum + amount
          : sum,
      0,
    )
  }

  test('add up: parts to their node, departments to the file, at every depth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat({ max: 17 }), (seed, at) => {
        const province: Dataset = withLines(provinceCsv(makeProvince(2000, seed)))
        const picked = pick('department', String(101 + at))
        for (const breakdown of ['function', 'department'] as const) {
          expectAdded(treeUnder(province, breakdown, picked).root)
        }
        const all = treeUnder(province, 'department', [])
        expectAdded(all.root)
        expect(amountIn(all.root, 'total')).toBe(naive(seed, null))
        const own = treeUnder(province, 'function', picked)
        expect(amountIn(own.root, 'total')).toBe(naive(seed, at))
      }),
      { numRuns: 10 },
    )
  })
})

test('the share of several subjects of a department names the lines of each', () => {
  const selection = [...inside, ...pick('function', '201', '208')]
  const { share } = spendingTraces(dataset, selection, '')!
  const [part] = share.operands
  expect(part!.value).toBe(18_750_000)
  expect(countLines(dataset, part!.lines)).toBe(6)
})

test('lines of one year are not set against a year that they do not have', () => {
  const oneYear = withLines(linesFile(['101,省教育厅,2024,2010301,行政运行,基本支出,,,10']))
  const view = (mode: 'paired' | 'change') => toComparison(oneYear, 'function', mode, inside)
  expect(view('paired').previousYear).toBeNull()
  expect(view('paired').notes.map(({ id }) => id)).toEqual([
    'department-lines',
    'comparison-no-previous-year',
  ])
  expect(view('change').empty?.note.id).toBe('comparison-no-previous-year')
  const both = toComparison(dataset, 'function', 'paired', inside)
  expect([both.previousYear, both.notes.map(({ id }) => id)]).toEqual([2023, ['department-lines']])
})
