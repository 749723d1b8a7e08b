import { describe, expect, test } from 'vitest'
import { matchHeader, optional, required } from '../../../src/ingest/header'
import { functionalTable } from '../../../src/ingest/tables/functional'
import { threePublicTable } from '../../../src/ingest/tables/three-public'
import { briefly } from './dataset-files'

const place = { table: 'functional', file: '02-functional.csv', line: 1 } as const

describe('matchHeader', () => {
  test('widths, spaces, quotes and case do not matter', () => {
    const expected = required('2023年因公出国(境)费用', '"三公"经费', 'Total')
    const cells = ['２０２３年 因公出国（境） 费用', '「三公」经费', ' total ']
    const { value, issues } = matchHeader(cells, expected, place)
    expect(value.columns).toEqual(['2023年因公出国(境)费用', '"三公"经费', 'Total'])
    expect(issues).toEqual([])
  })

  test('the order of columns does not matter', () => {
    const { value, issues } = matchHeader(['金额', '事项'], required('事项', '金额'), place)
    expect([...value.index]).toEqual([
      ['金额', 0],
      ['事项', 1],
    ])
    expect(issues).toEqual([])
  })

  test('missing, unknown and repeated columns are reported with their headings', () => {
    const { value, issues } = matchHeader(['事项', '备注', '事项'], required('事项', '金额'), place)
    expect(value.index.get('事项')).toBe(0)
    expect(issues.map(({ code, column, line }) => [code, column, line])).toEqual([
      ['column-unknown', '备注', 1],
      ['column-duplicate', '事项', 1],
      ['column-missing', '金额', 1],
    ])
  })

  test('an optional column may be missing', () => {
    const expected = [...required('指标'), ...optional('实际值')]
    expect(matchHeader(['指标'], expected, place).issues).toEqual([])
  })

  test('columns named like object members are only unknown', () => {
    const { issues } = matchHeader(['事项', '__proto__', 'constructor'], required('事项'), place)
    expect(issues.map(issue => briefly(issue).read)).toEqual(['__proto__', 'constructor'])
  })

  test('a table printed with columns of its own is taken as it is', () => {
    const { value, issues } = matchHeader(['项目 ', '总计'], null, place)
    expect(value.columns).toEqual(['项目', '总计'])
    expect(issues).toEqual([])
  })
})

describe('columns that name a year', () => {
  const headings = (columns: ReturnType<typeof functionalTable.columns>) =>
    columns?.map(column => column.heading)

  test('follow the fiscal year', () => {
    expect(headings(functionalTable.columns(2023))).toEqual([
      '科目编码',
      '科目名称',
      '2022年预算数',
      '2023年总计',
      '2023年基本支出',
      '2023年项目支出',
    ])
    expect(headings(threePublicTable.columns(2024))).toContain('2023年公务用车运行维护费')
  })

  test('of the year before are optional', () => {
    const cells = ['科目编码', '科目名称', '2024年总计', '2024年基本支出', '2024年项目支出']
    expect(matchHeader(cells, functionalTable.columns(2024), place).issues).toEqual([])
  })
})
