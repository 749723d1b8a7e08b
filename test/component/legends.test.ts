import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { CHART_THEMES } from '../../src/charts/colours/theme'
import ColourLegend from '../../src/components/chart/ColourLegend.vue'
import type { BreakdownNode, BreakdownView } from '../../src/derive/breakdown/breakdown-view'
import { compareYears } from '../../src/domain/comparison'
import { zhCN } from '../../src/locales/zh-CN'
import { rowColour, rowEdge, treemapLegend } from '../../src/panels/breakdown/breakdown-legend'
import { pairsLegend, rowsText } from '../../src/panels/comparison/comparison-legend'
import { breakdownOf, comparisonOf, publishedNodes, toRow } from '../unit/charts/sample-views'
import { nodeOf } from './support'

const { light } = CHART_THEMES

describe('the legend of the treemap', () => {
  const legendOf = (view: BreakdownView, colouring: 'class' | 'change') =>
    treemapLegend(view, colouring, light, zhCN).map(({ label }) => label)

  it('names the classes that are there', () => {
    expect(treemapLegend(breakdownOf(publishedNodes), 'class', light, zhCN)).toEqual([
      { label: '201 一般公共服务', colour: '#33658f' },
      { label: '208 社会保障和就业', colour: '#b8742a' },
      { label: '221 住房保障', colour: '#80568f' },
      { label: '210 卫生健康', colour: '#2f8373' },
    ])
  })

  it('takes a class from the path where its parts stand, and names the rest', () => {
    const crumb = { dimension: 'function', amount: null } as const
    const path = [
      { ...crumb, id: 'root', key: '', label: '' },
      { ...crumb, id: 'function:201', key: '201', label: '201 一般公共服务' },
    ]
    const rest = nodeOf({ id: 'rest', kind: 'residual', key: 'project', name: '', short: '' })
    const view = { ...breakdownOf([...publishedNodes[0]!.children, rest]), path }
    expect(legendOf(view, 'class')).toEqual(['201 一般公共服务', '未列成本指标'])
  })

  it('names no class where they are more than can be told apart', () => {
    const departments = (count: number) =>
      Array.from({ length: count }, (_, at) => {
        const code = String(401 + at)
        return nodeOf({ id: `department:${code}`, code, classCode: code, amount: 1 })
      })
    expect(legendOf(breakdownOf(departments(30)), 'class')).toHaveLength(30)
    expect(legendOf(breakdownOf(departments(31)), 'class')).toEqual([])
  })

  it('says the classes of change in few words', () => {
    expect(legendOf(breakdownOf(publishedNodes), 'change')).toEqual([
      ...['减 ≥20%', '减 5%–20%', '减 <5%', '持平'],
      ...['增 <5%', '增 5%–20%', '增 ≥20%', '无上年数'],
    ])
  })
})

describe('the bar of a row', () => {
  const grown: BreakdownNode = nodeOf({ change: compareYears(130, 100) })

  it('has the colour of its tile', () => {
    expect(rowColour(grown, 'class', light)).toBe('#33658f')
    expect(rowColour(grown, 'change', light)).toBe('#b4541a')
    expect(rowColour(nodeOf({ kind: 'residual' }), 'class', light)).toBe('#c6cdd8')
  })

  it('has an edge where its colour is pale', () => {
    expect(rowEdge(grown, 'change', light)).toBeUndefined()
    expect(rowEdge(nodeOf(), 'change', light)).toBe('#667085')
  })
})

describe('the legend of the bars', () => {
  const rows = [toRow('201', '甲', '2.00', '1.00'), toRow('208', '乙', '2.00', '1.00')]
  const labelsOf = (...args: Parameters<typeof comparisonOf>) =>
    pairsLegend(comparisonOf(...args), light, zhCN).map(({ label }) => label)

  it('says where the colours are those of classes', () => {
    expect(labelsOf(rows)).toEqual(['2023 年', '2024 年（按类别着色）'])
    expect(labelsOf(rows.slice(0, 1), { hasPart: true })).toEqual([
      '2023 年',
      '2024 年',
      '其中所选',
    ])
    expect(labelsOf(rows, { mode: 'change' })).toEqual([])
  })

  it('says what the rows are: parts, a subject without parts, or several', () => {
    const whole = rows.map(row => ({ ...row, role: 'whole' as const }))
    const textOf = (all: typeof rows, focus: readonly string[]) =>
      rowsText(comparisonOf(all, { focus }), zhCN)
    expect(textOf(rows, [])).toBe('按功能科目（随“钱花在哪里”变化）')
    expect(rowsText(comparisonOf(rows, { focus: [] }), zhCN, false)).toBe('按功能科目')
    expect(textOf(rows, ['丙'])).toBe('“丙”的各分项')
    expect(textOf(whole.slice(0, 1), ['甲'])).toBe('“甲”（没有再分项）')
    expect(textOf(whole, ['甲', '乙'])).toBe('所选：甲、乙')
  })

  it('keeps a long name on one line, with all of it in its title', () => {
    const label = '长'.repeat(400)
    const legend = mount(ColourLegend, { props: { items: [{ label, colour: '#33658f' }], label } })
    const titles = legend.findAll('.clamped').map(text => text.attributes('title'))
    expect(titles).toEqual([label, label])
  })
})
