import { describe, expect, it } from 'vitest'
import { FINDING_IDS, RULE_IDS, VERDICTS } from '../../../../src/domain/checks/check'
import { reconcile } from '../../../../src/domain/checks/reconcile'
import { builtIn } from '../../../support/built-in'
import { REFORM, RENT, RUNNING, SERVICES, TRAINING } from '../../../support/selection'
import { checks, notEqual } from './written'

const count = (verdict: string) => checks.filter(check => check.verdict === verdict).length

describe('the reconciliation of the built-in dataset', () => {
  it('has 411 checks, none of them 不符', () => {
    expect(VERDICTS.map(verdict => [verdict, count(verdict)])).toEqual([
      ['equal', 374],
      ['rounding', 14],
      ['different', 0],
      ['explained', 18],
      ['not-applicable', 5],
    ])
  })

  it('is 相符 but for the 0.01 differences, the findings and the empty table 5', () => {
    expect(notEqual(checks)).toEqual([
      'rounding children:economic:302:total',
      'rounding children:economic:302:operating',
      'not-applicable children:government-fund',
      'rounding classes:functional:all:total',
      'rounding classes:functional:all:basic',
      'rounding classes:economic:all:total',
      'rounding classes:department-income:all:total',
      'rounding classes:department-income:all:general',
      'rounding classes:department-expenditure:all:total',
      'rounding classes:department-expenditure:all:basic',
      'not-applicable classes:government-fund',
      'not-applicable kinds:government-fund',
      'rounding staffing:economic:all',
      'rounding balance-parts:appropriation-balance:本年支出:total',
      'rounding balance-parts:appropriation-balance:本年支出:general',
      'rounding balance-parts:department-balance:本年支出合计:total',
      'not-applicable income-subjects:department-income+government-fund',
      'not-applicable class-names:appropriation-balance+government-fund',
      'rounding statement-parts:二(二):支出预算:class:amount',
      'explained operating-funds:五(1):机关运行经费',
      'explained new-projects:三:项目支出',
      'explained procurement:all',
      `explained cost-targets:${REFORM}`,
      `explained execution-weight:${SERVICES}`,
      `explained execution-weight:${RUNNING}`,
      `explained execution-weight:${TRAINING}`,
      `explained execution-weight:${RENT}`,
      `explained execution-weight:${REFORM}`,
      `explained same-name-targets:办事窗口:${RUNNING}`,
      `explained same-name-targets:办事窗口:${RENT}`,
      `explained same-name-targets:入驻政务服务部门:${RUNNING}`,
      `explained same-name-targets:入驻政务服务部门:${RENT}`,
      `explained same-name-targets:中心工作人员:${SERVICES}`,
      `explained same-name-targets:中心工作人员:${RUNNING}`,
      `explained same-name-targets:中心工作人员:${RENT}`,
      `explained same-name-targets:按时办结率:${RUNNING}`,
      'explained subordinate-units:all',
    ])
  })

  it('rounds by 0.01 and no more', () => {
    const rounded = checks.filter(({ verdict }) => verdict === 'rounding')
    expect(new Set(rounded.map(({ difference }) => Math.abs(difference!)))).toEqual(
      new Set([10_000]),
    )
  })

  it('gives every check an id of its own', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  })

  it('runs every rule, in the order of their list', () => {
    expect([...new Set(checks.map(({ rule }) => rule))]).toEqual(RULE_IDS)
  })

  it('names a finding exactly where something is to be explained', () => {
    const named = checks.filter(({ finding }) => finding !== null)
    expect(named.every(({ verdict }) => verdict === 'explained')).toBe(true)
    expect(named).toHaveLength(count('explained'))
    expect(new Set(named.map(({ finding }) => finding))).toEqual(
      new Set(FINDING_IDS.filter(id => id !== 'three-public-beyond-basic')),
    )
  })
})

describe('every check', () => {
  const operands = checks.flatMap(({ left, right, context }) => [
    ...left.operands,
    ...right.operands,
    ...context,
  ])

  it('repeats each figure as published at its source', () => {
    const inTables = operands.filter(({ text, source }) => source !== null && !/[≥=个]/.test(text))
    for (const { text, source } of inTables) {
      if (source === null || source.row === 0) continue
      const table = builtIn.tables[source.table]!
      const column = table.columns.indexOf(source.column)
      expect(table.rows[source.row - 1]![column]?.trim()).toBe(text)
    }
    expect(inTables.length).toBeGreaterThan(1_000)
  })

  it('has a source, a place or (for a value the rule expects) neither and no name', () => {
    for (const { source, place, label } of operands) {
      if (source === null && place === '') expect(label).toBe('')
      else expect(label).not.toBe('')
    }
  })

  it('names the tables its figures come from', () => {
    for (const { left, right, tables } of checks) {
      for (const { source } of [...left.operands, ...right.operands]) {
        if (source !== null) expect(tables).toContain(source.table)
      }
    }
  })

  it('has sides that are the signed sums of their operands, in whole 分', () => {
    for (const { left, right, relation } of checks) {
      for (const { operands, amount, unit } of [left, right]) {
        if (amount === null || (relation === 'agrees' && operands.length > 1)) continue
        expect(operands.reduce((sum, o) => sum + o.sign * (o.amount ?? 0), 0)).toBe(amount)
        if (unit === 'wan') expect(Number.isSafeInteger(amount)).toBe(true)
      }
    }
  })

  it('tolerates 0.005 万元 × (addends + 1) of money and nothing of the rest', () => {
    for (const { left, right, relation, tolerance, verdict, difference } of checks) {
      if (left.unit !== 'wan' || relation === 'agrees') expect(tolerance).toBe(0)
      else if (verdict !== 'not-applicable') {
        const published = right.operands.filter(({ amount }) => amount !== null).length
        expect([5_000, 5_000 * (Math.max(1, published) + 1)]).toContain(tolerance)
        if (verdict === 'rounding') expect(Math.abs(difference!)).toBeLessThanOrEqual(tolerance)
      }
    }
  })
})

it('is the same when run twice', () => {
  expect(reconcile(builtIn)).toEqual(reconcile(builtIn))
})
