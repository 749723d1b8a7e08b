import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, xmlText } from '../../../src/charts/text/plain-text'
import { wrapOrShorten, wrapText } from '../../../src/charts/text/text-fit'
import { fitLabel } from '../../../src/charts/text/label-fit'
import { textWidth } from '../../../src/charts/text/text-width'

describe('the width of a text', () => {
  it.each([
    ['一般公共服务', 13, 78],
    ['', 13, 0],
    ['é', 10, 7.2],
    ['e\u0301', 10, 6],
  ])('of %j at %i px is %f', (text, size, width) => {
    expect(textWidth(text, size)).toBeCloseTo(width, 6)
  })

  it('of bold Latin text is more', () => {
    expect(textWidth('1,058.00', 12, true)).toBeGreaterThan(textWidth('1,058.00', 12))
  })
})

describe('wrapping', () => {
  const box = { width: 60, size: 12, bold: false, maxLines: 3 }

  it('breaks Chinese into even lines', () => {
    expect(wrapText('社会保障和就业支出', box)).toEqual(['社会保障和', '就业支出'])
  })

  it('begins no line with a comma and ends none with an opening bracket', () => {
    expect(wrapText('甲乙丙丁戊，己庚（辛）', { ...box, width: 64 })).toEqual([
      '甲乙丙丁',
      '戊，己庚',
      '（辛）',
    ])
  })

  it('keeps a figure whole', () => {
    expect(wrapText('共计1,058.00万元', { ...box, width: 80 })).toEqual(['共计1,058.00', '万元'])
  })

  it('ends a line with a dot between two parts, and begins none with it', () => {
    expect(wrapText('甲乙丙丁 · 戊己庚辛', { ...box, width: 72 })).toEqual([
      '甲乙丙丁 ·',
      '戊己庚辛',
    ])
  })

  it('gives up where it would need more lines', () => {
    expect(wrapText('一二三四五六七八九十一二三四五六', box)).toBeNull()
  })

  it('never makes a line wider than its box nor loses a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'一二三四五，。（）ab1 .') }),
        fc.integer({ min: 24, max: 200 }),
        (text, width) => {
          const lines = wrapText(text, { width, size: 12, bold: false, maxLines: 4 }) ?? []
          for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width)
          if (lines.length > 0) {
            expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
          }
        },
      ),
    )
  })

  it('shortens by whole characters where it must', () => {
    expect(wrapOrShorten('一二三四五六七八九十', { ...box, maxLines: 1 })).toEqual(['一二三四…'])
    expect(wrapOrShorten('短名', box)).toEqual(['短名'])
    expect(wrapOrShorten('长'.repeat(50_000), box)).toHaveLength(3)
  })
})

describe('a label', () => {
  const texts = (width: number, height: number) =>
    fitLabel({ name: '行政运行', extras: ['321.58'], width, height })?.map(line => line.text)

  it('goes from name and amount to name to none as its room shrinks', () => {
    expect(texts(100, 100)).toEqual(['行政运行', '321.58'])
    expect(texts(100, 20)).toEqual(['行政运行'])
    expect(texts(30, 100)).toEqual(['行政', '运行'])
    expect(texts(20, 100)).toBeUndefined()
    expect(texts(100, 10)).toBeUndefined()
  })

  it('is none for an empty name', () => {
    expect(fitLabel({ name: '', extras: [], width: 100, height: 100 })).toBeNull()
  })
})

describe('plain text', () => {
  it.each([
    ['a\u0001b', 'a b'],
    ['\u202egpj.exe', 'gpj.exe'],
    ['\ud800', '\ufffd'],
    ['x\udc00y', 'x\ufffdy'],
    ['𠮷', '𠮷'],
    ['a\nb', 'a b'],
    ['\ufffe', ''],
  ])('of %j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  it('is escaped for XML', () => {
    expect(xmlText(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;')
  })
})
