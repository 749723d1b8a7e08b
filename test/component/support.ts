import type { BreakdownNode } from '../../src/derive/breakdown/breakdown-view'
import type { TargetItem } from '../../src/derive/targets/targets-view'
import type { Indicator } from '../../src/domain/indicator'

/** Names that must stand as text wherever they are shown. */
export const HOSTILE_NAMES = [
  '<img src=x onerror=alert(1)>',
  '{a|x}',
  '{c}',
  'hasOwnProperty',
  '__proto__',
  '\u202Ertl',
  'a\u0001b',
] as const

/** A row of the list; what a test does not name is that of 政务中心租赁费用. */
export function nodeOf(fields: Partial<BreakdownNode> = {}): BreakdownNode {
  return {
    id: `project:${fields.key ?? 'rent'}`,
    kind: 'project',
    dimension: 'project',
    key: 'rent',
    code: '',
    name: '政务中心租赁费用',
    short: '租赁费用',
    classCode: '201',
    amount: 1_058_000_000,
    share: 0.5044,
    change: { state: 'unknown', delta: null, ratio: null },
    previousDerived: false,
    emphasis: 'normal',
    outlined: false,
    opens: false,
    children: [],
    sources: [],
    previousSources: [],
    ...fields,
  }
}

export function indicatorOf(fields: Partial<Indicator> = {}): Indicator {
  return {
    id: 'overall:1',
    project: null,
    level: '产出指标',
    sublevel: '数量指标',
    name: '政务服务事项',
    weight: 5,
    unit: '项',
    operator: '≥',
    target: 1456,
    targetText: '1456',
    core: true,
    actual: null,
    actualText: '',
    printed: '',
    judgement: '',
    source: { table: 'overall-targets', row: 1, column: '指标值' },
    ...fields,
  }
}

export function itemOf(
  fields: Partial<Indicator> = {},
  rest: Partial<Omit<TargetItem, 'indicator'>> = {},
): TargetItem {
  return {
    indicator: indicatorOf(fields),
    gauge: null,
    emphasis: 'normal',
    scopesOfName: 1,
    attained: null,
    attainment: null,
    ...rest,
  }
}
