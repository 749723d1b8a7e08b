import { describe, expect, it } from 'vitest'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import { breakdownTable, comparisonTable } from '../../../src/derive/tables/data-tables'
import type { DataTable } from '../../../src/derive/tables/data-table'
import { toComparison } from '../../../src/derive/comparison/comparison'
import type { Breakdown } from '../../../src/domain/view-state'
import type { Selection } from '../../../src/domain/selection'
import { en } from '../../../src/locales/en'
import { zhCN } from '../../../src/locales/zh-CN'
import { builtIn } from '../../support/built-in'
import { linesFile, withLines } from '../../support/lines'
import { RUNNING, select } from '../../support/selection'

const { words } = zhCN.tables
const tableOf = (selection: Selection = [], breakdown: Breakdown = 'function'): DataTable =>
  breakdownTable(toBreakdown(builtIn, breakdown, selection), '', words)
const labelsOf = ({ columns }: DataTable) => columns.map(({ label }) => label)

describe('the table behind the treemap', () => {
  it('has cost indicators by name, which have no code', () => {
    const view = toBreakdown(builtIn, 'function', select('project', RUNNING, 'breakdown'))
    for (const { rows } of [
      breakdownTable(view, '', words),
      breakdownTable(view, '', en.tables.words),
    ]) {
      expect(rows.map(([code, name, amount]) => [code, name, amount])).toEqual([
        ['', '水电费', 75_000_000],
        ['', '物业管理费', 54_000_000],
        ['', '办公业务费', 23_000_000],
        ['', '中心维修维护费', 20_000_000],
        ['', '其他商品服务费', 15_000_000],
        ['', '通信费、网络宽带租用', 13_000_000],
      ])
    }
  })

  it('has sources of money by name, and their classes by code', () => {
    const { rows } = tableOf([], 'fund')
    expect(rows.slice(0, 3).map(row => row.slice(0, 4))).toEqual([
      ['', '一般公共预算', '一级', 2_097_450_000],
      ['201', '一般公共服务支出', '二级', 1_979_580_000],
      ['208', '社会保障和就业支出', '二级', 62_240_000],
    ])
  })

  it('tells groups from their parts, so that each level adds up by itself', () => {
    const { columns, rows, traces } = tableOf()
    expect(columns.map(({ label, kind }) => [label, kind]).slice(0, 4)).toEqual([
      ['编码', 'text'],
      ['名称', 'text'],
      ['层级', 'text'],
      ['金额', 'amount'],
    ])
    const sumOf = (level: string) =>
      rows.filter(row => row[2] === level).reduce((sum, row) => sum + Number(row[3]), 0)
    expect(sumOf('一级')).toBe(2_097_440_000)
    expect(rows[0]!.slice(0, 4)).toEqual(['201', '一般公共服务支出', '一级', 1_979_580_000])
    expect(rows.filter(row => row[2] === '二级').length).toBeGreaterThan(5)
    expect(traces!.map(cells => cells.length)).toEqual(rows.map(cells => cells.length))
    expect(traces![0]!.map(trace => trace !== null).slice(0, 5)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
  })

  it('has no level where nothing is drawn inside another', () => {
    expect(labelsOf(tableOf(select('economic', '302', 'breakdown'), 'economic'))).toEqual([
      '编码',
      '名称',
      '金额',
      '占比',
    ])
  })

  it('has projects by their published code', () => {
    const projects = tableOf().rows.filter(([code]) => String(code).startsWith('5'))
    expect(projects.map(([code, name, , amount]) => [code, name, amount])).toContainEqual([
      '50015224T000004336707',
      '2024年潼南区政务中心租赁费用',
      1_058_000_000,
    ])
    expect(projects).toHaveLength(builtIn.projects.length)
  })
})

it('a subject of the lines that has no name goes by its code, in both tables', () => {
  const dataset = withLines(
    linesFile([
      '101,,2024,9990101,,基本支出,,,10',
      '101,,2024,9990201,,项目支出,P1,,5',
      '101,,2024,9990201,,项目支出,P2,,4',
    ]),
  )
  const picked = select('department', '101', 'breakdown')
  const namesIn = (breakdown: Breakdown, selection: Selection) =>
    breakdownTable(toBreakdown(dataset, breakdown, selection), '', words).rows.map(row =>
      row.slice(0, 2),
    )
  expect(namesIn('function', picked)).toEqual([
    ['99901', ''],
    ['99902', ''],
    ['P1', ''],
    ['P2', ''],
  ])
  expect(namesIn('department', [])[0]).toEqual(['101', ''])
  const compared = toComparison(dataset, 'function', 'paired', picked)
  expect(comparisonTable(compared, '', words).rows.map(([code, name]) => [code, name])).toEqual([
    ['999', ''],
  ])
})
