import type { ChartContext } from '../../../src/charts/marks'
import type { ChartWords } from '../../../src/derive/chart-words'
import { CHART_THEMES } from '../../../src/charts/colours/theme'
import type { BreakdownNode, BreakdownView } from '../../../src/derive/breakdown/breakdown-view'
import type { ComparisonRow, ComparisonView } from '../../../src/derive/comparison/comparison-view'
import { compareYears } from '../../../src/domain/comparison'
import { parseWan } from '../../../src/domain/money'

export const words: ChartWords = {
  isNew: '新增',
  unknown: '无上年数',
  unchanged: '持平',
  derived: '推算',
  blank: '—',
  others: count => `其他（${count} 项）`,
  yearOf: year => `${year} 年`,
  rounding: '四舍五入',
  difference: '其他差额',
  cut: '柱未从零起',
}

export function contextOf(width: number, height: number): ChartContext {
  return { size: { width, height }, theme: CHART_THEMES.light, words, reducedMotion: true }
}

export function toNode(
  code: string,
  short: string,
  wan: string | null,
  more: Partial<BreakdownNode> = {},
): BreakdownNode {
  const amount = wan === null ? null : parseWan(wan)
  return {
    id: `function:${code}`,
    kind: 'subject',
    dimension: 'function',
    key: code,
    code,
    name: short,
    short,
    classCode: code.slice(0, 3),
    amount,
    share: null,
    change: compareYears(amount, undefined),
    previousDerived: false,
    emphasis: 'normal',
    outlined: false,
    opens: false,
    children: [],
    sources: [],
    previousSources: [],
    ...more,
  }
}

function project(key: string, short: string, wan: string): BreakdownNode {
  return toNode('', short, wan, { id: `project:${key}`, kind: 'project', classCode: '201' })
}

/** Table 2 and table 10 of 2024, as the whole budget's treemap shows them. */
export const publishedNodes: readonly BreakdownNode[] = [
  toNode('201', '一般公共服务', '1,979.58', {
    children: [
      project('4', '租赁费用', '1,058.00'),
      project('1', '购买社会服务支出', '375.00'),
      toNode('2010301', '行政运行', '321.58'),
      project('2', '日常运行经费', '200.00'),
      project('5', '“一窗综办”改革经费', '20.00'),
      project('3', '工作人员培训服务经费', '5.00'),
    ],
  }),
  toNode('208', '社会保障和就业', '62.24', {
    children: [
      toNode('2080505', '机关事业单位基本养老保险缴费', '32.63'),
      toNode('2080506', '机关事业单位职业年金缴费', '16.31'),
      toNode('2080599', '其他行政事业单位养老', '13.30'),
    ],
  }),
  toNode('221', '住房保障', '28.88'),
  toNode('210', '卫生健康', '26.74', {
    children: [
      toNode('2101101', '行政单位医疗', '23.02'),
      toNode('2101103', '公务员医疗补助', '2.72'),
      toNode('2101199', '其他行政事业单位医疗', '1.00'),
    ],
  }),
]

export function breakdownOf(nodes: readonly BreakdownNode[]): BreakdownView {
  return {
    breakdown: 'function',
    path: [{ id: 'root', dimension: null, key: '', label: '', amount: null }],
    up: null,
    total: null,
    totalSources: [],
    nodes,
    hasChange: true,
    notes: [],
    empty: null,
    tables: ['functional'],
  }
}

/** Undefined as the year before means it is not published, null that the cell is blank. */
export function toRow(
  code: string,
  short: string,
  current: string | null,
  previous: string | null | undefined,
  more: Partial<ComparisonRow> = {},
): ComparisonRow {
  const now = current === null ? null : parseWan(current)
  const before = typeof previous === 'string' ? parseWan(previous) : previous
  return {
    id: `function:${code}`,
    dimension: 'function',
    key: code,
    code,
    name: short,
    short,
    classCode: code.slice(0, 3),
    current: now,
    previous: before,
    previousDerived: false,
    change: compareYears(now, before),
    part: null,
    partSources: [],
    emphasis: 'normal',
    role: 'child',
    sources: [],
    previousSources: [],
    ...more,
  }
}

export const publishedRows: readonly ComparisonRow[] = [
  toRow('201', '一般公共服务', '1,979.58', '1,847.31'),
  toRow('208', '社会保障和就业', '62.24', '51.39'),
  toRow('210', '卫生健康', '26.74', '17.30'),
  toRow('221', '住房保障', '28.88', '25.53'),
]

export function comparisonOf(
  rows: readonly ComparisonRow[],
  more: Partial<ComparisonView> = {},
): ComparisonView {
  return {
    compared: 'function',
    mode: 'paired',
    year: 2024,
    previousYear: 2023,
    ofLines: false,
    rows,
    focus: [],
    hasPart: false,
    whole: {
      current: null,
      previous: undefined,
      change: compareYears(null, undefined),
      previousDerived: false,
      sources: [],
      previousSources: [],
    },
    steps: [],
    change: compareYears(null, undefined),
    notes: [],
    empty: null,
    tables: ['functional'],
    ...more,
  }
}

/** Names that break what builds markup, rich text or keys out of data. */
export const hostileNames: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '{a|x}',
  '{c}',
  'hasOwnProperty',
  '__proto__',
  '',
  'a\u0001b',
  '\ud800',
  '\u202egpj.exe',
  '"><script>alert(1)</script>',
  '长'.repeat(50_000),
]
