import { describe, expect, it } from 'vitest'
import { toBridgeChart } from '../../../src/charts/bars/bridge-option'
import { bridgeScale } from '../../../src/charts/bars/bridge-scale'
import { renderChartSvg } from '../../../src/charts/svg-string'
import { CHART_THEMES } from '../../../src/charts/colours/theme'
import { toComparison } from '../../../src/derive/comparison/comparison'
import type { ComparisonView } from '../../../src/derive/comparison/comparison-view'
import type { Selection } from '../../../src/domain/selection'
import type { Compared } from '../../../src/domain/view-state'
import { builtIn } from '../../support/built-in'
import { select } from '../../support/selection'
import { contextOf, hostileNames } from './sample-views'
import { textExtents } from './text-extents'
import { textsOf, xmlFault } from './xml'

const desktop = contextOf(540, 300)
const phone = contextOf(350, 0)

const bridgeOf = (compared: Compared, selection: Selection = []): ComparisonView =>
  toComparison(builtIn, compared, 'bridge', selection)

function svgOf(view: ComparisonView, context = desktop): string {
  const chart = toBridgeChart(view, context)
  return renderChartSvg(chart.option, { width: context.size.width, height: chart.height })
}

/** Left edge and width of the bars with a fill, from top to bottom. */
function bars(svg: string, fill: string): { x: number; width: number }[] {
  const pattern = new RegExp(`<path d="M([\\d.]+) [\\d.]+l([\\d.]+) 0[^"]*" fill="${fill}"`, 'g')
  return [...svg.matchAll(pattern)].map(match => ({ x: Number(match[1]), width: Number(match[2]) }))
}

const { up, down } = CHART_THEMES.light

describe('the bridge drawn', () => {
  it('says every step and both totals, and that the totals are cut', () => {
    const svg = svgOf(bridgeOf('function'))
    expect(xmlFault(svg)).toBeNull()
    expect(textsOf(svg)).toEqual([
      ...['2023 年', '1,941.53'],
      ...['201 一般公共服务', '▲+132.27'],
      ...['208 社会保障和就业', '▲+10.85'],
      ...['210 卫生健康', '▲+9.44'],
      ...['221 住房保障', '▲+3.35'],
      ...['四舍五入', '+0.01'],
      ...['2024 年', '2,097.45'],
      '柱未从零起',
    ])
  })

  it('shares one scale among all steps', () => {
    const steps = bars(svgOf(bridgeOf('function')), up)
    const perWan = steps[0]!.width / 132.27
    // Edges stand on whole pixels.
    for (const [index, wan] of [132.27, 10.85, 9.44, 3.35].entries()) {
      expect(Math.abs(steps[index]!.width - wan * perWan)).toBeLessThanOrEqual(1.01)
    }
    expect(steps[1]!.x).toBeCloseTo(steps[0]!.x + steps[0]!.width, 0)
  })

  it('stands from zero, uncut, where the steps can be seen so', () => {
    const svg = svgOf(bridgeOf('threePublic'))
    expect(textsOf(svg)).not.toContain('柱未从零起')
    const [operation, reception] = bars(svg, down)
    expect(operation!.width / reception!.width).toBeCloseTo(0.5 / 0.7, 1)
    const { marks } = toBridgeChart(bridgeOf('threePublic'), desktop)
    expect(marks).toHaveLength(4)
  })

  it.each([
    ['function', [], true],
    ['kind', [], true],
    ['threePublic', [], false],
    ['function', select('function', '208', 'breakdown'), false],
    ['function', select('function', '221', 'breakdown'), true],
  ] as const)('cuts %s %j: %s', (compared, selection, isCut) => {
    const { steps } = bridgeOf(compared, selection)
    const plot = { x: 100, width: 400 }
    const scale = bridgeScale(
      steps,
      steps.map(() => 60),
      plot,
    )
    expect(scale.isCut).toBe(isCut)
    const xs = steps.map(step => scale.toX(step.to / 1_000_000))
    expect(Math.min(...xs)).toBeGreaterThan(scale.base)
    expect(Math.max(...xs) + 60).toBeLessThanOrEqual(plot.x + plot.width + 1e-6)
    if (!isCut) expect(scale.toX(0)).toBe(scale.base)
  })

  it('marks each step where it is drawn, to be picked as its bar would be', () => {
    const view = bridgeOf('function')
    const { marks } = toBridgeChart(view, desktop)
    expect(marks.map(mark => mark.pick)).toEqual([
      ['bridge:start'],
      ['function:201'],
      ['function:208'],
      ['function:210'],
      ['function:221'],
      ['bridge:rounding'],
      ['bridge:end'],
    ])
    expect(view.steps[2]!.row).toMatchObject({ dimension: 'function', key: '208' })
  })

  it('fades the steps that are not picked', () => {
    const svg = svgOf(bridgeOf('function', select('function', '208', 'comparison')))
    expect(bars(svg, up)).toHaveLength(1)
  })

  it('fits the panel, and a phone', () => {
    expect(toBridgeChart(bridgeOf('function'), desktop).height).toBe(300)
    expect(toBridgeChart(bridgeOf('function'), phone).height).toBeLessThan(400)
    expect(toBridgeChart(bridgeOf('kind'), contextOf(540, 0)).height).toBe(4 * 37 + 23)
  })

  it.each([desktop, phone])('keeps its texts inside', context => {
    for (const compared of ['function', 'kind', 'threePublic'] as const) {
      const extents = textExtents(svgOf(bridgeOf(compared), context))
      expect(extents.length).toBeGreaterThan(4)
      for (const { left, right } of extents) {
        expect(left).toBeGreaterThanOrEqual(-0.5)
        expect(right).toBeLessThanOrEqual(context.size.width + 0.5)
      }
    }
  })

  it('draws what is derived, new, ended or below zero', () => {
    const view = bridgeOf('function', select('kind', 'basic', 'headline'))
    expect(textsOf(svgOf(view))).toContain('379.51 推算')
    const steps = view.steps.map(step => ({ ...step, from: -step.from, to: -step.to }))
    expect(xmlFault(svgOf({ ...view, steps }))).toBeNull()
    expect(toBridgeChart({ ...view, steps: [] }, desktop).marks).toEqual([])
  })

  it.each(hostileNames.map(name => [name.slice(0, 30), name]))('shows %j as text', (_, name) => {
    const view = bridgeOf('function')
    const steps = view.steps.map(step =>
      step.row === null ? step : { ...step, id: name, row: { ...step.row, name, short: name } },
    )
    const svg = svgOf({ ...view, steps })
    expect(xmlFault(svg)).toBeNull()
    expect(textsOf(svg).join('')).toContain('132.27')
  })
})
