import { describe, expect, it } from 'vitest'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import { cellTarget } from '../../../src/derive/trace/cell-target'
import { toComparison } from '../../../src/derive/comparison/comparison'
import { nodeTraces } from '../../../src/derive/breakdown/node-traces'
import { rowTraces } from '../../../src/derive/comparison/row-traces'
import {
  actualCellTrace,
  attainmentTrace,
  scoreTrace,
  targetTrace,
  weightsTrace,
} from '../../../src/derive/targets/target-traces'
import { headlineTraces } from '../../../src/derive/headline/headline-traces'
import { publishedCell } from '../../../src/derive/trace/published-cell'
import {
  amountOperand,
  traceDifference,
  traceGrowth,
  type Trace,
} from '../../../src/derive/trace/trace'
import type { Source } from '../../../src/domain/source'
import { cellsText, formulaText, valueText } from '../../../src/panels/source/trace-text'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { stepTraces } from '../../../src/derive/comparison/bridge-traces'
import { toFlow } from '../../../src/derive/flow/flow'
import { flowNodeTrace } from '../../../src/derive/flow/flow-traces'
import { spendingTraces } from '../../../src/derive/scope/scope-traces'
import { REFORM, RENT, select } from '../../support/selection'

/** The texts of the cells that a figure was made from, as published. */
function printed({ operands }: Trace): string[][] {
  return operands.map(({ sources }) =>
    sources.map(source => publishedCell(builtIn, source)?.text ?? 'no such cell'),
  )
}

const AMOUNT = { table: 'functional', row: 1, column: '2024年总计' } as const
const CHANGE = { table: 'statement', row: 1, column: '比上年增减' } as const
const asCells = (texts: readonly string[]) => texts.map(text => ({ text, source: AMOUNT }))

describe('the source of a figure', () => {
  it('of the head is its cell, and of its change the formula with both cells', () => {
    const { total, change, growth } = headlineTraces(builtIn)
    expect(printed(total)).toEqual([['2,097.45']])
    expect(formulaText(total)).toBe('')
    expect(formulaText(change)).toBe('155.92 = 2,097.45 − 1,941.53')
    expect(printed(change)).toEqual([['2,097.45'], ['1,941.53']])
    expect(formulaText(growth)).toBe('8.03% = (2,097.45 − 1,941.53) ÷ 1,941.53')
  })

  it('of the sentence names the project cell, and the rest as total less the largest', () => {
    const [rent, basic, rest, others] = headlineTraces(builtIn).shares
    expect(formulaText(rent!)).toBe('50.44% = 1,058.00 ÷ 2,097.45')
    expect(formulaText(basic!)).toBe('20.95% = 439.45 ÷ 2,097.45')
    expect(printed(rest!)).toEqual([['1,658.00', '1,058.00'], ['2,097.45']])
    expect(valueText(others!)).toBe('4')
    expect(printed(others!)).toEqual([['375.00'], ['200.00'], ['20.00'], ['5.00']])
  })

  it('of the sentence stays its own where a project has no budget to be named by', () => {
    const projects = builtIn.projects.map(one => ({
      ...one,
      budget: { ...one.budget, amount: null },
    }))
    const [basic, rest, others] = headlineTraces({ ...builtIn, projects }).shares
    expect(formulaText(basic!)).toBe('20.95% = 439.45 ÷ 2,097.45')
    expect(formulaText(rest!)).toBe('79.05% = 1,658.00 ÷ 2,097.45')
    expect(valueText(others!)).toBe('5')
  })

  it('of a tile is the cell of its row, its share that of the position', () => {
    const view = toBreakdown(builtIn, 'function', [])
    const traces = nodeTraces(view.nodes[3]!, view, '卫生健康支出')
    expect(printed(traces.amount)).toEqual([['26.74']])
    expect(formulaText(traces.growth!)).toBe('54.57% = (26.74 − 17.30) ÷ 17.30')
    expect(printed(traces.share!)).toEqual([['26.74'], ['2,097.45']])
  })

  it('of a project bar is table 10', () => {
    const [, rent] = [...toBreakdown(builtIn, 'function', []).nodes[0]!.children].reverse()
    expect(rent!.sources[0]!.table).toBe('projects')
  })

  it('of a rest is its whole less the parts, cell by cell', () => {
    const view = toBreakdown(builtIn, 'function', select('project', REFORM, 'breakdown'))
    const rest = view.nodes.find(({ kind }) => kind === 'residual')!
    const { amount } = nodeTraces(rest, view, '未列入成本指标')
    const [cells] = printed(amount)
    expect(cells).toEqual(['20.00', '3', '12'])
    expect(cellsText(amount, asCells(cells!))).toBe('5.00 = 20.00 − 3.00 − 12.00')
  })

  it('of a year before that was derived is each cell it was added up from', () => {
    const basic = select('kind', 'basic')
    const rows = toComparison(builtIn, 'function', 'paired', basic).rows
    const { previous } = rowTraces(rows.find(({ code }) => code === '208')!)
    const [cells] = printed(previous)
    expect(valueText(previous)).toBe('51.39')
    expect(cells).toEqual(['28.82', '9.27', '13.30'])
    expect(cellsText(previous, asCells(cells!))).toBe('51.39 = 28.82 + 9.27 + 13.30')
  })

  it('of a year before takes a stated change away, be it nothing or one of several', () => {
    const [, abroad] = toComparison(builtIn, 'threePublic', 'paired', []).rows
    const previous = rowTraces(abroad!).previous.operands[0]!
    const cells = previous.sources.map(source => publishedCell(builtIn, source)!)
    expect(cellsText(previous, cells)).toBe('0.00 = 0.00 − 0.00')
    const two = ['3.50', '−0.50', '1.00', '0.25'].map((text, at) => ({
      text,
      source: at % 2 === 0 ? AMOUNT : CHANGE,
    }))
    expect(cellsText(amountOperand(4_750_000, []), two)).toBe('4.75 = 3.50 + 0.50 + 1.00 − 0.25')
  })

  it('of a change from below zero is its amount, without a percentage', () => {
    const [before, now] = [-10_000_000, -5_000_000].map(value => amountOperand(value, []))
    expect(traceGrowth('甲', now!, before!).value).toBeNull()
    expect(formulaText(traceDifference('甲', now!, before!))).toBe('5.00 = −5.00 − (−10.00)')
  })

  it('of a pair of bars is one cell a year', () => {
    const [row] = toComparison(builtIn, 'threePublic', 'paired', []).rows
    const traces = rowTraces(row!)
    expect(formulaText(traces.change!)).toBe('−1.20 = 4.30 − 5.50')
    expect(printed(traces.change!)).toEqual([['4.30'], ['5.50']])
  })

  it('of a target is its 指标值, with the reading where it was judged', () => {
    const windows = builtIn.indicators.find(
      ({ project, name }) => project === RENT && name === '办事窗口',
    )!
    const trace = targetTrace(windows)!
    expect(valueText(trace)).toBe('182')
    const cell = publishedCell(builtIn, trace.operands[0]!.sources[0]!)!
    expect(cell.rowLabel).toBe('办事窗口')
    expect(cell.note!.printed).toBe('>')
  })
})

describe('the source of weights and results', () => {
  const overall = builtIn.indicators.filter(({ project }) => project === null)

  it('of a sum of weights is each weight with its cell', () => {
    const trace = weightsTrace('整体', overall)
    expect(formulaText(trace)).toBe('100 = 10 + 10 + 10 + 10 + 10 + 10 + 10 + 10 + 20')
    expect(printed(trace).at(-1)).toEqual(['20%'])
  })

  it('of an attainment is the result by the target, or both cells where it is met', () => {
    const [windows, departments] = overall
    const short = { ...windows!, actual: 91, actualText: '91' }
    expect(formulaText(attainmentTrace(short)!)).toBe('50.00% = 91 ÷ 182')
    const met = attainmentTrace({ ...departments!, actual: 26, actualText: '26' })!
    expect(valueText(met)).toBe('100.00%')
    expect(attainmentTrace(windows!)).toBeNull()
    expect(actualCellTrace(short).operands[0]!.sources[0]!.column).toBe('实际值')
  })

  it('of a score is each weight times what was reached', () => {
    const [windows, departments] = overall
    const trace = scoreTrace('整体', [
      { ...windows!, actual: 91, actualText: '91' },
      { ...departments!, actual: 26, actualText: '26' },
    ])
    expect(formulaText(trace)).toBe('15 = 10 × 50.00% + 10 × 100.00%')
  })
})

describe('the way back from a published cell', () => {
  const at = (table: Source['table'], row: number, column: string): Source => ({
    table,
    row,
    column,
  })

  it('of table 2 focuses the subject, with the kind of its column', () => {
    expect(cellTarget(builtIn, at('functional', 5, '2024年项目支出'))).toEqual({
      breakdown: 'function',
      selection: [
        { source: 'filters', dimension: 'function', keys: ['2010302'] },
        { source: 'filters', dimension: 'kind', keys: ['project'] },
      ],
    })
  })

  it('of a table that no view draws is nowhere', () => {
    expect(cellTarget(builtIn, at('department-income', 1, '总计'))).toBeNull()
    expect(cellTarget(builtIn, at('functional', 99, '总计'))).toBeNull()
  })

  it('names the printed misprint of project 1', () => {
    const cell = publishedCell(builtIn, at('project-profiles', 1, '当年预算'))!
    expect([cell.text, cell.note?.printed]).toEqual(['375.00', '275.00 | 375.00'])
  })
})

describe('the source of a computed figure', () => {
  it('of several cells is their sum, or the first less the others', () => {
    const trace = headlineTraces(builtIn).total
    expect(cellsText(trace, asCells(['439.45', '1,658.00']))).toBe('2,097.45 = 439.45 + 1,658.00')
    expect(cellsText(trace, asCells(['2,100.45', '3.00']))).toBe('2,097.45 = 2,100.45 − 3.00')
    expect(cellsText(trace, asCells(['439.45', '1.00']))).toBe('')
    expect(cellsText(trace, asCells(['2,097.45']))).toBe('')
  })

  it('of the scope is its cell, of projects the sum of their budgets', () => {
    const basic = select('kind', 'basic')
    const whole = spendingTraces(builtIn, basic, '')!
    expect(printed(whole.amount)).toEqual([['439.45']])
    expect(formulaText(whole.share)).toBe('20.95% = 439.45 ÷ 2,097.45')
    const rent = spendingTraces(builtIn, select('project', RENT), '')!
    expect(printed(rent.amount)).toEqual([['1,058.00']])
  })

  it('of a step of the bridge is its change and the total it leads to', () => {
    const view = toComparison(builtIn, 'function', 'bridge', [])
    const [start, first, second] = view.steps.map(step => stepTraces(step, view, ''))
    expect(start!.change).toBeNull()
    expect(printed(start!.running)).toEqual([['1,941.53']])
    expect(formulaText(first!.change!)).toBe('132.27 = 1,979.58 − 1,847.31')
    expect(formulaText(first!.running)).toBe('2,073.80 = 1,941.53 + 132.27')
    expect(formulaText(second!.running)).toBe('2,084.65 = 2,073.80 + 10.85')
    expect(printed(second!.running)[0]).toEqual([])
  })

  it('of a running total that comes back to last year’s is still no cell', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv =>
        csv.replace('208,社会保障和就业支出,51.39', '208,社会保障和就业支出,194.51'),
    })
    const view = toComparison(dataset, 'function', 'bridge', [])
    const running = view.steps.map(step => stepTraces(step, view, '').running)
    expect(formulaText(running[2]!)).toBe('1,941.53 = 2,073.80 − 132.27')
    expect(formulaText(running[3]!)).toBe('1,950.97 = 1,941.53 + 9.44')
    expect(running.slice(1, 4).map(trace => printed(trace)[0])).toEqual([['1,941.53'], [], []])
  })

  it('of a picked part is the budget of its project', () => {
    const view = toComparison(builtIn, 'function', 'paired', select('project', RENT))
    const row = view.rows.find(({ code }) => code === '201')!
    expect(printed(rowTraces(row).part!)).toEqual([['1,058.00']])
  })

  it('of a flow under a filter is the cell of what passes, not that of the whole', () => {
    const view = toFlow(builtIn, 'function', select('project', RENT))
    const kind = view.nodes.find(({ column }) => column === 'kind')!
    expect(printed(flowNodeTrace(kind, '')!)).toEqual([['1,058.00']])
  })
})
