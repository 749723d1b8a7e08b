import { describe, expect, it } from 'vitest'
import { RULE_IDS } from '../../../../src/domain/checks/check'
import { reconcile, RULES } from '../../../../src/domain/checks/reconcile'
import { TABLE_IDS } from '../../../../src/domain/source'
import { readDataset } from '../../../../src/ingest/load'
import { builtInFiles } from '../../../support/built-in'
import { checkOf, checksWith, differing, withDescriptor, written } from './written'

const nothing = readDataset('empty-2024', new Map()).dataset

describe('a dataset without tables', () => {
  it('has one check for each rule, all 不适用', () => {
    const checks = reconcile(nothing)
    expect(checks).toHaveLength(RULES.length)
    expect(new Set(checks.map(({ verdict }) => verdict))).toEqual(new Set(['not-applicable']))
    expect([...new Set(checks.map(({ rule }) => rule))]).toEqual(RULE_IDS)
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  })

  it('says which tables a rule would need', () => {
    expect(reconcile(nothing).find(({ rule }) => rule === 'economic-total')).toEqual({
      id: 'economic-total:economic+functional',
      rule: 'economic-total',
      verdict: 'not-applicable',
      relation: 'equals',
      left: { operands: [], amount: null, unit: 'wan' },
      right: { operands: [], amount: null, unit: 'wan' },
      difference: null,
      tolerance: 0,
      finding: null,
      context: [],
      tables: ['economic', 'functional'],
    })
  })
})

describe.each(TABLE_IDS)('without the table %s', id => {
  const file = [...builtInFiles().keys()].find(name => name.endsWith(`-${id}.csv`))!

  it('every rule that needs it is 不适用 once, and nothing becomes 不符', () => {
    const files = new Map(builtInFiles())
    files.delete(file)
    const checks = reconcile(withDescriptor(readDataset('363-2024', files).dataset))
    const needing = RULES.filter(({ tables }) => tables.includes(id))
    expect(needing.length).toBeGreaterThan(0)
    for (const { id: rule, tables } of needing) {
      const own = checks.filter(check => check.id === `${rule}:${tables.join('+')}`)
      expect(own.map(({ verdict }) => verdict)).toEqual(['not-applicable'])
    }
    expect(checks.filter(({ verdict }) => verdict === 'different')).toEqual([])
  })

  it('with its header alone is the same as absent', () => {
    const files = new Map(builtInFiles())
    const [header = ''] = new TextDecoder().decode(files.get(file)).split(/\r?\n/)
    files.set(file, new TextEncoder().encode(`${header}\r\n`))
    const checks = reconcile(withDescriptor(readDataset('363-2024', files).dataset))
    expect(checks.filter(({ verdict }) => verdict === 'different')).toEqual([])
    const needing = RULES.filter(({ tables }) => tables.includes(id))
    const own = checks.filter(({ rule, tables, verdict }) =>
      needing.some(
        needed => needed.id === rule && needed.tables === tables && verdict === 'not-applicable',
      ),
    )
    expect(own).toHaveLength(needing.length)
  })
})

describe('a table that ends at 款', () => {
  const checks = checksWith({ '02-functional.csv': text => text.replace(/^\d{7},.*\r?\n/gm, '') })

  it('is set against the deeper ones where it has figures', () => {
    expect(differing(checks)).toEqual([])
    const subject = checkOf(
      'expenditure-subjects:functional+department-expenditure:20103:total',
      checks,
    )
    expect(written(subject)).toBe('1,979.58 = 1,979.58')
  })

  it('has the projects of the 项 below it', () => {
    const projects = checkOf('project-subjects:functional:20103', checks)
    expect(written(projects)).toBe('1,658.00 = 375.00 + 200.00 + 5.00 + 1,058.00 + 20.00')
  })
})

it.each(['序号', '备注'])('a column %s is no amount of a subject or unit', heading => {
  const cellOf = (line: string, at: number): string =>
    at === 0 ? heading : line.includes('合计') ? '' : '7'
  const added = (text: string): string => {
    const lines = text.trim().split(/\r?\n/)
    return lines.map((line, at) => `${line},${cellOf(line, at)}`).join('\n')
  }
  const edits = ['01-appropriation-balance', '04-three-public', '08-department-expenditure']
  const checks = checksWith(Object.fromEntries(edits.map(name => [`${name}.csv`, added])))
  expect(differing(checks)).toEqual([])
  expect(checks.filter(({ id }) => id.includes(heading))).toEqual([])
})
