import { describe, expect, it } from 'vitest'
import { toComparisonChart } from '../../../src/charts/bars/comparison-option'
import { renderChartSvg } from '../../../src/charts/svg-string'
import { toComparison } from '../../../src/derive/comparison/comparison'
import type { ComparisonView } from '../../../src/derive/comparison/comparison-view'
import { comparisonTable } from '../../../src/derive/tables/data-tables'
import { toHeadline } from '../../../src/derive/headline/headline'
import { formatWan } from '../../../src/domain/money'
import { zhCN } from '../../../src/locales/zh-CN'
import { rowRows } from '../../../src/panels/comparison/comparison-text'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { RENT, RUNNING, select } from '../../support/selection'
import { contextOf } from '../charts/sample-views'
import { textsOf } from '../charts/xml'

const brief = ({ rows }: ComparisonView): string[] =>
  rows.map(
    ({ name, previous, current }) =>
      `${name} ${previous == null ? '?' : formatWan(previous)} ${formatWan(current ?? 0)}`,
  )

describe('the comparison by kind', () => {
  it('takes the year before from the 情况说明, with its place', () => {
    const view = toComparison(builtIn, 'kind', 'paired', [])
    expect(brief(view)).toEqual(['基本支出 379.51 439.45', '项目支出 1,562.02 1,658.00'])
    expect(view.rows.map(row => row.previousDerived)).toEqual([true, true])
    expect(view.notes.map(note => note.id)).toEqual(['comparison-previous-stated'])
    expect(view.tables).toEqual(['functional', 'statement'])
    expect(view.rows[0]!.previousSources.map(source => source.table)).toContain('statement')
  })

  it('marks what is computed from a stated change as it is shown, spoken and written down', () => {
    const view = toComparison(builtIn, 'kind', 'paired', [])
    const chart = toComparisonChart(view, contextOf(640, 300))
    const svg = renderChartSvg(chart.option, { width: 640, height: chart.height })
    expect(textsOf(svg)).toContain('379.51 推算')
    expect(rowRows(view.rows[1]!, view, zhCN)[0]).toEqual({
      label: '2023 年',
      value: '1,562.02 万元（推算）',
    })
    const { rows } = comparisonTable(view, '', zhCN.tables.words)
    expect(rows.map(cells => cells[cells.length - 1])).toEqual(['推算', '推算'])
    const [basic] = toHeadline(builtIn, []).tiles
    expect(basic!.previousDerived).toBe(false)
  })

  it('derives it where the 情况说明 says nothing', () => {
    const view = toComparison({ ...builtIn, statements: [] }, 'kind', 'paired', [])
    expect(brief(view)).toEqual(['基本支出 379.51 439.45', '项目支出 1,562.02 1,658.00'])
    expect(view.rows.map(row => row.previousDerived)).toEqual([true, true])
    expect(view.notes.map(note => note.id)).toEqual(['comparison-previous-derived'])
    expect(view.tables).toEqual(['functional'])
  })

  it('follows the focus, derived, and leaves out a kind that the subject has not', () => {
    const inside = toComparison(builtIn, 'kind', 'paired', select('function', '201', 'breakdown'))
    expect(brief(inside)).toEqual(['基本支出 285.29 321.58', '项目支出 1,562.02 1,658.00'])
    expect(inside.focus).toEqual(['一般公共服务支出'])
    const basic = toComparison(builtIn, 'kind', 'paired', select('function', '208', 'breakdown'))
    expect(brief(basic)).toEqual(['基本支出 51.39 62.24'])
  })

  it('adds up the picked projects of all subjects in focus, each once', () => {
    const { dataset } = readBuiltIn({
      '10-projects.csv': csv => csv.replace(/^(2,[^,]*),2010302/m, '$1,2080505'),
    })
    const partOf = (subjects: string[]) =>
      toComparison(dataset, 'kind', 'paired', [
        ...select('function', subjects),
        ...select('project', [RENT, RUNNING]),
      ]).rows.map(({ key, part }) => `${key} ${formatWan(part ?? 0)}`)
    expect(partOf(['201', '208'])).toContain('project 1,258.00')
    expect(partOf(['201', '20103'])).toContain('project 1,058.00')
  })

  it('highlights its own clause and is filtered by that of another view', () => {
    const own = toComparison(builtIn, 'kind', 'paired', select('kind', 'basic', 'comparison'))
    expect(own.rows.map(row => row.emphasis)).toEqual(['selected', 'faded'])
    const other = toComparison(builtIn, 'kind', 'paired', select('kind', 'basic', 'headline'))
    expect(brief(other)).toEqual(['基本支出 379.51 439.45'])
    expect(formatWan(other.whole.current!)).toBe('439.45')
  })

  it('filters the subjects by a kind that was picked here', () => {
    const view = toComparison(
      builtIn,
      'function',
      'paired',
      select('kind', 'project', 'comparison'),
    )
    expect(view.rows.map(row => [row.code, formatWan(row.current!)])).toEqual([['201', '1,658.00']])
  })

  it('marks the part of a picked project', () => {
    const view = toComparison(builtIn, 'kind', 'paired', select('project', RENT, 'targets'))
    expect(view.rows.map(row => [row.emphasis, row.part])).toEqual([
      ['faded', null],
      ['normal', 1_058_000_000],
    ])
  })

  it('does not invent the year before where a subject has both kinds', () => {
    const { dataset } = readBuiltIn({
      '00-statement.csv': csv =>
        csv.replace('三,基本支出,2024,439.45,', '三,基本支出,2024,400.00,'),
      '02-functional.csv': csv =>
        csv.replace('285.29,321.58,321.58,', '285.29,321.58,300.00,21.58'),
    })
    const view = toComparison(dataset, 'kind', 'paired', [])
    expect(view.rows[0]!.previous).toBeUndefined()
    expect(view.notes.map(note => note.id)).toEqual(['comparison-previous-partly'])
  })
})
