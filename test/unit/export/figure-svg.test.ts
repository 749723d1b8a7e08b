import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  roomOn,
  toFigureSvg,
  toPageSvg,
  type Drawing,
  type FigureParts,
} from '../../../src/export/figure-svg'

const drawing: Drawing = {
  svg: '<?xml version="1.0"?><svg width="600" height="400"><text>租赁</text></svg>',
  width: 600,
  height: 400,
}
const parts: FigureParts = {
  title: '钱花在哪里',
  subtitle: '全部支出 › 一般公共服务支出；2024年',
  legend: [],
  unit: '单位：万元',
  notes: ['因四舍五入，分项之和与合计可能略有差异'],
  source: '来源：2024年部门预算情况说明',
  date: '2026年11月22日',
  address: 'https://example.test/budget/?function=breakdown:2010302',
  description: '一般公共服务支出占八成。',
}

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(match => match[1]!)
}

describe('a figure', () => {
  it('carries title, subtitle, unit, notes, source, date and address around its drawing', () => {
    const { svg, width, height } = toFigureSvg(drawing, parts)
    expect(textsOf(svg)).toEqual([
      '钱花在哪里',
      '全部支出 › 一般公共服务支出；2024年',
      '单位：万元',
      '因四舍五入，分项之和与合计可能略有差异',
      '来源：2024年部门预算情况说明',
      '2026年11月22日',
      'https://example.test/budget/?function=breakdown:2010302',
    ])
    expect(svg).toContain('<title>钱花在哪里</title><desc>一般公共服务支出占八成。</desc>')
    expect(svg).toContain(`<svg xmlns="http://www.w3.org/2000/svg"`)
    expect(svg).toContain(` width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`)
    expect(width).toBe(648)
    expect(height).toBeGreaterThan(400 + 7 * 18)
  })

  it('says below the subtitle what the colours stand for, in rows', () => {
    const legend = [
      { label: '2023 年', colour: '#dde3eb', edge: '#8793a5' },
      { label: '2024 年 <b>', colour: '#33658f' },
    ]
    const { svg, height } = toFigureSvg(drawing, { ...parts, legend })
    expect(svg).toMatch(
      /<rect x="24.5" [^>]*fill="#dde3eb" stroke="#8793a5"\/><text [^>]*>2023 年</,
    )
    expect(svg).toMatch(/fill="#33658f"\/><text [^>]*>2024 年 &lt;b&gt;</)
    expect(height - toFigureSvg(drawing, parts).height).toBe(18)
    const many = Array.from({ length: 40 }, () => ({ label: '长'.repeat(12), colour: '#33658f' }))
    const wrapped = toFigureSvg(drawing, { ...parts, legend: many })
    const rights = [...wrapped.svg.matchAll(/<text x="([\d.]+)" y="[^"]*" font-size="12"/g)].map(
      match => Number(match[1]) + 12 * 12,
    )
    expect(rights).toHaveLength(40)
    expect(Math.max(...rights)).toBeLessThanOrEqual(wrapped.width - 24)
    const [long] = toFigureSvg(drawing, {
      ...parts,
      legend: [{ label: '长'.repeat(400), colour: '#33658f' }],
    }).svg.match(/长+…/)!
    expect(long.length * 12).toBeLessThan(600)
  })

  it('has a white ground unless it is to be transparent', () => {
    expect(toFigureSvg(drawing, parts).svg).toContain('fill="#ffffff"')
    expect(
      toFigureSvg(drawing, parts, { background: 'transparent', fontFamily: 'serif' }).svg,
    ).not.toContain('<rect')
  })

  it('holds one drawing, without its XML declaration, below the head', () => {
    const { svg } = toFigureSvg(drawing, parts)
    expect(svg).not.toContain('<?xml')
    expect(svg).toMatch(
      /<svg x="24" y="[\d.]+" width="600" height="400" viewBox="0 0 600 400"><svg width="600"/,
    )
  })

  it('drops the style sheet for the pointer from its drawing', () => {
    const svg =
      '<svg><rect/><style ><![CDATA[\n.zr0-cls-0:hover {fill:red}\n]]>\n</style><g/></svg>'
    expect(toFigureSvg({ ...drawing, svg }, parts).svg).toContain('<svg><rect/><g/></svg>')
  })

  it('is wide enough for its text around a small drawing, which stands in the middle', () => {
    const { svg, width } = toFigureSvg({ ...drawing, width: 160, height: 120 }, parts)
    expect(width).toBe(480)
    expect(svg).toContain('<svg x="160" ')
  })

  it('never cuts an address', () => {
    const address = `https://example.test/?indicator=targets:${'%E4%BA%A7'.repeat(200)}`
    const { svg } = toFigureSvg(drawing, { ...parts, address, title: '', notes: [] })
    expect(textsOf(svg).join('')).toContain(address)
  })

  it('leaves no room for what is empty', () => {
    const bare = toFigureSvg(drawing, { ...parts, subtitle: '', unit: '', notes: [], date: '' })
    expect(textsOf(bare.svg)).toHaveLength(3)
    expect(bare.height).toBeLessThan(toFigureSvg(drawing, parts).height)
  })

  it('cuts a text of 50 kB with an ellipsis', () => {
    const { svg, height } = toFigureSvg(drawing, { ...parts, title: '长'.repeat(50_000) })
    expect(textsOf(svg)[2]).toMatch(/^长+…$/)
    expect(height).toBeLessThan(800)
  })

  it('shows markup as text', () => {
    const { svg } = toFigureSvg(drawing, { ...parts, title: '<img src=x onerror="a(1)"> & {a|x}' })
    expect(svg).toContain('&lt;img src=x onerror=&quot;a(1)&quot;&gt; &amp; {a|x}')
    expect(svg).not.toContain('<img')
  })

  it('holds no character that XML forbids', () => {
    const text = fc.string({
      unit: fc.constantFrom('\u0001', '\uD800', '\uFFFE', '<', '&', '甲', '"'),
    })
    fc.assert(
      fc.property(text, text, (title, inside) => {
        const inner = inside.replace(/[<&]/g, '')
        const { svg } = toFigureSvg(
          { ...drawing, svg: `<svg><text>${inner}</text></svg>` },
          { ...parts, title, notes: [title], address: title, description: title },
        )
        expect(svg).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/u)
        expect(svg).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/)
      }),
    )
  })
})

describe('a figure on a page', () => {
  const WIDE = { width: 1280, height: 720 }

  function frameOf(svg: string): number[] {
    return svg
      .match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/)!
      .slice(1)
      .map(Number)
  }

  /** Left, top, right and bottom of the drawing, in px of the frame. */
  function drawingIn(svg: string): number[] {
    const [x, y, width, height] = svg
      .match(/<svg x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/)!
      .slice(1)
      .map(Number) as [number, number, number, number]
    return [x, y, x + width, y + height]
  }

  it('has just its size, all its texts and the drawing in the middle of what they leave', () => {
    const figure = toPageSvg(drawing, parts, WIDE)
    expect([figure.width, figure.height]).toEqual([1280, 720])
    expect(figure.svg).toContain(' width="1280" height="720" viewBox="0 0 1280 720"')
    expect(textsOf(figure.svg)).toHaveLength(7)
    const [left, top, right, bottom] = drawingIn(figure.svg) as [number, number, number, number]
    expect(left + right).toBeCloseTo(1280)
    expect((right - left) / (bottom - top)).toBeCloseTo(1.5)
    const room = roomOn(WIDE, parts)
    expect(bottom - top).toBeCloseTo(room.height)
    expect(room.width).toBe(1232)
  })

  it('takes a drawing of the shape of its room whole', () => {
    const room = roomOn(WIDE, parts)
    const { svg } = toPageSvg({ ...drawing, ...room }, parts, WIDE)
    const [left, , right] = drawingIn(svg) as [number, number, number, number]
    expect([left, right]).toEqual([24, 1256])
  })

  it('sets its texts smaller where they would leave the drawing no room', () => {
    const notes = Array.from({ length: 24 }, (_, at) => `说明 ${at}`)
    const { svg, width, height } = toPageSvg(drawing, { ...parts, notes }, WIDE)
    expect([width, height]).toEqual([1280, 720])
    const [frameWidth, frameHeight] = frameOf(svg) as [number, number]
    expect(frameWidth).toBeGreaterThan(1280)
    expect(frameWidth / frameHeight).toBeCloseTo(16 / 9)
    const [, top, , bottom] = drawingIn(svg) as [number, number, number, number]
    expect(bottom - top).toBeGreaterThanOrEqual(0.4 * frameHeight - 1)
    expect(textsOf(svg)).toHaveLength(30)
  })

  it('has no drawing where there is nothing to draw', () => {
    const { svg } = toPageSvg({ svg: '', width: 0, height: 0 }, parts, WIDE)
    expect(svg).not.toContain('NaN')
    expect(textsOf(svg)).toHaveLength(7)
  })
})
