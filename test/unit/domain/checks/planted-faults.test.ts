import { describe, expect, it } from 'vitest'
import { REFORM, RENT, RUNNING, SERVICES } from '../../../support/selection'
import { checkOf, checksWith, differing, written } from './written'

const replace = (from: string, to: string) => (text: string) => text.replace(from, to)
const inFile = (file: string, from: string, to: string) =>
  differing(checksWith({ [file]: replace(from, to) }))

describe('a cell that was changed is caught', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      '02-functional.csv',
      '2101103,公务员医疗补助,2.40,2.72,2.72,',
      '2101103,公务员医疗补助,2.40,2.92,2.72,',
      [
        'children:functional:21011:total',
        'kinds:functional:2101103',
        'income-subjects:department-income+functional:2101103:general',
        'expenditure-subjects:functional+department-expenditure:2101103:total',
      ],
    ],
    [
      '02-functional.csv',
      '2010302,一般行政管理事务,"1,562.02"',
      '2010302,一般行政管理事务,"1,526.02"',
      [
        'children:functional:20103:previous-total',
        'statement-changes:functional:二(一):项目经费拨款',
        'statement-changes:functional:二(二):项目经费拨款',
        'statement-changes:functional:三:项目支出',
      ],
    ],
    [
      '03-economic.csv',
      '30205,水费,0.30',
      '30205,水费,0.50',
      ['children:economic:302:total', 'staffing:economic:30205'],
    ],
    [
      '03-economic.csv',
      '30217,公务接待费,0.80,',
      '30217,公务接待费,0.90,',
      ['children:economic:302:total', 'staffing:economic:30217', 'three-public-economic:30217'],
    ],
    [
      '04-three-public.csv',
      '363,政务服务管理办,5.50,,4.00,,4.00',
      '363,政务服务管理办,5.50,,4.00,,4.10',
      [
        'three-public-vehicles:363:previous-vehicles',
        'three-public-units:previous-vehicle-operation',
      ],
    ],
    [
      '01-appropriation-balance.csv',
      '(十)卫生健康支出,26.74,26.74',
      '(十)卫生健康支出,26.74,27.64',
      [
        'balance-parts:appropriation-balance:本年支出:general',
        'fund-columns:卫生健康支出',
        'class-names:appropriation-balance+functional:卫生健康支出',
      ],
    ],
    [
      '06-department-balance.csv',
      '收入总计,"2,097.45"',
      '收入总计,"2,079.45"',
      [
        'balance:department-balance',
        'balance-parts:department-balance:收入总计:total',
        'totals:department-balance+department-income',
      ],
    ],
    [
      '07-department-income.csv',
      '2010301,行政运行,321.58,,321.58',
      '2010301,行政运行,321.58,,312.58',
      [
        'children:department-income:20103:general',
        'income-sources:department-income:2010301',
        'income-subjects:department-income+functional:2010301:general',
      ],
    ],
    [
      '08-department-expenditure.csv',
      '22102,住房改革支出,28.88,28.88',
      '22102,住房改革支出,28.88,28.89',
      ['expenditure-subjects:functional+department-expenditure:22102:basic'],
    ],
    [
      '10-projects.csv',
      '经费,200.00,200.00,,200.00',
      '经费,200.00,200.00,,210.00',
      ['projects-total:ordinary', `project-kinds:${RUNNING}`],
    ],
    [
      '13-project-profiles.csv',
      '长期,1058.00,1058.00',
      '长期,1085.00,1058.00',
      [`project-budgets:${RENT}`, `project-funding:${RENT}`],
    ],
    [
      '12-project-targets.csv',
      '购买社会服务全年支出,10,万元,=,375',
      '购买社会服务全年支出,10,万元,=,395',
      [`cost-targets:${SERVICES}`],
    ],
    ['12-project-targets.csv', '中心取号机,5,个', '中心取号机,6,个', [`project-weights:${REFORM}`]],
    ['11-overall-targets.csv', '提升满意度,20%', '提升满意度,10%', ['overall-weights:all']],
    [
      '00-statement.csv',
      '二(二),卫生健康支出,2024,26.74',
      '二(二),卫生健康支出,2024,29.74',
      [
        'statement-amounts:department-balance:二(二):卫生健康支出',
        'statement-parts:二(二):支出预算:class:amount',
      ],
    ],
    [
      '00-statement.csv',
      '经费",2024,4.30,-1.20',
      '经费",2024,4.30,-1.00',
      ['statement-changes:three-public:四:三公经费', 'statement-parts:四:三公经费:item:change'],
    ],
    [
      '00-statement.csv',
      '五(2),政府采购服务预算,2024,0.00',
      '五(2),政府采购服务预算,2024,3.00',
      [
        'statement-amounts:procurement:五(2):政府采购服务预算',
        'statement-parts:五(2):政府采购预算总额:item:amount',
      ],
    ],
    [
      '05-government-fund.csv',
      ',合计,,,',
      ',合计,12.00,12.00,',
      [
        'income-subjects:department-income+government-fund:all:government-fund',
        'empty-fund:appropriation-balance+government-fund',
      ],
    ],
  ])('in %s: %s → %s', (file, from, to, ids) => {
    expect(inFile(file, from, to)).toEqual(ids)
  })
})

describe('a row that was lost is caught', () => {
  it.each<[string, string, readonly string[]]>([
    [
      '02-functional.csv',
      '208,社会保障和就业支出,51.39,62.24,62.24,',
      ['classes:functional:all:total'],
    ],
    [
      '02-functional.csv',
      '2080506,机关事业单位职业年金缴费支出,9.27,16.31,16.31,',
      [
        'children:functional:20805:total',
        'expenditure-subjects:functional+department-expenditure:2080506:total',
      ],
    ],
    [
      '02-functional.csv',
      '20805,行政事业单位养老支出,51.39,62.24,62.24,',
      [
        'income-subjects:department-income+functional:20805:general',
        'expenditure-subjects:functional+department-expenditure:20805:total',
      ],
    ],
    [
      '03-economic.csv',
      '30399,其他对个人和家庭的补助,13.30,13.30,',
      ['children:economic:303:total'],
    ],
    ['03-economic.csv', '30231,公务用车运行维护费,3.50,,3.50', ['children:economic:302:total']],
    [
      '06-department-balance.csv',
      ',,八、社会保障和就业支出,62.24',
      [
        'balance-parts:department-balance:本年支出合计:total',
        'class-names:department-balance+department-expenditure:社会保障和就业支出',
        'statement-amounts:department-balance:二(二):社会保障和就业支出',
      ],
    ],
    [
      '07-department-income.csv',
      '2210201,住房公积金,28.88,,28.88,,,,,,,,',
      ['income-expenditure:department-income+department-expenditure:2210201:total'],
    ],
    [
      '08-department-expenditure.csv',
      '210,卫生健康支出,26.74,26.74,',
      [
        'classes:department-expenditure:all:total',
        'class-names:department-balance+department-expenditure:卫生健康支出',
      ],
    ],
    [
      '10-projects.csv',
      `1,363001-政务服务管理办(本级),2010302,一般行政管理事务,${SERVICES},2024年潼南区政务中心购买社会服务支出,375.00,375.00,375.00,,,,,,`,
      [
        'projects-total:total',
        'project-subjects:functional:2010302',
        `project-budgets:${SERVICES}`,
      ],
    ],
  ])('from %s: %s', (file, row, ids) => {
    const found = differing(
      checksWith({ [file]: text => text.replace(new RegExp(`${escaped(row)}\r?\n`), '') }),
    )
    expect(found).toEqual(expect.arrayContaining([...ids]))
  })
})

describe('two amounts that were swapped are caught', () => {
  it('between subjects of one parent, whose sum stays', () => {
    const swapped = checksWith({
      '02-functional.csv': text =>
        text
          .replace('2101103,公务员医疗补助,2.40,2.72,2.72', '2101103,公务员医疗补助,2.40,1.00,1.00')
          .replace(
            '2101199,其他行政事业单位医疗支出,1.00,1.00,1.00',
            '2101199,其他行政事业单位医疗支出,1.00,2.72,2.72',
          ),
    })
    expect(differing(swapped)).toEqual(
      ['2101103', '2101199']
        .map(code => `income-subjects:department-income+functional:${code}:general`)
        .concat(
          ['total', 'basic'].flatMap(column =>
            ['2101103', '2101199'].map(
              code => `expenditure-subjects:functional+department-expenditure:${code}:${column}`,
            ),
          ),
        ),
    )
  })

  it('between classes in table 1', () => {
    const swapped = checksWith({
      '01-appropriation-balance.csv': text =>
        text
          .replace('(十)卫生健康支出,26.74,26.74', '(十)卫生健康支出,28.88,28.88')
          .replace('(二十)住房保障支出,28.88,28.88', '(二十)住房保障支出,26.74,26.74'),
    })
    expect(differing(swapped)).toEqual([
      'class-names:appropriation-balance+functional:卫生健康支出',
      'class-names:appropriation-balance+functional:住房保障支出',
    ])
  })

  it('between projects', () => {
    const swapped = checksWith({
      '10-projects.csv': text =>
        text
          .replace('日常运行经费,200.00,200.00,,200.00', '日常运行经费,5.00,5.00,,5.00')
          .replace('培训服务经费,5.00,5.00,,5.00', '培训服务经费,200.00,200.00,,200.00'),
    })
    expect(differing(swapped)).toEqual([
      'project-budgets:50015224T000004336688',
      'project-budgets:50015224T000004336693',
      'cost-targets:50015224T000004336688',
    ])
  })

  it('between the economic items of "三公"', () => {
    const swapped = checksWith({
      '03-economic.csv': text =>
        text
          .replace('30217,公务接待费,0.80,,0.80', '30217,公务接待费,3.50,,3.50')
          .replace('30231,公务用车运行维护费,3.50,,3.50', '30231,公务用车运行维护费,0.80,,0.80'),
    })
    expect(differing(swapped)).toEqual(['three-public-economic:30217'])
    expect(checkOf('three-public-economic:30231', swapped).finding).toBe(
      'three-public-beyond-basic',
    )
  })
})

it('a rounding of 0.01 in a figure that stands in two tables is a difference', () => {
  const found = inFile(
    '08-department-expenditure.csv',
    '2010301,行政运行,321.58,321.58',
    '2010301,行政运行,321.59,321.59',
  )
  expect(found).toEqual([
    'income-expenditure:department-income+department-expenditure:2010301:total',
    'expenditure-subjects:functional+department-expenditure:2010301:total',
    'expenditure-subjects:functional+department-expenditure:2010301:basic',
  ])
})

it('a third decimal is a rounding, not a difference', () => {
  const found = checksWith({
    '08-department-expenditure.csv': replace(
      '2010301,行政运行,321.58,',
      '2010301,行政运行,321.576,',
    ),
  })
  expect(differing(found)).toEqual([])
  expect(
    checkOf('expenditure-subjects:functional+department-expenditure:2010301:total', found).verdict,
  ).toBe('rounding')
})

describe('what could not be read is 不适用, not 不符', () => {
  const SUBJECT_CELL = 'children:department-expenditure:22102:total'

  it('a cell that is no amount', () => {
    const found = checksWith({
      '08-department-expenditure.csv': replace(
        '2210201,住房公积金,28.88,',
        '2210201,住房公积金,¥28.88,',
      ),
    })
    const { verdict, difference } = checkOf(SUBJECT_CELL, found)
    expect({ verdict, difference }).toEqual({ verdict: 'not-applicable', difference: null })
    expect(written(checkOf(SUBJECT_CELL, found))).toBe('28.88 = ¥28.88')
    expect(differing(found)).toEqual([])
  })

  it('a blank cell counts as 0 and differs as before', () => {
    const found = inFile(
      '08-department-expenditure.csv',
      '2210201,住房公积金,28.88,',
      '2210201,住房公积金,,',
    )
    expect(found).toContain(SUBJECT_CELL)
  })

  it('a total row that is not there', () => {
    const found = checksWith({
      '02-functional.csv': text => text.replace(/^,合计,.*$\r?\n/m, ''),
    })
    expect(differing(found)).toEqual([])
    expect(checkOf('economic-total:economic+functional', found).verdict).toBe('not-applicable')
    expect(checkOf('statement-amounts:functional:三:项目支出', found).verdict).toBe(
      'not-applicable',
    )
  })

  it.each(['06-department-balance.csv', '02-functional.csv', '10-projects.csv'])(
    'the columns of %s',
    file => {
      const found = checksWith({ [file]: text => text.replace(/^.*$/m, '部门收支总表') })
      expect(differing(found)).toEqual([])
    },
  )

  it('a weight and a cost', () => {
    const found = checksWith({
      '12-project-targets.csv': text =>
        text
          .replace('中心取号机,5,个', '中心取号机,五,个')
          .replace('购买社会服务全年支出,10,万元,=,375', '购买社会服务全年支出,10,万元,=,约375'),
    })
    expect(differing(found)).toEqual([])
    expect(checkOf(`project-weights:${REFORM}`, found).verdict).toBe('not-applicable')
    expect(checkOf(`cost-targets:${SERVICES}`, found).verdict).toBe('not-applicable')
  })

  it('income of another kind leaves tables 2 and 8 apart', () => {
    const found = inFile(
      '07-department-income.csv',
      '2010301,行政运行,321.58,,',
      '2010301,行政运行,321.58,¥1,',
    )
    expect(found).toEqual([])
  })
})

describe('parts of the statement', () => {
  it('are not compared where one of the “三公” is left out', () => {
    const found = checksWith({
      '00-statement.csv': text => text.replace(/^四,公务用车运行维护费,2024,.*\r?\n/m, ''),
    })
    expect(differing(found)).toEqual([])
    expect(checkOf('statement-parts:四:三公经费:item:amount', found).verdict).toBe('not-applicable')
  })

  it('count 项目经费支出 as project expenditure, not as a class', () => {
    const found = checksWith({
      '00-statement.csv': text =>
        text.replace(/^二\(二\),项目经费拨款,2024,,/m, '二(二),项目经费支出,2024,1658.00,'),
    })
    expect(written(checkOf('statement-parts:二(二):支出预算:class:amount', found))).toBe(
      '2,097.45 = 1,979.58 + 62.24 + 26.74 + 28.88',
    )
  })
})

describe('vehicles of “三公” in the statement', () => {
  const TOGETHER = '四,公务用车购置及运行费,2024,3.50,-0.50,,\n'
  const change = 'statement-parts:四:三公经费:item:change'
  const withVehicles = (own: RegExp, lines: string) =>
    checksWith({ '00-statement.csv': text => text.replace(own, lines) })

  it('are a part as a whole where nothing parts them', () => {
    const found = withVehicles(/四,公务用车运行[^\n]*\n四,公务用车购置费[^\n]*\n/, TOGETHER)
    expect(differing(found)).toEqual([])
    expect(written(checkOf(change, found))).toBe('−1.20 = 0.00 + −0.70 + −0.50')
  })

  it('are no part beside what makes them up', () => {
    const found = withVehicles(/(?=四,公务用车运行)/, TOGETHER)
    expect(differing(found)).toEqual([])
    expect(written(checkOf(change, found))).toBe('−1.20 = 0.00 + −0.70 + −0.50 + 0.00')
  })
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
