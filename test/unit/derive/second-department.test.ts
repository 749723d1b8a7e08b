import { describe, expect, it } from 'vitest'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import { toComparison } from '../../../src/derive/comparison/comparison'
import { comparisonTable } from '../../../src/derive/tables/data-tables'
import { toStatedItems } from '../../../src/derive/department'
import { toFlow } from '../../../src/derive/flow/flow'
import { toHeadline } from '../../../src/derive/headline/headline'
import { toTargets } from '../../../src/derive/targets/targets'
import { formatWan, type Fen } from '../../../src/domain/money'
import { zhCN } from '../../../src/locales/zh-CN'
import { textOf } from '../../../src/locales/segments'
import { readSecond, second } from '../../support/fixture-files'
import { select } from '../../support/selection'

const wan = (amount: Fen | null | undefined) => (amount == null ? amount : formatWan(amount))
const noteIds = (notes: readonly { readonly id: string }[]) => notes.map(({ id }) => id)

describe('the head of a department of one year with a government fund', () => {
  const view = toHeadline(second, [])

  it('gives the general budget, without a change', () => {
    expect([wan(view.total), view.previousYear, view.change.state]).toEqual([
      '600.00',
      null,
      'unknown',
    ])
    expect(zhCN.headline.title(view.year, view.beyond !== null)).toBe('2025 年一般公共预算支出')
  })

  it('has no change in any tile, "三公" included', () => {
    expect(view.tiles.map(({ id, amount, change }) => [id, wan(amount), change.state])).toEqual([
      ['basic', '480.00', 'unknown'],
      ['project', '120.00', 'unknown'],
      ['threePublic', '2.80', 'unknown'],
    ])
  })

  it('says where the money goes without projects to name', () => {
    expect(textOf(zhCN.headline.sentence(view.sentence))).toBe(
      '每 100 元里，80.0 元为基本支出（保障人员与机关运转），其余 20.0 元为项目支出。',
    )
  })

  it('tells of the money beside the general budget, each figure with its cell', () => {
    expect(textOf(zhCN.headline.beyond(view.beyond!))).toBe(
      '另有政府性基金预算 60.00 万元，各项资金合计 660.00 万元。',
    )
    expect(view.beyond!.traces.map(({ operands }) => operands[0]!.sources)).toEqual([
      [{ table: 'government-fund', row: 1, column: '总计' }],
      [{ table: 'department-income', row: 1, column: '总计' }],
    ])
  })
})

describe('what was carried over', () => {
  const readCarried = (general: string) =>
    readSecond({
      '07-department-income.csv': csv =>
        csv
          .replace(',合计,660.00,,600.00,', `,合计,680.00,20.00,${general},`)
          .replace('205,教育支出,515.20,,515.20', '205,教育支出,535.20,20.00,515.20'),
    }).dataset
  const beside = readCarried('600.00')
  const held = readCarried('580.00')
  const sources = (dataset: typeof held) =>
    toFlow(dataset, 'function', [])
      .nodes.filter(({ column }) => column === 'fund')
      .map(({ name, amount }) => `${name} ${formatWan(amount)}`)

  it('is a source of its own where tables 2 and 5 do not hold it', () => {
    expect(toHeadline(beside, []).beyond!.funds.map(({ amount }) => formatWan(amount))).toEqual([
      '60.00',
      '20.00',
    ])
    expect(sources(beside)).toEqual([
      '一般公共预算 600.00',
      '政府性基金预算 60.00',
      '上年结转结余资金 20.00',
    ])
    expect(noteIds(toFlow(beside, 'function', []).notes)).not.toContain('flow-carried-over')
  })

  it('is none where they hold it, and the flow says so', () => {
    expect(toHeadline(held, []).beyond!.funds.map(({ amount }) => formatWan(amount))).toEqual([
      '60.00',
    ])
    expect(sources(held)).toEqual(['一般公共预算 600.00', '政府性基金预算 60.00'])
    expect(noteIds(toFlow(held, 'function', []).notes)).toContain('flow-carried-over')
  })
})

describe('a fund that holds what was carried over', () => {
  const { dataset } = readSecond({
    '07-department-income.csv': csv =>
      csv
        .replace(',合计,660.00,,600.00,60.00', ',合计,660.00,20.00,600.00,40.00')
        .replace('229,其他支出,60.00,,,60.00', '229,其他支出,60.00,20.00,,40.00')
        .replace(/(229\d+,[^,]+,60\.00),,,60\.00/g, '$1,20.00,,40.00'),
  })

  it('is told with it in the head, so that the sources make up their sum', () => {
    expect(textOf(zhCN.headline.beyond(toHeadline(dataset, []).beyond!))).toBe(
      '另有政府性基金预算 60.00 万元，各项资金合计 660.00 万元。',
    )
  })

  it('is not held against its income, which lacks it', () => {
    const funds = dataset.checks.filter(({ id }) => /^income-subjects:.*government-fund/.test(id))
    expect(funds.filter(({ verdict }) => verdict === 'different')).toEqual([])
  })
})

describe('projects of table 10 that a government fund pays for', () => {
  const listed = [
    '1,本级,2130505,生产发展,P1,帮扶,35.00,35.00,,35.00,,,,,',
    '2,本级,2296004,用于教育事业的彩票公益金支出,P2,彩票公益金场馆,160.00,160.00,,160.00,,,,,',
  ]
  const reading = readSecond({
    '10-projects.csv': csv => `${csv.trimEnd()}\n${listed.join('\n')}\n`,
  })

  it('are no part of the general budget of which the head tells', () => {
    const { sentence, traces } = toHeadline(reading.dataset, [])
    expect(textOf(zhCN.headline.sentence(sentence))).toBe(
      '每 100 元里，5.8 元用于帮扶，80.0 元为基本支出（保障人员与机关运转），其余 14.2 元用于其他项目。',
    )
    expect(traces.shares.map(({ title }) => title)).toEqual(['帮扶', '基本支出', '项目支出'])
  })

  it('are known by their subject', () => {
    expect(reading.issues.filter(({ code }) => code === 'code-orphan')).toEqual([])
  })
})

describe('its breakdowns', () => {
  const nodes = (breakdown: 'function' | 'economic' | 'fund') =>
    toBreakdown(second, breakdown, []).nodes.map(({ code, name, amount }) =>
      [code, name, wan(amount)].join(' ').trim(),
    )

  it('are of its own classes', () => {
    expect(nodes('function')).toEqual([
      '205 教育支出 515.20',
      '208 社会保障和就业支出 49.80',
      '213 农林水支出 35.00',
    ])
    expect(nodes('economic')).toEqual([
      '301 工资福利支出 385.00',
      '302 商品和服务支出 82.50',
      '303 对个人和家庭的补助 7.50',
      '310 资本性支出 5.00',
    ])
    expect(nodes('fund').slice(0, 2)).toEqual(['一般公共预算 600.00', '政府性基金预算 60.00'])
  })
})

describe('its comparison', () => {
  it('shows this year alone and says why', () => {
    const view = toComparison(second, 'function', 'paired', [])
    expect(view.rows.map(({ current, previous }) => [wan(current), previous])).toEqual([
      ['515.20', undefined],
      ['49.80', undefined],
      ['35.00', undefined],
    ])
    expect(noteIds(view.notes)).toEqual(['comparison-no-previous-year'])
    expect(view.empty).toBeNull()
  })

  it.each(['function', 'kind', 'threePublic'] as const)(
    'by %s has no changes and no bridge to draw',
    compared => {
      for (const mode of ['change', 'bridge'] as const) {
        const view = toComparison(second, compared, mode, [])
        expect(view.empty).toEqual({
          note: { id: 'comparison-no-previous-year', params: {} },
          wayOut: [],
        })
        expect(view.notes).toEqual([])
      }
    },
  )

  it('of "三公" takes the stated zeros where the table is blank', () => {
    const view = toComparison(second, 'threePublic', 'paired', [])
    expect(view.previousYear).toBeNull()
    expect(
      view.rows.map(({ name, current, change }) => [name, wan(current), change.state]),
    ).toEqual([
      ['“三公”经费', '2.80', 'unknown'],
      ['因公出国(境)费用', '0.00', 'unknown'],
      ['公务用车购置费', '0.00', 'unknown'],
      ['公务用车运行维护费', '2.20', 'unknown'],
      ['公务接待费', '0.60', 'unknown'],
    ])
  })

  it('has no blank columns in its table', () => {
    const view = toComparison(second, 'function', 'paired', [])
    const table = comparisonTable(view, '', zhCN.tables.words)
    expect(table.columns.map(({ label }) => label)).toEqual(['编码', '名称', '2025 年'])
    expect(table.rows[0]).toEqual(['205', '教育支出', 515_200_000])
    expect(table.traces?.[0]).toHaveLength(3)
  })
})

describe('its targets', () => {
  it('are the overall ones alone', () => {
    const view = toTargets(second, 'gauges', [])
    expect(view.groups.map(({ items, weight }) => [items.length, weight])).toEqual([[5, 100]])
    expect(view.scopes).toHaveLength(1)
    expect(view.levels).toEqual([])
  })

  it('say that there are no projects, and lead out of what asks for them', () => {
    expect(toTargets(second, 'gauges', select('kind', 'project', 'headline')).empty).toEqual({
      note: { id: 'targets-no-projects', params: {} },
      wayOut: ['kind'],
    })
    expect(
      toTargets(second, 'gauges', select('function', '205', 'breakdown')).empty?.wayOut,
    ).toEqual(['function'])
  })
})

describe('its flow', () => {
  const { nodes, links } = toFlow(second, 'function', [])
  const named = (name: string) => wan(nodes.find(node => node.name === name)?.amount)

  it('has a band for the government fund', () => {
    expect(nodes.length).toBeGreaterThan(0)
    expect(named('政府性基金预算')).toBe('60.00')
    expect(named('其他支出')).toBe('60.00')
    const fund = nodes.find(({ name }) => name === '政府性基金预算')!
    expect(links.filter(link => link.from === fund.id).map(link => wan(link.amount))).toEqual([
      '60.00',
    ])
  })
})

it('its card gives what the statement gives', () => {
  expect(toStatedItems(second).map(({ item, amount }) => [item, wan(amount)])).toEqual([
    ['机关运行经费', '87.50'],
    ['政府采购预算总额', '0.00'],
  ])
})

it('its card knows an item that is worded at more length', () => {
  const { dataset } = readSecond({
    '00-statement.csv': text => text.replace('机关运行经费,', '机关运行经费支出,'),
  })
  expect(toStatedItems(dataset).map(({ item, amount }) => [item, wan(amount)])).toEqual([
    ['机关运行经费支出', '87.50'],
    ['政府采购预算总额', '0.00'],
  ])
})

describe('without the economic table', () => {
  const { dataset, issues } = readSecond({ '03-economic.csv': null })

  it('the economic views say that it was not published', () => {
    expect(issues).toEqual([])
    expect(toBreakdown(dataset, 'economic', []).empty).toEqual({
      note: { id: 'table-not-read', params: { table: '3' } },
      wayOut: [],
    })
    expect(toFlow(dataset, 'economic', []).nodes.some(({ amount }) => amount === null)).toBe(false)
  })

  it('the rest stands', () => {
    expect(wan(toHeadline(dataset, []).total)).toBe('600.00')
    expect(toBreakdown(dataset, 'function', []).nodes).toHaveLength(3)
  })
})

describe('without targets', () => {
  const files = { '11-overall-targets.csv': null, '12-project-targets.csv': null }
  const { dataset, issues } = readSecond(files)

  it('the panel says that none are published', () => {
    expect(issues).toEqual([])
    const { empty, scopes, groups } = toTargets(dataset, 'gauges', [])
    expect(empty).toEqual({ note: { id: 'targets-none-published', params: {} }, wayOut: [] })
    expect([scopes, groups]).toEqual([[], []])
  })
})
