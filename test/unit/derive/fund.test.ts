import { describe, expect, it } from 'vitest'
import { formatWan } from '../../../src/domain/money'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import { toComparison } from '../../../src/derive/comparison/comparison'
import { conflictsOf } from '../../../src/derive/checks/conflicts'
import { fundKey, fundTable } from '../../../src/derive/funds'
import { toScope } from '../../../src/derive/scope/scope'
import { spendingTraces } from '../../../src/derive/scope/scope-traces'
import { toTargets } from '../../../src/derive/targets/targets'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { RENT, select } from '../../support/selection'
import { withFundProjects, withFunds } from './fund-fixture'

const wan = (amount: number | null): string => (amount === null ? '—' : formatWan(amount))
const idsOf = (view: { readonly notes: readonly { readonly id: string }[] }): string[] =>
  view.notes.map(note => note.id)

describe('a source of money', () => {
  it.each([
    ['一般公共预算拨款收入', 'general'],
    ['一般公共预算', 'general'],
    ['政府性基金预算拨款', 'government-fund'],
    ['财政专户管理资金收入', 'special-account'],
    ['财政专户管理收入', 'special-account'],
    ['上年结转结余资金', 'carried-over'],
    ['彩票公益金', '彩票公益金'],
  ])('is the same however a table words it: %s is %s', (name, key) => {
    expect(fundKey(name)).toBe(key)
  })

  it('is no column of notes', () => {
    const { dataset } = readBuiltIn({
      '07-department-income.csv': text =>
        text.trim().replace(/^(,?科目编码.*|\uFEFF.*)$/m, '$1,备注'),
    })
    expect(dataset.tables['department-income']?.columns).toContain('备注')
    expect(fundTable(dataset).funds).toHaveLength(10)
  })
})

describe('the breakdown by source', () => {
  const view = toBreakdown(builtIn, 'fund', [])

  it('is one source with 2,097.45 and its four classes, the others 0 in the statement or blank', () => {
    expect(wan(view.total)).toBe('2,097.45')
    expect(view.nodes.map(node => `${node.name} ${wan(node.amount)}`)).toEqual([
      '一般公共预算 2,097.45',
      ...['政府性基金预算 0.00', '国有资本经营预算 0.00', '事业收入 0.00'],
      ...['事业单位经营收入 0.00', '其他收入 0.00'],
      ...['上年结转结余资金 —', '财政专户管理收入 —', '上级补助收入 —', '附属单位上缴收入 —'],
    ])
    expect(view.nodes[0]!.children.map(node => `${node.code} ${wan(node.amount)}`)).toEqual([
      ...['201 1,979.58', '208 62.24', '221 28.88', '210 26.74'],
    ])
    expect(view.path).toHaveLength(1)
    expect(view.hasChange).toBe(false)
    expect(view.tables).toEqual(['department-income', 'statement'])
  })

  it('takes a 0 from where the 情况说明 says it', () => {
    const fund = view.nodes.find(({ key }) => key === 'government-fund')!
    expect(fund.sources).toEqual([{ table: 'statement', row: 3, column: '金额' }])
  })

  it('names what is published as 0 and what is blank', () => {
    expect(view.notes).toEqual([
      {
        id: 'fund-zero',
        params: {},
        names: ['政府性基金预算', '国有资本经营预算', '事业收入', '事业单位经营收入', '其他收入'],
      },
      {
        id: 'fund-blank',
        params: {},
        names: ['上年结转结余资金', '财政专户管理收入', '上级补助收入', '附属单位上缴收入'],
      },
    ])
  })

  it('is entered by a pick, and left again', () => {
    const inside = toBreakdown(builtIn, 'fund', select('fund', 'general', 'breakdown'))
    expect(inside.nodes.map(node => node.code)).toEqual(['201', '208', '221', '210'])
    expect(inside.path.map(crumb => crumb.label)).toEqual(['', '一般公共预算'])
    expect(inside.up?.dimension).toBeNull()
  })

  it('marks the class of a picked subject and says what it cannot follow', () => {
    const marked = toBreakdown(builtIn, 'fund', [
      ...select('function', '2080505', 'breakdown'),
      ...select('kind', 'basic', 'headline'),
    ])
    const selected = marked.nodes[0]!.children.filter(node => node.emphasis === 'selected')
    expect(selected.map(node => node.code)).toEqual(['208'])
    expect(wan(marked.total)).toBe('2,097.45')
    expect(idsOf(marked)).toEqual(
      expect.arrayContaining(['fund-unaffected', 'fund-highlights-class']),
    )
  })

  it('shows several sources, each with its classes', () => {
    const several = toBreakdown(withFunds(), 'fund', [])
    expect(several.nodes.slice(0, 3).map(node => `${node.name} ${wan(node.amount)}`)).toEqual([
      ...['一般公共预算 2,097.45', '政府性基金预算 300.00', '事业收入 12.00'],
    ])
    expect(several.nodes[1]!.children).toEqual([])
    expect(wan(several.total)).toBe('2,409.45')
  })

  it('is read from table 1 where there is no table 7', () => {
    const tables = { ...builtIn.tables, 'department-income': undefined }
    const { funds, total } = fundTable({ ...builtIn, tables })
    expect(wan(total.amount)).toBe('2,097.45')
    expect(funds.map(fund => `${fund.key} ${wan(fund.figure.amount)}`)).toEqual([
      ...['general 2,097.45', 'government-fund 0.00', 'state-capital 0.00'],
    ])
    expect(funds[0]!.classes.map(one => `${one.code} ${wan(one.figure.amount)}`)).toEqual([
      ...['201 1,979.58', '208 62.24', '210 26.74', '221 28.88'],
    ])
  })

  it('has nothing to show without either', () => {
    const none = { ...builtIn, tables: {} }
    expect(fundTable(none).funds).toEqual([])
    expect(toBreakdown(none, 'fund', []).empty?.note.id).toBe('table-not-read')
  })

  it('tells a printed 0 from a blank', () => {
    const { dataset } = readBuiltIn({
      '07-department-income.csv': csv =>
        csv.replace(',合计,"2,097.45",,"2,097.45",', ',合计,"2,097.45",0.00,"2,097.45",'),
    })
    const carried = toBreakdown(dataset, 'fund', []).nodes.find(node => node.key === 'carried-over')
    expect(carried!.amount).toBe(0)
    expect(toBreakdown(dataset, 'fund', []).notes[0]!.names).toContain('上年结转结余资金')
  })
})

describe('a clause on the only source', () => {
  const selection = select('fund', 'general', 'breakdown')

  it('changes nothing elsewhere, and each view says why', () => {
    const views = [
      toBreakdown(builtIn, 'function', selection),
      toBreakdown(builtIn, 'economic', selection),
      toComparison(builtIn, 'function', 'paired', selection),
    ]
    for (const view of views) {
      expect(view.empty).toBeNull()
      expect(idsOf(view)).toContain('all-from-general-fund')
    }
    expect(idsOf(toTargets(builtIn, 'gauges', selection))).toContain('targets-unaffected-by-fund')
    expect(wan(toScope(builtIn, selection).spending.amount)).toBe('2,097.45')
  })

  it('is a chip by its name', () => {
    expect(toScope(builtIn, selection).chips[0]!.label).toBe('一般公共预算')
  })
})

describe('a clause on one of several sources', () => {
  const dataset = withFunds()

  it('leaves views of the general budget as they are, and they say what they hold', () => {
    const view = toBreakdown(dataset, 'function', select('fund', 'general'))
    expect(wan(view.total)).toBe('2,097.45')
    expect(idsOf(view)).toContain('general-fund-only')
  })

  it('empties them for another source, with the way out', () => {
    const selection = select('fund', 'government-fund')
    const empty = {
      note: { id: 'other-fund', params: {}, names: ['政府性基金预算'] },
      wayOut: ['fund'],
    }
    expect(toBreakdown(dataset, 'function', selection).empty).toEqual(empty)
    expect(toBreakdown(dataset, 'economic', selection).empty).toEqual(empty)
    expect(toComparison(dataset, 'function', 'paired', selection).empty).toEqual(empty)
    expect(wan(toScope(dataset, selection).spending.amount)).toBe('300.00')
  })

  it('gives way to a subject, so that the latest gesture answers', () => {
    const pick = {
      source: 'breakdown',
      dimension: 'function',
      key: '201',
      additive: false,
    } as const
    expect(conflictsOf(dataset, select('fund', 'government-fund'), pick)).toEqual(['fund'])
    expect(conflictsOf(dataset, select('fund', 'general'), pick)).toEqual([])
  })

  it('cannot be joined with a kind', () => {
    const selection = [...select('fund', 'government-fund'), ...select('kind', 'basic')]
    expect(toScope(dataset, selection).spending.amount).toBeNull()
  })
})

it('a class that table 1 alone names is not among those picked', () => {
  const { dataset } = readBuiltIn({
    '07-department-income.csv': text => text.split('\n').slice(0, 1).join('\n'),
    '01-appropriation-balance.csv': text =>
      text.replace('(三)国防支出,,', '(三)国防支出,5.00,5.00'),
  })
  const picked = toBreakdown(dataset, 'fund', select('function', '208', 'comparison'))
  const selected = [picked.nodes, ...picked.nodes.map(({ children }) => children)]
    .flat()
    .filter(({ emphasis }) => emphasis === 'selected')
  expect(selected.map(({ name }) => name)).toEqual(['社会保障和就业支出'])
})

describe('a project that another source pays for', () => {
  const dataset = withFundProjects()
  const picked = select('project', 'G1', 'filters')

  it('has in scope its own budget of table 10, which is no part of table 2', () => {
    const { spending } = toScope(dataset, picked)
    expect([wan(spending.amount), spending.share]).toEqual(['300.00', null])
    const [operand] = spendingTraces(dataset, picked, '当前范围')!.amount.operands
    expect(operand!.sources).toEqual([{ table: 'projects', row: 7, column: '合计' }])
    const both = select('project', ['G1', RENT], 'filters')
    expect(wan(toScope(dataset, both).spending.amount)).toBe('1,358.00')
  })

  it('has no amount in scope of 基本支出, or of a subject that it is not of', () => {
    for (const clause of [select('kind', 'basic'), select('function', '208')]) {
      expect(toScope(dataset, [...picked, ...clause]).spending.amount).toBeNull()
    }
  })

  it('is picked beside 项目支出', () => {
    const pick = { source: 'targets', dimension: 'project', key: 'G1', additive: false } as const
    expect(conflictsOf(dataset, select('kind', 'project'), pick)).toEqual([])
    expect(conflictsOf(dataset, select('kind', 'basic'), pick)).toEqual(['kind'])
  })

  it('is not followed by views of table 2, which say so', () => {
    const note = { id: 'other-fund', params: {}, names: ['道路征地补偿'] }
    expect(toBreakdown(dataset, 'function', picked).notes).toContainEqual(note)
    expect(toComparison(dataset, 'function', 'paired', picked).notes).toContainEqual(note)
    const general = toBreakdown(dataset, 'function', select('project', RENT, 'filters'))
    expect(idsOf(general)).not.toContain('other-fund')
  })
})
