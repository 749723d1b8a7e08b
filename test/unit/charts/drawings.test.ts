import type { EChartsOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { toChangeChart } from '../../../src/charts/bars/change-option'
import { comparisonLegend } from '../../../src/charts/colours/comparison-legend'
import { toComparisonChart } from '../../../src/charts/bars/comparison-option'
import { plainText } from '../../../src/charts/text/plain-text'
import { init } from '../../../src/charts/register'
import { datumId } from '../../../src/charts/scene'
import { renderChartSvg } from '../../../src/charts/svg-string'
import { CHART_THEMES } from '../../../src/charts/colours/theme'
import { toTreemapChart } from '../../../src/charts/treemap/treemap-option'
import type { BreakdownNode } from '../../../src/derive/breakdown/breakdown-view'
import type { ComparisonView } from '../../../src/derive/comparison/comparison-view'
import {
  breakdownOf,
  comparisonOf,
  contextOf,
  hostileNames,
  publishedNodes,
  publishedRows,
  toNode,
  toRow,
} from './sample-views'
import { textExtents } from './text-extents'
import { textsOf, xmlFault } from './xml'

const desktop = contextOf(540, 360)
const phone = contextOf(320, 360)

function treemapSvg(nodes = publishedNodes, colouring: 'class' | 'change' = 'class'): string {
  const context = { ...contextOf(900, 420), colouring }
  return renderChartSvg(toTreemapChart(breakdownOf(nodes), context).option, context.size)
}

function rowsSvg(
  view: ComparisonView,
  toChart: typeof toChangeChart = toComparisonChart,
  context = desktop,
): string {
  const chart = toChart(view, context)
  return renderChartSvg(chart.option, { width: context.size.width, height: chart.height })
}

describe('the treemap drawn', () => {
  it('is valid XML with names and amounts as text', () => {
    const svg = treemapSvg()
    expect(xmlFault(svg)).toBeNull()
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['201 一般公共服务', '1,979.58', '租赁费用', '1,058.00', '321.58']),
    )
  })

  it('has no style, class, script or generated id, and is the same every time', () => {
    const svg = treemapSvg()
    expect(svg).not.toMatch(/\s(style|class|id|on\w+|ecmeta_\w+)="|<(style|script|defs)/)
    expect(treemapSvg()).toBe(svg)
  })

  it('colours by change with the change as text', () => {
    const nodes = [
      toNode('2010301', '行政运行', '321.58', {
        change: { state: 'moved', delta: 36_290_000, ratio: 0.1272 },
      }),
      toNode('2010302', '一般行政管理事务', '300.00'),
    ]
    const svg = treemapSvg(nodes, 'change')
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['▲+12.72%', '无上年数']))
    expect(svg).toContain('#d8925f')
  })

  it('fades what is not picked and outlines what is', () => {
    const nodes = [
      toNode('201', '一般公共服务', '1,979.58', { emphasis: 'selected' }),
      toNode('208', '社会保障和就业', '62.24', { emphasis: 'faded' }),
      toNode('221', '住房保障', '28.88', { outlined: true }),
    ]
    const svg = treemapSvg(nodes)
    expect(svg).toContain('fill="#33658f"')
    expect(svg).toContain('stroke="#18202e" stroke-width="2"')
    expect(svg).not.toContain('fill="#b8742a"')
    expect(svg).toContain('stroke-dasharray="5,4"')
  })

  it('names nodes as the interface does', () => {
    const rest = toNode('', '', '5.00', { id: 'residual:1', kind: 'residual', key: 'project' })
    const context = {
      ...contextOf(400, 300),
      colouring: 'class',
      nameOf: () => '未列成本指标',
    } as const
    const { option } = toTreemapChart(breakdownOf([rest]), context)
    expect(textsOf(renderChartSvg(option, context.size))).toEqual(['未列成本指标', '5.00'])
  })

  it('has marks that answer where they are drawn', () => {
    const chart = toTreemapChart(breakdownOf(publishedNodes), {
      ...contextOf(900, 420),
      colouring: 'class',
    })
    expect(chart.marks[0]).toMatchObject({ id: 'function:201', x: 0, y: 0, height: 22 })
    expect(chart.marks[1]).toMatchObject({ id: 'project:4', y: 22, pick: ['project:4'] })
  })

  it.each(hostileNames.map(name => [name.slice(0, 30), name]))('shows %j as text', (_, name) => {
    const svg = treemapSvg([
      toNode('1', name, '60.00', { id: name, classCode: name.slice(0, 20) }),
      toNode('2', '甲', '40.00'),
    ])
    expect(xmlFault(svg)).toBeNull()
    const text = textsOf(svg).join('')
    expect(text).toContain('甲')
    if (name.length < 100) expect(text).toContain(plainText(name))
  })
})

describe('the paired bars drawn', () => {
  it('say both amounts and the signed change', () => {
    const svg = rowsSvg(comparisonOf(publishedRows))
    expect(xmlFault(svg)).toBeNull()
    expect(textsOf(svg).slice(0, 4)).toEqual([
      '201 一般公共服务',
      '1,847.31',
      '1,979.58',
      '▲+132.27',
    ])
  })

  it('share one axis from zero', () => {
    const widths = barWidths(rowsSvg(comparisonOf(publishedRows)), '#33658f')
    const previous = barWidths(rowsSvg(comparisonOf(publishedRows)), '#dde3eb')
    // The edge lies inside the bar: half of it on either side.
    expect((previous[0]! + 1) / widths[0]!).toBeCloseTo(1847.31 / 1979.58, 2)
  })

  it('mark the part that the picked project makes', () => {
    const row = toRow('201', '一般公共服务', '1,979.58', '1,847.31', { part: 1_058_000_000 })
    const svg = rowsSvg(comparisonOf([row], { hasPart: true }))
    const [part] = barWidths(svg, '#33658f')
    const [rest] = barWidths(svg, '#99b2c7')
    expect(part! / rest!).toBeCloseTo(1058 / 1979.58, 2)
  })

  it('say why there is no bar of the year before', () => {
    const rows = [
      toRow('1', '甲', '5.00', undefined),
      toRow('2', '乙', '5.00', null),
      toRow('3', '丙', '5.00', '5.00', { previousDerived: true }),
      toRow('4', '丁', null, '5.00'),
    ]
    expect(textsOf(rowsSvg(comparisonOf(rows)))).toEqual([
      ...['1 甲', '无上年数', '5.00'],
      ...['2 乙', '—', '5.00', '▲+5.00 新增'],
      ...['3 丙', '5.00 推算', '5.00', '持平'],
      ...['4 丁', '5.00', '—', '▼−5.00'],
    ])
  })

  it('run left of zero for amounts below it', () => {
    const rows = [toRow('1', '甲', '-6.50', '4.00'), toRow('2', '乙', '8.00', '4.00')]
    expect(textsOf(rowsSvg(comparisonOf(rows)))).toContain('−6.50')
    const { marks } = toComparisonChart(comparisonOf(rows), desktop)
    expect(marks.map(mark => mark.id)).toEqual(['function:1', 'function:2'])
  })

  it('set the whole apart from its parts', () => {
    const rows = [
      toRow('208', '社会保障和就业', '62.24', '51.39', { role: 'whole' }),
      toRow('2080505', '基本养老', '32.63', '28.82'),
    ]
    const { marks } = toComparisonChart(comparisonOf(rows), desktop)
    expect(marks[1]!.y - (marks[0]!.y + marks[0]!.height)).toBe(16)
  })

  it('have a legend in the colour of their class', () => {
    const rows = publishedRows.map(row => ({ ...row, classCode: '201' }))
    expect(comparisonLegend(comparisonOf(rows, { hasPart: true }), CHART_THEMES.light)).toEqual([
      { id: 'previous', colour: '#dde3eb', edge: '#8793a5', byClass: false },
      { id: 'current', colour: '#99b2c7', edge: null, byClass: false },
      { id: 'part', colour: '#33658f', edge: null, byClass: false },
    ])
  })

  it('have a grey legend where their classes are several, and none for a year not published', () => {
    const view = comparisonOf(publishedRows, { previousYear: null })
    expect(comparisonLegend(view, CHART_THEMES.light)).toEqual([
      { id: 'current', colour: '#4d5768', edge: null, byClass: true },
    ])
  })

  it('grow to the given height and never below what rows need', () => {
    const view = comparisonOf(publishedRows)
    expect(toComparisonChart(view, desktop).height).toBe(360)
    expect(toComparisonChart(view, contextOf(540, 100)).height).toBe(4 * 52)
    expect(toComparisonChart(view, contextOf(320, 100)).height).toBe(4 * 66)
    expect(toComparisonChart(comparisonOf([]), desktop)).toMatchObject({ height: 0, marks: [] })
  })
})

describe('the bars of change drawn', () => {
  it('say the signed amount and percent', () => {
    const texts = textsOf(rowsSvg(comparisonOf(publishedRows), toChangeChart))
    expect(texts.slice(0, 3)).toEqual(['201 一般公共服务', '▲+132.27', '+7.16%'])
  })

  it('say the states that have no percent in words', () => {
    const rows = [
      toRow('1', '甲', '5.00', null),
      toRow('2', '乙', '5.00', '5.00'),
      toRow('3', '丙', '5.00', undefined),
      toRow('4', '丁', '2.00', '5.00'),
    ]
    expect(textsOf(rowsSvg(comparisonOf(rows), toChangeChart))).toEqual([
      ...['1 甲', '▲+5.00 新增'],
      ...['2 乙', '持平'],
      ...['3 丙', '无上年数'],
      ...['4 丁', '▼−3.00', '−60.00%'],
    ])
  })
})

describe('the texts of rows', () => {
  const rows = [
    toRow('208', '社会保障和就业', '999,999,999.99', '1.00', { role: 'whole' }),
    toRow('2080505', '机关事业单位基本养老保险缴费', '-999,999,999.99', '28.82', {
      previousDerived: true,
    }),
    toRow('2080506', '机关事业单位职业年金缴费', '16.31', '999,999,999.99'),
    toRow('2089999', '新设', '500,000.00', null),
  ]

  it.each([
    ['pairs', toComparisonChart, desktop],
    ['pairs', toComparisonChart, phone],
    ['changes', toChangeChart, desktop],
    ['changes', toChangeChart, phone],
  ] as const)('stay inside the edges (%s)', (_, toChart, context) => {
    for (const { left, right } of textExtents(rowsSvg(comparisonOf(rows), toChart, context))) {
      expect(left).toBeGreaterThanOrEqual(-0.5)
      expect(right).toBeLessThanOrEqual(context.size.width + 0.5)
    }
  })

  it.each(hostileNames.map(name => [name.slice(0, 30), name]))('show %j as text', (_, name) => {
    for (const toChart of [toComparisonChart, toChangeChart]) {
      const row = toRow('', name, '60.00', '40.00', { id: name, classCode: name.slice(0, 9) })
      const svg = rowsSvg(comparisonOf([row]), toChart)
      expect(xmlFault(svg)).toBeNull()
      const text = textsOf(svg).join('')
      expect(text).toContain('20.00')
      if (name.length < 100)
        expect(text.replaceAll(' ', '')).toContain(plainText(name).replaceAll(' ', ''))
    }
  })
})

describe('a name that is a property of every object', () => {
  it.each(['__proto__', 'constructor', 'toString', '__defineGetter__'])(
    'as %s leaves objects as they are',
    name => {
      expect(textsOf(treemapSvg([toNode('1', name, '60.00')]))).toContain(name)
      const inherited: string[] = []
      for (const key in {}) inherited.push(key)
      expect(inherited).toEqual([])
      expect(Object.keys(Object)).toEqual([])
    },
  )
})

describe('a chart whose option is swapped', () => {
  const picked = publishedNodes.map(node => ({
    ...node,
    emphasis: node.code === '201' ? ('selected' as const) : ('faded' as const),
    outlined: node.code === '221',
    children: [],
  }))
  const rows = comparisonOf(publishedRows)
  const part = comparisonOf(
    publishedRows.map(row => ({ ...row, part: row.code === '201' ? 1_058_000_000 : null })),
    { hasPart: true },
  )
  const treemap = (nodes: readonly BreakdownNode[], colouring: 'class' | 'change') =>
    toTreemapChart(breakdownOf(nodes), { ...desktop, colouring }).option
  const options: readonly EChartsOption[] = [
    treemap(publishedNodes, 'class'),
    treemap(picked, 'class'),
    treemap(picked, 'change'),
    treemap(publishedNodes[0]!.children, 'class'),
    toComparisonChart(rows, desktop).option,
    toComparisonChart(part, desktop).option,
    toChangeChart(rows, desktop).option,
  ]

  it('looks as if it had been drawn anew', () => {
    for (const [first, before] of options.entries()) {
      for (const after of options) {
        const chart = init(null, null, { renderer: 'svg', ssr: true, ...desktop.size })
        chart.setOption(before, { notMerge: true })
        chart.renderToSVGString()
        chart.setOption(after, { notMerge: true })
        const swapped = shapesOf(chart.renderToSVGString())
        chart.dispose()
        const fresh = init(null, null, { renderer: 'svg', ssr: true, ...desktop.size })
        fresh.setOption(after)
        expect(swapped, `after option ${first}`).toEqual(shapesOf(fresh.renderToSVGString()))
        fresh.dispose()
      }
    }
  })
})

function shapesOf(svg: string): string[] {
  return svg
    .split('\n')
    .filter(line => /^<(path|text)/.test(line))
    .map(line => line.replace(/ (class|ecmeta_\w+)="[^"]*"/g, ''))
}

describe('the datum of an event', () => {
  it('is known by its id alone', () => {
    expect(datumId({ id: 'function:201', value: 0 })).toBe('function:201')
    for (const data of [null, undefined, 3, 'x', {}, { id: 3 }]) expect(datumId(data)).toBeNull()
  })
})

function barWidths(svg: string, fill: string): number[] {
  return [
    ...svg.matchAll(new RegExp(`<path d="M[\\d.]+ [\\d.]+l([\\d.]+) 0[^"]*" fill="${fill}"`, 'g')),
  ].map(match => Number(match[1]))
}
