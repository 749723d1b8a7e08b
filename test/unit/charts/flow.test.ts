import { describe, expect, it } from 'vitest'
import { CLASS_COLOURS } from '../../../src/charts/colours/class-colours'
import { contrast } from '../../../src/charts/colours/colour'
import { FLOW_AMOUNT_SIZE, FLOW_NAME_SIZE } from '../../../src/charts/flow/flow-label'
import { layoutFlow, type FlowLayout } from '../../../src/charts/flow/flow-layout'
import {
  ribbonFill,
  ribbonPath,
  toFlowChart,
  type FlowContext,
} from '../../../src/charts/flow/flow-option'
import { fitFlowScale } from '../../../src/charts/flow/flow-scale'
import type { Box } from '../../../src/charts/marks'
import { renderChartSvg } from '../../../src/charts/svg-string'
import { textWidth } from '../../../src/charts/text/text-width'
import { CHART_THEMES } from '../../../src/charts/colours/theme'
import { toFlow } from '../../../src/derive/flow/flow'
import type { FlowView } from '../../../src/derive/flow/flow-view'
import { formatWan } from '../../../src/domain/money'
import { FLOW_MODES } from '../../../src/domain/view-state'
import { en } from '../../../src/locales/en'
import { zhCN } from '../../../src/locales/zh-CN'
import { columnTitles } from '../../../src/panels/flow/flow-text'
import { builtIn } from '../../support/built-in'
import { RENT, select } from '../../support/selection'
import { withFunds } from '../derive/fund-fixture'
import { contextOf, hostileNames } from './sample-views'
import { textsOf, xmlFault } from './xml'

const plain = toFlow(builtIn, 'function', [])
const WIDTHS = [640, 940, 1360]

function flowContext(width: number, words = zhCN): FlowContext {
  const columns = columnTitles(plain, words)
  return { ...contextOf(width, 480), columns, nameOf: words.flow.nodeShort }
}

function layoutOf(view: FlowView, width = 1360, words = zhCN): FlowLayout {
  const texts = { name: words.flow.nodeShort, amount: formatWan }
  return layoutFlow(view, { width, height: 480 }, texts)
}

function svgOf(view: FlowView, width = 1360): string {
  const context = flowContext(width)
  const { option, height } = toFlowChart(view, context)
  return renderChartSvg(option, { width, height })
}

/** The boxes that the letters fill. */
function textBoxes({ nodes }: FlowLayout) {
  return nodes.flatMap(({ label, labelX, labelY }) =>
    label.texts.map(({ role, text, x, y }) => {
      const size = role === 'name' ? FLOW_NAME_SIZE : FLOW_AMOUNT_SIZE
      const width = textWidth(text, size, role === 'name')
      return { text, x: labelX + x, y: labelY + y - size / 2, width, height: size }
    }),
  )
}

function overlap(a: Box, b: Box): boolean {
  const besides = a.x + a.width <= b.x || b.x + b.width <= a.x
  const below = a.y + a.height <= b.y || b.y + b.height <= a.y
  return !besides && !below
}

describe('the flow laid out', () => {
  const views = [
    ...FLOW_MODES.map(mode => toFlow(builtIn, mode, [])),
    toFlow(withFunds(), 'function', []),
  ]

  const cases = WIDTHS.flatMap(width =>
    [zhCN, en].flatMap(words => views.map(view => ({ width, words, view }))),
  )

  it.each(cases)(
    'has no two labels that overlap, and none cut, at $width px',
    ({ view, width, words }) => {
      const boxes = textBoxes(layoutOf(view, width, words))
      expect(boxes.filter(({ text }) => text.includes('…'))).toEqual([])
      expect(boxes.filter(box => box.x + box.width > width + 0.5)).toEqual([])
      const pairs = boxes.flatMap((a, at) => boxes.slice(at + 1).map(b => [a, b] as const))
      expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([])
    },
  )

  it('has ribbons and bars in proportion to the amounts', () => {
    const { links, nodes } = layoutOf(plain)
    const scale = nodes[0]!.bar.height / nodes[0]!.node.amount
    for (const { link, width } of links) {
      expect(width).toBeCloseTo(Math.max(1.5, link.amount * scale), 6)
    }
  })

  it('keeps ribbons within their bars', () => {
    const { links, nodes } = layoutOf(plain)
    for (const { link, from, to, width } of links) {
      if (width === 1.5) continue
      for (const [id, y] of [
        [link.from, from.y],
        [link.to, to.y],
      ] as const) {
        const { bar } = nodes.find(({ node }) => node.id === id)!
        expect(y).toBeGreaterThanOrEqual(bar.y - 0.01)
        expect(y + width).toBeLessThanOrEqual(bar.y + bar.height + 0.05)
      }
    }
  })

  it('has places of 24 px and more to point at', () => {
    for (const { place } of layoutOf(plain, 640).nodes) {
      expect(place.height).toBeGreaterThanOrEqual(24)
    }
  })

  it('grows with what it has to name', () => {
    expect(layoutOf(plain, 640).height).toBeGreaterThanOrEqual(layoutOf(plain, 1360).height)
  })
})

describe('the scale of the flow', () => {
  it('fills the height where labels leave room, and is never negative', () => {
    expect(fitFlowScale([{ amounts: [60, 40], needs: [10, 10] }], 0, 200)).toBeCloseTo(2, 6)
    expect(fitFlowScale([{ amounts: [90, 10], needs: [10, 30] }], 0, 120)).toBeCloseTo(1, 6)
    expect(fitFlowScale([{ amounts: [1, 1], needs: [50, 50] }], 0, 80)).toBeCloseTo(0, 6)
    expect(fitFlowScale([], 0, 100)).toBeGreaterThanOrEqual(0)
  })
})

describe('the flow drawn', () => {
  it('is valid XML with columns, names and amounts as text', () => {
    const svg = svgOf(plain)
    expect(xmlFault(svg)).toBeNull()
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        '资金来源',
        '一般公共预算',
        '2,097.45',
        '201 一般公共服务',
        '租赁费用',
        '5.00',
      ]),
    )
    expect(svgOf(plain)).toBe(svg)
  })

  it('has a mark for each node, column by column', () => {
    const { marks } = toFlowChart(plain, flowContext(1360))
    expect(marks.map(mark => mark.id)).toEqual(plain.nodes.map(node => node.id))
  })

  it('has a ribbon for each link, which stands for its end of the smaller amount', () => {
    const { ribbons } = toFlowChart(plain, flowContext(1360))
    expect(ribbons.map(({ id }) => id).sort()).toEqual(plain.links.map(({ id }) => id).sort())
    const nameOf = (id: string) => zhCN.flow.nodeShort(plain.nodes.find(node => node.id === id)!)
    const picks = ribbons.slice(0, 4).map(({ id, pick }) => {
      const { from, to } = plain.links.find(link => link.id === id)!
      return [nameOf(from), nameOf(to), ...pick.map(nameOf)]
    })
    expect(picks).toEqual([
      ['一般公共预算', '项目支出', '项目支出'],
      ['一般公共预算', '基本支出', '基本支出'],
      ['项目支出', '一般公共服务', '项目支出'],
      ['基本支出', '一般公共服务', '基本支出'],
    ])
  })

  it('draws the picked part over what it is a part of', () => {
    const count = (svg: string): number => svg.split('<path').length
    const picked = toFlow(builtIn, 'function', select('project', RENT, 'flow'))
    expect(count(svgOf(picked))).toBeGreaterThan(count(svgOf(plain)))
  })

  it('leads a ribbon level out of one bar and into the next', () => {
    expect(ribbonPath({ from: { x: 0, y: 0 }, to: { x: 100, y: 50 } }, 10)).toBe(
      'M0 0C50 0 50 50 100 50L100 60C50 60 50 10 0 10Z',
    )
  })

  it.each(['light', 'dark', 'print'] as const)('can be read on every ribbon: %s', name => {
    const theme = CHART_THEMES[name]
    for (const code of ['', ...CLASS_COLOURS.keys()]) {
      for (const role of ['usual', 'behind', 'part'] as const) {
        expect(contrast(theme.ink, ribbonFill(code, role, theme))).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrast(theme.secondary, ribbonFill(code, 'behind', theme))).toBeGreaterThanOrEqual(
        4.5,
      )
    }
  })

  it('shows hostile names as text', () => {
    for (const short of hostileNames) {
      const nodes = plain.nodes.map(node => ({ ...node, name: short, short }))
      expect(xmlFault(svgOf({ ...plain, nodes }, 900))).toBeNull()
    }
  })
})
