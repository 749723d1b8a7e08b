import { describe, expect, it } from 'vitest'
import { reconcile } from '../../../../src/domain/checks/reconcile'
import { readDataset } from '../../../../src/ingest/load'
import { checkOf, differing, notEqual, written } from './written'

/** A department of one year with government funds, fees and carry-over, without projects of its own. */
const FILES: Readonly<Record<string, string>> = {
  '00-statement.csv': `章节,事项,年度,金额,比上年增减,主要原因,原文
二(一),收入预算,2026,190.00,12.00,,
二(一),一般公共预算拨款收入,2026,130.00,,,
二(一),政府性基金预算拨款收入,2026,40.00,,,
二(一),事业收入,2026,20.00,,,
二(一),基本支出,2026,,2.00,,
二(一),项目支出,2026,,10.00,,
三,一般公共预算财政拨款支出,2026,130.00,,,
三,基本支出,2026,100.00,,,
三,项目支出,2026,30.00,,,
五(1),机关运行经费,2026,30.00,,,`,
  '01-appropriation-balance.csv': `收入项目,收入预算数,支出科目,合计,一般公共预算,政府性基金预算,国有资本经营预算
一、本年收入,170.00,一、本年支出,175.00,135.00,40.00,
（一）一般公共预算拨款,130.00,（一）教育支出,135.00,135.00,,
（二）政府性基金预算拨款,40.00,（二）城乡社区支出,40.00,,40.00,
二、上年结转,5.00,二、结转下年,,,,
（一）一般公共预算拨款,5.00,,,,,
收入总计,175.00,支出总计,175.00,135.00,40.00,`,
  '02-functional.csv': `科目编码,科目名称,2026年总计,2026年基本支出,2026年项目支出
,合计,130.00,100.00,30.00
205,教育支出,130.00,100.00,30.00
20502,普通教育,130.00,100.00,30.00
2050201,学前教育,130.00,100.00,30.00`,
  '03-economic.csv': `科目编码,科目名称,总计,人员经费,日常公用经费
,合计,100.00,70.00,30.00
301,工资福利支出,70.00,70.00,
30101,基本工资,70.00,70.00,
302,商品和服务支出,30.00,,30.00
30217,公务接待费,30.00,,30.00`,
  '05-government-fund.csv': `科目编码,科目名称,总计,基本支出,项目支出
,合计,40.00,,40.00
212,城乡社区支出,40.00,,40.00
21208,国有土地使用权出让收入安排的支出,40.00,,40.00
2120899,其他支出,40.00,,40.00`,
  '06-department-balance.csv': `收入项目,收入预算数,支出科目,支出预算数
一般公共预算拨款收入,130.00,一、教育支出,155.00
政府性基金预算拨款收入,40.00,二、城乡社区支出,40.00
事业收入,20.00,,
本年收入合计,190.00,本年支出合计,195.00
上年结转,5.00,结转下年,
收入总计,195.00,支出总计,195.00`,
  '07-department-income.csv': `科目编码,科目名称,总计,上年结转结余资金,一般公共预算拨款收入,政府性基金预算拨款收入,国有资本经营预算拨款收入,事业收入,财政专户管理收入,上级补助收入,附属单位上缴收入,事业单位经营收入,其他收入
,合计,195.00,5.00,130.00,40.00,,20.00,,,,,
205,教育支出,155.00,5.00,130.00,,,20.00,,,,,
20502,普通教育,155.00,5.00,130.00,,,20.00,,,,,
2050201,学前教育,155.00,5.00,130.00,,,20.00,,,,,
212,城乡社区支出,40.00,,,40.00,,,,,,,
21208,国有土地使用权出让收入安排的支出,40.00,,,40.00,,,,,,,
2120899,其他支出,40.00,,,40.00,,,,,,,`,
  '08-department-expenditure.csv': `科目编码,科目名称,合计,基本支出,项目支出
,合计,195.00,110.00,85.00
205,教育支出,155.00,110.00,45.00
20502,普通教育,155.00,110.00,45.00
2050201,学前教育,155.00,110.00,45.00
212,城乡社区支出,40.00,,40.00
21208,国有土地使用权出让收入安排的支出,40.00,,40.00
2120899,其他支出,40.00,,40.00`,
}

function checksOf(edits: Readonly<Record<string, string>> = {}) {
  const files = Object.entries({ ...FILES, ...edits }).map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  )
  return reconcile(readDataset('900-2026', new Map(files)).dataset)
}

const checks = checksOf()

describe('a department with other funds, one year and no projects', () => {
  it('has nothing but 相符 and 不适用', () => {
    expect(notEqual(checks).filter(text => !text.startsWith('not-applicable'))).toEqual([])
    expect(checks.filter(({ verdict }) => verdict === 'equal')).toHaveLength(136)
  })

  it('takes the stated income with or without what is carried over', () => {
    const id = 'statement-amounts:department-balance:二(一):收入预算'
    const stated = (amount: string) =>
      checksOf({
        '00-statement.csv': FILES['00-statement.csv']!.replace(',190.00,', `,${amount},`),
      })
    expect(written(checkOf(id, checks))).toBe('190.00 = 190.00')
    expect(written(checkOf(id, stated('195.00')))).toBe('195.00 = 195.00')
    expect(differing(stated('200.00'))).toEqual([
      id,
      'statement-parts:二(一):收入预算:source:amount',
    ])
  })

  it('compares government funds by subject and by class', () => {
    expect(
      written(
        checkOf('income-subjects:department-income+government-fund:21208:government-fund', checks),
      ),
    ).toBe('40.00 = 40.00')
    expect(checkOf('empty-fund:appropriation-balance+government-fund', checks).verdict).toBe(
      'equal',
    )
  })

  it('does not hold table 8 against table 2, which has less money', () => {
    expect(checkOf('expenditure-subjects:functional+department-expenditure', checks).verdict).toBe(
      'not-applicable',
    )
  })

  it('reads full-width numbers of lines', () => {
    expect(written(checkOf('balance-parts:appropriation-balance:上年结转:total', checks))).toBe(
      '5.00 = 5.00',
    )
  })

  it('does not compare changes with a table that has no year before', () => {
    expect(checkOf('statement-changes:statement+functional', checks).verdict).toBe('not-applicable')
  })

  it('compares classes of table 1 where nothing is carried over', () => {
    const clean = checksOf({
      '01-appropriation-balance.csv': FILES['01-appropriation-balance.csv']!.replaceAll(
        '135.00',
        '130.00',
      )
        .replaceAll('175.00', '170.00')
        .replaceAll(',5.00,', ',,'),
    })
    expect(
      written(checkOf('class-names:appropriation-balance+government-fund:城乡社区支出', clean)),
    ).toBe('40.00 = 40.00')
    expect(checkOf('class-names:appropriation-balance+functional:教育支出', clean).verdict).toBe(
      'equal',
    )
  })
})
