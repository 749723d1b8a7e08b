import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFileName } from '../../../src/export/file-name'

describe('a file name', () => {
  it.each([
    [['2024年部门预算', '钱花在哪里', '租赁费用'], '2024年部门预算_钱花在哪里_租赁费用.png'],
    [['2024年"一窗综办"改革经费'], '2024年一窗综办改革经费.png'],
    [['教育/卫生: 增减?'], '教育-卫生- 增减-.png'],
    [['..\\..\\etc', ' 甲\t乙\n丙 '], '-..-etc_甲 乙 丙.png'],
    [['甲.', '', ' . '], '甲.png'],
    [['.hidden'], 'hidden.png'],
    [['con'], '_con.png'],
    [['COM1.2024'], '_COM1.2024.png'],
    [['console'], 'console.png'],
    [['exe\u202Egnp\u0000\u0001\uD800'], 'exegnp.png'],
    [[], 'budget-lens.png'],
    [['"', '\u0007'], 'budget-lens.png'],
  ])('of %j is %s', (parts, expected) => {
    expect(toFileName(parts, 'png')).toBe(expected)
  })

  it('is cut to what every system takes', () => {
    expect(toFileName(['a'.repeat(50_000)], 'csv')).toBe(`${'a'.repeat(92)}.csv`)
    const chinese = toFileName(['预'.repeat(200)], 'csv')
    expect(chinese).toBe(`${'预'.repeat(78)}.csv`)
    expect(toFileName([`${'a'.repeat(91)}𠮷`], 'csv')).toBe(`${'a'.repeat(91)}.csv`)
  })

  it('is found at once however long its parts are', () => {
    const started = performance.now()
    const long = 'a'.repeat(50_000)
    expect(toFileName(['x', long], 'csv')).toBe(`x_${'a'.repeat(89)}….csv`)
    expect(toFileName([long, `${'.'.repeat(50_000)}b`, long], 'csv')).toMatch(/^a+…_a+….csv$/)
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('cuts what stands between at the ends of words, and the last part last', () => {
    const parts = [
      'Where the money goes',
      '潼南区政务服务管理办公室 budget 2024',
      'By functional subject',
      '20805 行政事业单位养老支出',
      'Subject 20805 行政事业单位养老支出',
    ]
    expect(toFileName(parts, 'csv')).toBe(
      'Where the money goes_潼南区政务服务管理办公室…_By functional…_20805 行政事业单位养老支出_Subject 20805 行政事业单位养老支出.csv',
    )
  })

  it('keeps every part whole where they fit', () => {
    const scopes = '购买社会服务支出、日常运行经费、工作人员培训服务经费、租赁费用'
    expect(toFileName(['要办成什么', scopes, '筛选：项目'], 'png')).toBe(
      `要办成什么_${scopes}_筛选：项目.png`,
    )
  })

  it('has something of every part where they do not, the longest giving way', () => {
    const name = toFileName(['名', '甲'.repeat(60), '乙'.repeat(20), '丙丙丙'], 'png')
    expect(name).toBe(`名_${'甲'.repeat(52)}…_${'乙'.repeat(20)}_丙丙丙.png`)
  })

  it('is always one that systems take', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), parts => {
        const name = toFileName(parts, 'svg')
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+\.svg$/u)
        expect(name).not.toMatch(/^[\s.]|[\s.]\.svg$|^(con|prn|aux|nul)\./i)
        expect(name.length).toBeLessThan(100)
        expect(new TextEncoder().encode(name).length).toBeLessThan(255)
      }),
    )
  })
})
