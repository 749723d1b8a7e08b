import { describe, expect, it } from 'vitest'
import type { TracedFigure } from '../../../src/components/figure/figure-runs'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import { toComparison } from '../../../src/derive/comparison/comparison'
import { countTrace } from '../../../src/derive/department'
import { publishedCell } from '../../../src/derive/trace/published-cell'
import type { Trace } from '../../../src/derive/trace/trace'
import { zhCN } from '../../../src/locales/zh-CN'
import { breakdownFigures } from '../../../src/panels/breakdown/breakdown-figures'
import { bridgeFigures } from '../../../src/panels/comparison/comparison-figures'
import { scopesTrace } from '../../../src/panels/targets/target-figures'
import { valueText } from '../../../src/panels/source/trace-text'
import { builtIn } from '../../support/built-in'

function traceOf(figures: readonly TracedFigure[], text: string): Trace {
  const found = figures.find(figure => figure.text === text)?.trace()
  if (found == null) throw new Error(`no source of ${text}`)
  return found
}

/** Each thing that was counted: its name and the texts of its cells. */
function counted({ operands }: Trace): readonly (readonly string[])[] {
  return operands.map(({ name = '', sources }) => [
    name,
    ...sources.map(source => publishedCell(builtIn, source)?.text ?? 'no such cell'),
  ])
}

describe('a count opens what was counted:', () => {
  it('the parts of a position', () => {
    const view = toBreakdown(builtIn, 'function', [])
    const trace = traceOf(breakdownFigures(view, '全部支出', zhCN), '4')
    expect(valueText(trace)).toBe('4')
    expect(counted(trace)).toEqual([
      ['一般公共服务支出', '1,979.58'],
      ['社会保障和就业支出', '62.24'],
      ['住房保障支出', '28.88'],
      ['卫生健康支出', '26.74'],
    ])
  })

  it('the steps of the bridge that its sentence does not name', () => {
    const view = toComparison(builtIn, 'function', 'bridge', [])
    const trace = traceOf(bridgeFigures(view, '合计', zhCN), '2')
    expect(counted(trace)).toEqual([
      ['卫生健康支出', '26.74', '17.30'],
      ['住房保障支出', '28.88', '25.53'],
    ])
  })

  it('the scopes of a target of one name', () => {
    const workers = builtIn.indicators.find(({ name }) => name === '中心工作人员')!
    const trace = scopesTrace(builtIn, workers, zhCN)
    expect(valueText(trace)).toBe('4')
    expect(counted(trace)).toEqual([
      ['整体', '290'],
      ['2024年潼南区政务中心购买社会服务支出', '67'],
      ['2024年潼南区政务中心日常运行经费', '290'],
      ['2024年潼南区政务中心租赁费用', '290'],
    ])
  })

  it('people and vehicles, by the section of the statement that gives them', () => {
    const [staff] = builtIn.info.entity.counts
    const { title, value, operands } = countTrace(staff!)
    expect([title, value]).toEqual(['在职在编职工', 17])
    expect(operands.map(({ sources, place }) => [sources, place])).toEqual([[[], '一(二)单位构成']])
  })
})
