import { describe, expect, it } from 'vitest'
import { REFORM, RENT, RUNNING, SERVICES, TRAINING } from '../../../support/selection'
import { checkOf, checks, written } from './written'

const shown = (ids: readonly string[]) => ids.map(id => [id, written(checkOf(id))])

/** Each id with the formula the check prints. */
function prints(formulas: Readonly<Record<string, string>>): void {
  expect(Object.fromEntries(shown(Object.keys(formulas)))).toEqual(formulas)
}

describe('sums within tables', () => {
  it('part a subject into its children, in every column of both years', () => {
    prints({
      'children:functional:20103:previous-total': '1,847.31 = 285.29 + 1,562.02',
      'children:functional:20103:total': '1,979.58 = 321.58 + 1,658.00',
      'children:functional:201:project': '1,658.00 = 1,658.00',
      'children:department-expenditure:21011:basic': '26.74 = 23.02 + 2.72 + 1.00',
      'children:department-income:20805:general': '62.24 = 32.63 + 16.31 + 13.30',
      'children:economic:301:staff':
        '345.31 = 70.53 + 55.22 + 115.39 + 32.63 + 16.31 + 17.33 + 2.63 + 3.67 + 28.88 + 2.72',
    })
  })

  it('show the children of 302 as 79.84 against 79.83', () => {
    const { left, right, verdict, difference, tolerance } = checkOf('children:economic:302:total')
    expect([left.amount, right.amount]).toEqual([79_830_000, 79_840_000])
    expect({ verdict, difference, tolerance }).toEqual({
      verdict: 'rounding',
      difference: -10_000,
      tolerance: 75_000,
    })
  })

  it('part the total into classes', () => {
    prints({
      'classes:functional:all:previous-total': '1,941.53 = 1,847.31 + 51.39 + 17.30 + 25.53',
      'classes:functional:all:total': '2,097.45 = 1,979.58 + 62.24 + 26.74 + 28.88',
      'classes:functional:all:basic': '439.45 = 321.58 + 62.24 + 26.74 + 28.88',
      'classes:economic:all:total': '439.45 = 345.31 + 79.83 + 14.30',
    })
  })

  it('part a row into kinds, staffing and sources of income', () => {
    prints({
      'kinds:functional:all': '2,097.45 = 439.45 + 1,658.00',
      'kinds:functional:2010302': '1,658.00 = 1,658.00',
      'kinds:department-expenditure:201': '1,979.58 = 321.58 + 1,658.00',
      'staffing:economic:all': '439.45 = 359.61 + 79.83',
      'staffing:economic:30217': '0.80 = 0.80',
      'income-sources:department-income:all': '2,097.45 = 2,097.45',
    })
  })

  it('part "三公" by item and by unit, each year', () => {
    prints({
      'three-public-vehicles:all:previous-vehicles': '4.00 = 4.00',
      'three-public-vehicles:363:vehicles': '3.50 = 3.50',
      'three-public-total:all:previous-total': '5.50 = 4.00 + 1.50',
      'three-public-total:363:total': '4.30 = 3.50 + 0.80',
      'three-public-units:previous-reception': '1.50 = 1.50',
      'three-public-units:vehicle-operation': '3.50 = 3.50',
    })
  })

  it('part income and expenditure in the tables of balance', () => {
    prints({
      'balance-parts:appropriation-balance:本年收入:total': '2,097.45 = 2,097.45',
      'balance-parts:appropriation-balance:收入合计:total': '2,097.45 = 2,097.45',
      'balance-parts:appropriation-balance:本年支出:general':
        '2,097.45 = 1,979.58 + 62.24 + 26.74 + 28.88',
      'balance-parts:department-balance:收入总计:total': '2,097.45 = 2,097.45',
      'balance-parts:department-balance:本年支出合计:total':
        '2,097.45 = 1,979.58 + 62.24 + 26.74 + 28.88',
      'fund-columns:社会保障和就业支出': '62.24 = 62.24',
    })
  })
})

describe('one figure in two tables', () => {
  it('is the same by subject', () => {
    prints({
      'expenditure-subjects:functional+department-expenditure:2101103:basic': '2.72 = 2.72',
      'expenditure-subjects:functional+department-expenditure:all:project': '1,658.00 = 1,658.00',
      'income-expenditure:department-income+department-expenditure:2010301:total':
        '321.58 = 321.58',
      'income-subjects:department-income+functional:all:general': '2,097.45 = 2,097.45',
    })
  })

  it('is the same by name of class', () => {
    prints({
      'class-names:appropriation-balance+functional:一般公共服务支出': '1,979.58 = 1,979.58',
      'class-names:department-balance+department-expenditure:住房保障支出': '28.88 = 28.88',
    })
    const [operand] = checkOf('class-names:appropriation-balance+functional:卫生健康支出').left
      .operands
    expect(operand).toEqual({
      sign: 1,
      amount: 26_740_000,
      text: '26.74',
      label: '(十)卫生健康支出',
      source: { table: 'appropriation-balance', row: 11, column: '一般公共预算' },
      place: '',
    })
  })

  it('is the same in the totals, and both sides balance', () => {
    prints({
      'balance:appropriation-balance': '2,097.45 = 2,097.45',
      'balance:department-balance': '2,097.45 = 2,097.45',
      'totals:appropriation-balance+functional': '2,097.45 = 2,097.45',
      'totals:department-balance+department-income': '2,097.45 = 2,097.45',
      'totals:department-balance+department-expenditure': '2,097.45 = 2,097.45',
      'economic-total:economic+functional': '439.45 = 439.45',
      'income-items:appropriation-balance+department-balance:一般公共': '2,097.45 = 2,097.45',
      'income-items:department-balance+department-income:一般公共': '2,097.45 = 2,097.45',
      'empty-fund:appropriation-balance+government-fund': '∅ ~ ∅',
    })
  })

  it('is the same in "三公" and the economic classification', () => {
    prints({
      'three-public-economic:30217': '0.80 = 0.80',
      'three-public-economic:30231': '3.50 = 3.50',
    })
  })
})

describe('the statement', () => {
  it('states the figures of the tables', () => {
    prints({
      'statement-amounts:department-balance:二(一):收入预算': '2,097.45 = 2,097.45',
      'statement-amounts:department-balance:二(二):住房保障支出': '28.88 = 28.88',
      'statement-amounts:appropriation-balance:三:一般公共预算财政拨款收入': '2,097.45 = 2,097.45',
      'statement-amounts:functional:三:基本支出': '439.45 = 439.45',
      'statement-amounts:three-public:四:公务用车运行维护费': '3.50 = 3.50',
      'statement-amounts:projects:五(3):绩效目标管理项目支出': '1,658.00 = 1,658.00',
    })
  })

  it('states 0 where a table is blank', () => {
    prints({
      'statement-amounts:department-balance:二(一):国有资本经营预算收入': '0.00 = ∅',
      'statement-amounts:three-public:四:因公出国(境)费用': '0.00 = ∅',
      'statement-amounts:procurement:五(2):一般公共预算拨款政府采购服务预算': '0.00 = ∅',
    })
    expect(
      checkOf('statement-amounts:procurement:五(2):政府采购货物预算').right.operands[0]!.source,
    ).toEqual({ table: 'procurement', row: 2, column: '总计' })
  })

  it('states the change from one year to the next, by kind with the last year derived', () => {
    prints({
      'statement-changes:functional:二(一):收入预算': '155.92 = 2,097.45 − 1,941.53',
      'statement-changes:functional:三:项目支出': '95.98 = 1,658.00 − 1,562.02',
      'statement-changes:functional:三:基本支出':
        '59.94 = 439.45 − 285.29 − 28.82 − 9.27 − 13.30 − 13.90 − 2.40 − 1.00 − 25.53',
      'statement-changes:three-public:四:三公经费': '−1.20 = 4.30 − 5.50',
      'statement-changes:three-public:四:公务接待费': '−0.70 = 0.80 − 1.50',
      'statement-changes:three-public:四:公务用车运行维护费': '−0.50 = 3.50 − 4.00',
    })
    expect(
      checkOf('statement-changes:functional:二(二):支出预算').right.operands.map(
        ({ source }) => source,
      ),
    ).toEqual([
      { table: 'functional', row: 1, column: '2024年总计' },
      { table: 'functional', row: 1, column: '2023年预算数' },
    ])
  })

  it('adds up in itself', () => {
    prints({
      'statement-parts:二(一):收入预算:source:amount':
        '2,097.45 = 2,097.45 + 0.00 + 0.00 + 0.00 + 0.00 + 0.00',
      'statement-parts:二(一):收入预算:kind:change': '155.92 = 59.94 + 95.98',
      'statement-parts:二(二):支出预算:class:amount': '2,097.45 = 1,979.58 + 62.24 + 26.74 + 28.88',
      'statement-parts:三:一般公共预算财政拨款支出:kind:amount': '2,097.45 = 439.45 + 1,658.00',
      'statement-parts:四:三公经费:item:change': '−1.20 = 0.00 + −0.70 + −0.50 + 0.00',
      'statement-parts:五(2):政府采购预算总额:item:amount': '0.00 = 0.00 + 0.00 + 0.00',
    })
  })
})

describe('projects', () => {
  it('add up in table 10', () => {
    prints({
      'projects-total:total': '1,658.00 = 375.00 + 200.00 + 5.00 + 1,058.00 + 20.00',
      'projects-total:staff': '375.00 = 375.00',
      'projects-total:ordinary': '1,283.00 = 200.00 + 5.00 + 1,058.00 + 20.00',
      'project-parts:all': '1,658.00 = 1,658.00',
      'project-kinds:all': '1,658.00 = 375.00 + 1,283.00',
      [`project-kinds:${RENT}`]: '1,058.00 = 1,058.00',
    })
  })

  it('agree with their subject and with their heads', () => {
    prints({
      'project-subjects:functional:2010302': '1,658.00 = 375.00 + 200.00 + 5.00 + 1,058.00 + 20.00',
      'project-subjects:department-expenditure:all': '1,658.00 = 1,658.00',
      [`project-budgets:${RENT}`]: '1,058.00 = 1,058.00',
      [`project-funding:${SERVICES}`]: '375.00 = 375.00',
    })
  })

  it('are made up by their cost targets, but for the fifth', () => {
    prints({
      [`cost-targets:${SERVICES}`]: '375.00 = 375.00',
      [`cost-targets:${RUNNING}`]: '200.00 = 23.00 + 15.00 + 75.00 + 13.00 + 54.00 + 20.00',
      [`cost-targets:${TRAINING}`]: '5.00 = 5.00',
      [`cost-targets:${RENT}`]: '1,058.00 = 1,058.00',
      [`cost-targets:${REFORM}`]: '20.00 = 3.00 + 12.00',
    })
  })

  it('weigh 90 by their indicators, the department 100', () => {
    prints({
      [`project-weights:${TRAINING}`]: '90 = 10 + 10 + 10 + 10 + 10 + 10 + 20 + 10',
      [`execution-weight:${TRAINING}`]: '100 = 10 + 10 + 10 + 10 + 10 + 10 + 20 + 10 + 100%',
      'overall-weights:all': '100 = 10% + 10% + 10% + 10% + 10% + 10% + 10% + 10% + 20%',
    })
    const sums = [SERVICES, RUNNING, TRAINING, RENT, REFORM].map(
      code => checkOf(`project-weights:${code}`).right.amount,
    )
    expect(sums).toEqual([90, 90, 90, 90, 90])
  })
})

describe('what is to be explained', () => {
  it('is stated with both places', () => {
    prints({
      'operating-funds:五(1):机关运行经费': '439.45 = 79.83',
      'new-projects:三:项目支出': '95.98 ≤ 20.00',
      'procurement:all': '0.00 ~ 375.00 + 54.00 + 1,058.00 + 20.00',
      [`same-name-targets:中心工作人员:${SERVICES}`]: '=290名 ~ ≥67名',
      [`same-name-targets:办事窗口:${RENT}`]: '=182个 ~ ≥182个',
      [`same-name-targets:入驻政务服务部门:${RUNNING}`]: '=26个 ~ ≥26个',
      [`same-name-targets:按时办结率:${RUNNING}`]: '≥99.6% ~ ≥99.95%',
      'subordinate-units:all': '1个 = ∅',
    })
  })

  it('tells a differing target from a differing operator', () => {
    expect(checkOf(`same-name-targets:按时办结率:${RUNNING}`).finding).toBe('target-differs')
    expect(checkOf(`same-name-targets:中心工作人员:${SERVICES}`).finding).toBe('target-differs')
    expect(checkOf(`same-name-targets:中心工作人员:${RENT}`).finding).toBe(
      'target-operator-differs',
    )
    expect(checkOf(`same-name-targets:按时办结率:${SERVICES}`).verdict).toBe('equal')
  })

  it('says what 机关运行经费 does equal, and which reason names the new project', () => {
    const [basic] = checkOf('operating-funds:五(1):机关运行经费').context
    expect(basic).toMatchObject({
      text: '439.45',
      source: { table: 'economic', row: 1, column: '总计' },
    })
    const [reason] = checkOf('new-projects:三:项目支出').context
    expect(reason).toMatchObject({
      text: '2024年新增"一窗综办"改革办公及人员性经费',
      source: { table: 'statement', row: 20, column: '主要原因' },
    })
    expect(checkOf('subordinate-units:all').context[0]!.text).toBe('363001-政务服务管理办(本级)')
  })

  it('leaves effects of one name in two projects alone: they are each their own', () => {
    const effects = checks.filter(({ id }) => id.startsWith('same-name-targets:提高办事效率'))
    expect(effects).toEqual([])
  })
})

describe('words and heads', () => {
  it('agree with the counts of staff and the total', () => {
    prints({
      'staff-counts:劳务派遣人员': '35名 = 20名 + 15名',
      'overall-budget:all': '2,097.45 = 2,097.45',
    })
    expect(checkOf('staff-counts:劳务派遣人员').left.operands[0]).toMatchObject({
      source: null,
      place: '一(二)单位构成',
    })
  })
})
