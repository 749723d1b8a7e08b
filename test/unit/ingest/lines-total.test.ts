import { describe, expect, it } from 'vitest'
import { linesTotalIssues } from '../../../src/ingest/lines-total'
import { problemLines } from '../../../src/locales/problem-lines'
import { builtIn } from '../../support/built-in'
import { second } from '../../support/fixture-files'
import { linesFile, withLines } from '../../support/lines'

const FILE = '20-province-facts.csv'

/** Lines of some departments and years: department, year and amount. */
const told = (lines: readonly (readonly [string, string, string])[], dataset = builtIn) => {
  const rows = lines.map(([department, year, amount]) =>
    [department, '', year, '2010301', '行政运行', '基本支出', '', '', amount].join(','),
  )
  return linesTotalIssues(withLines(linesFile(rows)).detail!, dataset, FILE)
}

describe('the lines of the published department and year', () => {
  it('are silent where they add up to table 2: 2,097.45', () => {
    expect(
      told([
        ['363', '2024', '2000.00'],
        ['363', '2024', '97.45'],
        ['101', '2024', '5'],
      ]),
    ).toEqual([])
  })

  it('are silent where they are off by their rounding alone', () => {
    expect(
      told([
        ['363', '2024', '2000.00'],
        ['363', '2024', '97.46'],
      ]),
    ).toEqual([])
  })

  it('are silent where they add up to the whole of table 8, of all funds: 660.00 beside 600.00', () => {
    expect(told([['207', '2025', '660.00']], second)).toEqual([])
    expect(told([['207', '2025', '600.00']], second)).toEqual([])
  })

  it('are told where they add up to something else', () => {
    expect(
      told([
        ['363', '2024', '2000.00'],
        ['363', '2023', '97.45'],
      ]),
    ).toEqual([
      {
        code: 'lines-total-differs',
        severity: 'warning',
        table: null,
        file: FILE,
        row: null,
        line: null,
        column: '金额',
        read: '2,000.00',
        expected: '2,097.45',
      },
    ])
  })

  it.each([
    ['20974500', '元', '20,974,500.00'],
    ['20974512.34', '元', '20,974,512.34'],
    ['20974.50', '千元', '20,974.50'],
    ['20.9745', '百万元', '20.97'],
    ['0.209745', '亿元', '0.21'],
  ])('%s is told to look like %s', (amount, unit, read) => {
    expect(told([['363', '2024', amount]])).toMatchObject([
      { code: 'lines-unit-doubtful', severity: 'warning', read, expected: unit },
    ])
  })

  it('are silent where there are none of it, of its year, or with an amount', () => {
    expect(
      told([
        ['101', '2024', '5'],
        ['363001', '2024', '5'],
      ]),
    ).toEqual([])
    expect(told([['363', '2023', '5']])).toEqual([])
    expect(told([['363', '2024', '']])).toEqual([])
  })

  it('are silent where no total was published', () => {
    const { total, ...subject } = builtIn.functionalTotal!
    const blank = { ...subject, total: { ...total, amount: null } }
    expect(told([['363', '2024', '5']], { ...builtIn, functionalTotal: blank })).toEqual([])
    expect(told([['363', '2024', '5']], { ...builtIn, functionalTotal: null })).toEqual([])
  })

  it('are worded with what to do', () => {
    expect(problemLines(told([['363', '2024', '20974500']]))[1]).toBe(
      '  20-province-facts.csv，“金额”列：部门明细的金额像是以元填写的：换算后本部门的才与公开的合计相符（读到：20,974,500.00）。请把金额换算成万元；目前按万元照读到的数显示。(The amounts of departments’ lines seem to be in 元: only once converted do this department’s agree with the published total)',
    )
    expect(problemLines(told([['363', '2024', '2000']]))[1]).toBe(
      '  20-province-facts.csv，“金额”列：部门明细中本部门本年度的金额之和与表2的合计（2,097.45 万元）不一致（读到：2,000.00）。请核对明细是否有缺少、重复的行，口径与公开的表是否相同；目前两者都照常显示。(The lines of this department and year do not add up to the total of table 2 (2,097.45 in units of 10,000 yuan))',
    )
  })
})
