import { describe, expect, it } from 'vitest'
import { hundredths, readRecords } from './published-files'

type Row = Readonly<Record<string, string>>

const functional = byKey('02-functional.csv', '科目编码')
const economic = byKey('03-economic.csv', '科目编码')
const projects = readRecords('10-projects.csv')
const indicators = readRecords('12-project-targets.csv')
const statement = readRecords('00-statement.csv')
const threePublic = readRecords('04-three-public.csv')[0]!

function byKey(path: string, column: string): ReadonlyMap<string, Row> {
  return new Map(readRecords(path).map(row => [row[column]!, row]))
}

function sum(amounts: readonly (string | undefined)[]): number {
  return amounts.filter(text => text !== '').reduce((total, text) => total + hundredths(text), 0)
}

function of(rows: ReadonlyMap<string, Row>, code: string, column: string): number {
  return hundredths(rows.get(code)![column])
}

function stated(section: string, item: string, column: '金额' | '比上年增减'): number {
  return hundredths(statement.find(row => row['章节'] === section && row['事项'] === item)![column])
}

function column(rows: ReadonlyMap<string, Row>, pick: (code: string) => boolean, name: string) {
  return [...rows.values()].filter(row => pick(row['科目编码']!)).map(row => row[name])
}

describe('exact sums', () => {
  it('1,941.53 + 155.92 = 2,097.45', () => {
    const previous = of(functional, '', '2023年预算数')
    expect(previous + stated('三', '一般公共预算财政拨款支出', '比上年增减')).toBe(209745)
    expect(of(functional, '', '2024年总计')).toBe(209745)
    expect(previous).toBe(194153)
  })

  it('379.51 + 59.94 = 439.45, with 379.51 the 2023 subjects that are basic in 2024', () => {
    const basic = (code: string) => code.length === 7 && functional.get(code)!['2024年基本支出'] !== ''
    expect(sum(column(functional, basic, '2023年预算数'))).toBe(37951)
    expect(37951 + stated('三', '基本支出', '比上年增减')).toBe(stated('三', '基本支出', '金额'))
    expect(of(functional, '', '2024年基本支出')).toBe(43945)
  })

  it('1,562.02 + 95.98 = 1,658.00', () => {
    const increase = stated('三', '项目支出', '比上年增减')
    expect(of(functional, '2010302', '2023年预算数')).toBe(156202)
    expect(156202 + increase).toBe(165800)
    expect(of(functional, '2010302', '2024年项目支出')).toBe(165800)
    expect(stated('五(3)', '绩效目标管理项目支出', '金额')).toBe(165800)
  })

  it('59.94 + 95.98 = 155.92 in both places that state it', () => {
    for (const [section, item] of [
      ['二(一)', '收入预算'],
      ['二(二)', '支出预算'],
    ] as const) {
      const parts = ['基本支出', '项目经费拨款'].map(part => stated(section, part, '比上年增减'))
      expect(parts).toEqual([5994, 9598])
      expect(stated(section, item, '比上年增减')).toBe(5994 + 9598)
    }
  })

  it('5.50 − 1.20 = 4.30', () => {
    const change = stated('四', '"三公"经费', '比上年增减')
    expect(hundredths(threePublic['2023年总计']) + change).toBe(430)
    expect(hundredths(threePublic['2024年总计'])).toBe(430)
    expect(change).toBe(-120)
  })

  it('the items of "三公" add to their total in both years, and their changes to its change', () => {
    for (const [year, total] of [
      ['2023年', 550],
      ['2024年', 430],
    ] as const) {
      const items = ['因公出国(境)费用', '公务用车购置', '公务用车运行维护费', '公务接待费']
      expect(sum(items.map(item => threePublic[year + item]))).toBe(total)
    }
    expect(stated('四', '公务接待费', '比上年增减')).toBe(-70)
    expect(stated('四', '公务用车运行维护费', '比上年增减')).toBe(-50)
  })

  it('375 + 200 + 5 + 1,058 + 20 = 1,658', () => {
    const amounts = projects.map(row => hundredths(row['合计']))
    expect(amounts).toEqual([165800, 37500, 20000, 500, 105800, 2000])
    expect(sum(projects.slice(1).map(row => row['合计']))).toBe(165800)
    expect(sum(readRecords('13-project-profiles.csv').map(row => row['当年预算']))).toBe(165800)
  })

  it('375 (人员性) + 1,283 (一般性) = 1,658', () => {
    expect(sum(projects.slice(1).map(row => row['人员性项目']))).toBe(37500)
    expect(sum(projects.slice(1).map(row => row['一般性项目']))).toBe(128300)
    expect(sum([projects[0]!['人员性项目'], projects[0]!['一般性项目']])).toBe(165800)
  })

  it.each([
    ['2080505', '30108', 3263],
    ['2080506', '30109', 1631],
    ['2210201', '30113', 2888],
    ['2080599', '30399', 1330],
    ['2101199', '30307', 100],
  ])('functional %s equals economic %s', (subject, counterpart, amount) => {
    expect(of(functional, subject, '2024年总计')).toBe(amount)
    expect(of(economic, counterpart, '总计')).toBe(amount)
  })

  it('30217 and 30231 equal 公务接待费 and 公务用车运行维护费', () => {
    expect(of(economic, '30217', '总计')).toBe(80)
    expect(hundredths(threePublic['2024年公务接待费'])).toBe(80)
    expect(of(economic, '30231', '总计')).toBe(350)
    expect(hundredths(threePublic['2024年公务用车运行维护费'])).toBe(350)
  })

  it('tables 1, 6, 7 and 8 give the total of table 2', () => {
    const last = (path: string) => readRecords(path).at(-1)!
    expect(hundredths(last('01-appropriation-balance.csv')['合计'])).toBe(209745)
    expect(hundredths(last('06-department-balance.csv')['支出预算数'])).toBe(209745)
    expect(hundredths(readRecords('07-department-income.csv')[0]!['总计'])).toBe(209745)
    expect(hundredths(readRecords('08-department-expenditure.csv')[0]!['合计'])).toBe(209745)
  })
})

describe('sums that are off by a rounding of 0.01, as published', () => {
  const classes = (code: string) => code.length === 3

  it('the four classes add to 2,097.44 against 2,097.45', () => {
    expect(sum(column(functional, classes, '2024年总计'))).toBe(209744)
    const named = ['一般公共服务支出', '社会保障和就业支出', '卫生健康支出', '住房保障支出']
    expect(named.reduce((total, item) => total + stated('二(二)', item, '金额'), 0)).toBe(209744)
    expect(stated('二(二)', '支出预算', '金额')).toBe(209745)
  })

  it('basic expenditure by class adds to 439.44 against 439.45', () => {
    expect(sum(column(functional, classes, '2024年基本支出'))).toBe(43944)
    expect(sum(column(economic, classes, '总计'))).toBe(43944)
  })

  it('359.61 + 79.83 = 439.44 against 439.45', () => {
    expect(of(economic, '', '人员经费')).toBe(35961)
    expect(of(economic, '', '日常公用经费')).toBe(7983)
    expect(of(economic, '', '总计')).toBe(43945)
  })

  it('the children of 302 add to 79.84 against 79.83', () => {
    const children = (code: string) => code.length === 5 && code.startsWith('302')
    expect(sum(column(economic, children, '总计'))).toBe(7984)
    expect(of(economic, '302', '总计')).toBe(7983)
  })
})

describe('indicators', () => {
  const codes = [...new Set(indicators.map(row => row['项目编码']!))]
  const ofProject = (code: string) => indicators.filter(row => row['项目编码'] === code)

  it('weigh 90 in every project', () => {
    const weights = codes.map(code =>
      ofProject(code).reduce((total, row) => total + Number(row['指标权重']), 0),
    )
    expect(weights).toEqual([90, 90, 90, 90, 90])
  })

  it('weigh 100 for the whole department', () => {
    const weights = readRecords('11-overall-targets.csv').map(row => parseInt(row['指标权重']!, 10))
    expect(weights).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 20])
    expect(weights.reduce((total, weight) => total + weight, 0)).toBe(100)
  })

  it('of cost add to the budget of each project, 15 of 20 in the fifth', () => {
    const costs = codes.map(code =>
      ofProject(code)
        .filter(row => row['二级指标'] === '成本指标')
        .reduce((total, row) => total + Number(row['指标值']), 0),
    )
    expect(costs).toEqual([375, 200, 5, 1058, 15])
  })

  it('are 定性 exactly where they have no value', () => {
    const qualitative = indicators.filter(row => row['指标性质'] === '定性')
    expect(qualitative.map(row => row['三级指标'])).toEqual([
      '不动产登记',
      '社会投资项目承诺办结总时限',
      '优化企业开办时间。企业开办实现一窗综办,新开办企业综合办理社保、医保参保登记、银行开户预约等业务',
      '2024年年底前完成',
      '办公场所',
      '2024 年底完成',
    ])
    expect(indicators.filter(row => row['指标值'] === '')).toEqual(qualitative)
  })

  it('end without a full stop', () => {
    expect(indicators.filter(row => row['三级指标']!.endsWith('。'))).toEqual([])
  })
})
