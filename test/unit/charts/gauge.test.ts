import { describe, expect, it } from 'vitest'
import {
  angleOf,
  arcPath,
  DIAL,
  dialShapes,
  markPath,
  pointerTurn,
} from '../../../src/charts/gauge/gauge-geometry'
import { toGaugeSvg, type GaugeSvgItem } from '../../../src/charts/gauge/gauge-svg'
import { dialText } from '../../../src/charts/gauge/gauge-text'
import { textWidth } from '../../../src/charts/text/text-width'
import { CHART_THEMES } from '../../../src/charts/colours/theme'
import { hostileNames } from './sample-views'
import { textsOf, xmlFault } from './xml'

describe('the dial', () => {
  it('runs 240° from the lower left to the lower right', () => {
    expect([angleOf(0, 100), angleOf(50, 100), angleOf(100, 100)]).toEqual([150, 270, 390])
  })

  it('holds values beyond its ends at the ends', () => {
    expect([angleOf(-5, 100), angleOf(500, 100), angleOf(1, 0)]).toEqual([150, 390, 150])
  })

  it('draws its ring through both ends', () => {
    expect(arcPath(0, 100, 100)).toBe('M20.97 92A52 52 0 1 1 111.03 92')
  })

  it.each([
    [99.98, 100],
    [0, 0.01],
    [50, 50],
  ])('shows the zone %f–%f as at least 3 px', (from, to) => {
    expect(chordOf(arcPath(from, to, 100))).toBeGreaterThan(2.9)
  })

  it('puts the mark of an exact target across the ring', () => {
    expect(markPath(1058, 1058)).toBe('M104.11 88L117.96 96')
  })

  it('turns its pointer only where there is an actual value', () => {
    const zone = { shape: 'arc', from: 98, to: 100 } as const
    expect(dialShapes({ max: 100, zone, pointer: null }).pointer).toBeNull()
    expect(dialShapes({ max: 100, zone, pointer: 50 }).pointer?.turn).toBe(120)
    expect(pointerTurn(0, 100)).toBe(0)
  })
})

function chordOf(path: string): number {
  const [x0, y0, , , , , , x1, y1] = path.match(/[\d.]+/g)!.map(Number)
  return Math.hypot(x1! - x0!, y1! - y0!)
}

describe('the texts of a dial', () => {
  const texts = (targetText: string, unit: string, max = 200) =>
    dialText({ targetText, unit, caption: '产出 · 数量', max })

  it('put number and unit on one line where both fit', () => {
    expect(texts('≥182', '个').lines).toMatchObject([
      { role: 'number', text: '≥182', unit: '个', size: 20 },
      { role: 'caption', text: '产出 · 数量' },
    ])
  })

  it.each([
    ['≥1,456', '项'],
    ['≥99.95', '%'],
    ['=1,058', '万元'],
  ])('keep %s %s on one line, smaller where need be', (target, unit) => {
    expect(texts(target, unit).lines).toMatchObject([{ text: target, unit, squeeze: null }, {}])
  })

  it('put a long unit below, shrink a long number, and squeeze only the longest', () => {
    expect(texts('≥1,456,000', '平方米').lines.map(line => line.role)).toEqual([
      'number',
      'unit',
      'caption',
    ])
    const [number] = texts('≥123,456,789', '').lines
    expect(number?.size).toBeLessThan(20)
    expect(texts('≥123,456,789,012,345', '个').lines[0]).toMatchObject({ size: 14, squeeze: 88 })
  })

  it('fit inside the ring', () => {
    for (const [target, unit] of [
      ['≥99.98', '%'],
      ['≥1,456', '项'],
      ['≤3', '个工作日'],
      ['=1,058', '万元'],
    ] as const) {
      for (const line of texts(target, unit).lines) {
        const own = textWidth(line.text, line.size, line.role === 'number')
        const width = own + (line.unit === '' ? 0 : 5 + textWidth(line.unit, 12))
        const reach = Math.abs(line.y - DIAL.centreY) + line.size / 3
        const chord = 2 * Math.sqrt((DIAL.radius - DIAL.thickness / 2) ** 2 - reach ** 2)
        expect(width).toBeLessThanOrEqual(chord)
      }
    }
  })

  it('name both ends of the scale where they fit', () => {
    expect(texts('≥182', '个', 2000).ends.map(end => end.text)).toEqual(['0', '2,000'])
    expect(texts('≥182', '个', 1.2).ends.map(end => end.text)).toEqual(['0', '1.2'])
    expect(texts('≥182', '个', 1_234_567_890_123).ends).toEqual([])
  })
})

describe('the dials as an image', () => {
  const item: GaugeSvgItem = {
    gauge: { max: 200, zone: { shape: 'arc', from: 182, to: 200 }, pointer: null },
    colour: '#33658f',
    targetText: '≥182',
    unit: '个',
    caption: '产出 · 数量',
    title: '办事窗口',
    note: '权重 5',
    faded: false,
  }
  const draw = (items: readonly GaugeSvgItem[], width = 800) =>
    toGaugeSvg([{ title: '', items }], { width, theme: CHART_THEMES.print })

  it('are laid out as a grid', () => {
    expect(draw([item, item, item, item, item])).toMatchObject({ width: 800, height: 2 * 186 })
    expect(draw([item], 100)).toMatchObject({ width: 168, height: 186 })
    expect(xmlFault(draw([]).svg)).toBeNull()
  })

  it('stand under the names of their scopes, one grid below the other', () => {
    const groups = [
      { title: '租赁费用', items: [item, item, item, item, item] },
      { title: '日常运行', items: [{ ...item, title: '中心工作人员' }] },
    ]
    const image = toGaugeSvg(groups, { width: 800, theme: CHART_THEMES.print })
    expect(image.height).toBe(34 + 2 * 186 + 34 + 186)
    const words = textsOf(image.svg)
    expect(words.indexOf('日常运行')).toBeGreaterThan(words.lastIndexOf('办事窗口'))
    expect(words.indexOf('日常运行')).toBeLessThan(words.indexOf('中心工作人员'))
    expect(xmlFault(image.svg)).toBeNull()
  })

  it('carry target, unit, caption, scale, title and note as text', () => {
    const { svg } = draw([item])
    expect(xmlFault(svg)).toBeNull()
    expect(textsOf(svg)).toEqual(['≥182 个', '产出 · 数量', '0', '200', '办事窗口', '权重 5'])
  })

  it('show what has no dial in words', () => {
    const { svg } = draw([{ ...item, gauge: null, targetText: '1个工作日内办结' }])
    expect(textsOf(svg)).toContain('1个工作日内办结')
    expect(svg).not.toContain('<path')
  })

  it.each(hostileNames.map(name => [name.slice(0, 30), name]))('show %j as text', (_, name) => {
    const hostile = { targetText: name, unit: name, caption: name, title: name, note: name }
    const { svg } = draw([
      { ...item, ...hostile },
      { ...item, ...hostile, gauge: null },
    ])
    expect(xmlFault(svg)).toBeNull()
  })
})
