import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/domain/dataset'
import { formatWan } from '../../../src/domain/money'
import { formatPercent } from '../../../src/domain/ratio'
import type { Selection } from '../../../src/domain/selection'
import { toComparison } from '../../../src/derive/comparison/comparison'
import { conflictsOf } from '../../../src/derive/checks/conflicts'
import { toHeadline } from '../../../src/derive/headline/headline'
import { toScope } from '../../../src/derive/scope/scope'
import { scopeAmount } from '../../../src/derive/scope/scope-amount'
import { spendingTraces } from '../../../src/derive/scope/scope-traces'
import { textOf } from '../../../src/locales/segments'
import { zhCN } from '../../../src/locales/zh-CN'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { RENT, TRAINING, select } from '../../support/selection'
import { withFunds } from './fund-fixture'

const scopeText = (selection: Selection): string => {
  const { spending } = toScope(builtIn, selection)
  return `${formatWan(spending.amount ?? 0)} ${formatPercent(spending.share ?? 0, 1)}`
}

it('a project whose subject is no leaf of table 2 is neither counted nor traced', () => {
  const { dataset } = readBuiltIn({
    '10-projects.csv': csv => csv.replace(/^(1,[^,]*),2010302/m, '$1,20103'),
  })
  const [code] = dataset.projects.map(project => project.code)
  const picked = select('project', code!, 'filters')
  expect(scopeAmount(dataset, 'function', picked)).toBeNull()
  expect(spendingTraces(dataset, picked, '当前范围')!.amount.operands).toEqual([])
})

describe('the scope', () => {
  it('is the whole when nothing is picked', () => {
    expect(scopeText([])).toBe('2,097.45 100.0%')
  })

  it('of the rent is 1,058.00, half of the budget', () => {
    expect(scopeText(select('project', RENT))).toBe('1,058.00 50.4%')
  })

  it('adds several subjects without counting a child twice', () => {
    expect(scopeText(select('function', ['208', '20805', '210']))).toBe('88.98 4.2%')
  })

  it('intersects subject and kind on the published cell', () => {
    expect(scopeText([...select('function', '201'), ...select('kind', 'basic')])).toBe(
      '321.58 15.3%',
    )
  })

  it('counts economic subjects against basic expenditure and never joins the two', () => {
    const view = toScope(builtIn, [...select('economic', '301'), ...select('function', '201')])
    expect(formatWan(view.economic!.amount!)).toBe('345.31')
    expect(formatPercent(view.economic!.share!, 1)).toBe('78.6%')
    expect(view.cannotJoin).toBe(true)
  })

  it('says what its whole is where table 2 has a part of the money alone', () => {
    const said = (dataset: Dataset) => textOf(zhCN.filters.scope(toScope(dataset, []).spending))
    expect(said(builtIn)).toBe('当前范围 2,097.45 万元，占全部 100.0%')
    expect(said(withFunds())).toBe('当前范围 2,097.45 万元，占一般公共预算 100.0%')
    expect(zhCN.live.cleared(toScope(withFunds(), []).spending)).toBe(
      '已清除全部筛选。当前范围 2,097.45 万元，占一般公共预算 100.0%。',
    )
  })

  it('names a chip by the data', () => {
    const { chips } = toScope(builtIn, [...select('project', RENT), ...select('kind', 'project')])
    expect(chips.map(chip => chip.label)).toEqual(['租赁费用', null])
  })
})

describe('a pick that contradicts a clause', () => {
  it('lets 301 go when 日常公用经费 is picked, and the other way round', () => {
    const operating = { source: 'filters', dimension: 'staffing', key: 'operating' } as const
    expect(
      conflictsOf(builtIn, select('economic', '301'), { ...operating, additive: false }),
    ).toEqual(['economic'])
    const wages = { source: 'breakdown', dimension: 'economic', key: '301' } as const
    expect(
      conflictsOf(builtIn, select('staffing', 'operating'), { ...wages, additive: false }),
    ).toEqual(['staffing'])
  })

  const pick = (dimension: 'function' | 'kind' | 'project', key: string) =>
    ({ source: 'breakdown', dimension, key, additive: false }) as const

  it('lets 208 go when a project of 2010302 is picked', () => {
    expect(conflictsOf(builtIn, select('function', '208'), pick('project', RENT))).toEqual([
      'function',
    ])
  })

  it('keeps 2010302 when one of its projects is picked', () => {
    expect(conflictsOf(builtIn, select('function', '2010302'), pick('project', RENT))).toEqual([])
  })

  it('lets 基本支出 go when a project is picked', () => {
    expect(conflictsOf(builtIn, select('kind', 'basic'), pick('project', TRAINING))).toEqual([
      'kind',
    ])
  })
})

describe('the headline', () => {
  it('reads 2,097.45, up 155.92 or 8.03%', () => {
    const view = toHeadline(builtIn, [])
    expect(formatWan(view.total!)).toBe('2,097.45')
    expect(formatWan(view.change.delta!)).toBe('155.92')
    expect(formatPercent(view.change.ratio!)).toBe('8.03%')
  })

  it('has tiles for basic, project and 三公 with their changes', () => {
    const tiles = toHeadline(builtIn, select('kind', 'basic', 'headline')).tiles
    expect(
      tiles.map(tile => [tile.id, formatWan(tile.amount!), formatWan(tile.change.delta!)]),
    ).toEqual([
      ['basic', '439.45', '59.94'],
      ['project', '1,658.00', '95.98'],
      ['threePublic', '4.30', '−1.20'],
    ])
    expect(tiles.map(tile => [tile.selected, tile.faded])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ])
  })

  it('takes the changes by kind from the 情况说明, which publishes them', () => {
    const [basic] = toHeadline(builtIn, []).tiles
    expect(basic!.previousDerived).toBe(false)
    expect(
      [...basic!.sources, ...basic!.previousSources].map(
        ({ table, column }) => `${table} ${column}`,
      ),
    ).toEqual(['functional 2024年基本支出', 'statement 金额', 'statement 比上年增减'])
  })

  it('derives the changes by kind where the 情况说明 gives another amount', () => {
    const { dataset } = readBuiltIn({
      '00-statement.csv': csv => csv.replace('三,基本支出,2024,439.45', '三,基本支出,2024,400.00'),
    })
    const [basic] = toHeadline(dataset, []).tiles
    expect(formatWan(basic!.change.delta!)).toBe('59.94')
    expect(basic!.previousDerived).toBe(true)
  })

  it('says of every 100 yuan 50.4 for rent, 21.0 basic, 28.6 the rest', () => {
    const { largest, basic, rest } = toHeadline(builtIn, []).sentence
    expect([largest!.share, basic!, rest!.share].map(share => formatPercent(share, 1))).toEqual([
      '50.4%',
      '21.0%',
      '28.6%',
    ])
    expect(rest!.names).toHaveLength(4)
  })

  it('gives “三公” as the comparison does, of the 情况说明 where its table is blank', () => {
    const { dataset } = readBuiltIn({
      '04-three-public.csv': csv => csv.replace(/\d+\.\d\d/g, ''),
    })
    const tile = toHeadline(dataset, []).tiles.find(({ id }) => id === 'threePublic')!
    expect([formatWan(tile.amount!), formatWan(tile.change.delta!)]).toEqual(['4.30', '−1.20'])
    expect(tile.sources.map(({ table }) => table)).toEqual(['statement'])
    const compared = toComparison(dataset, 'threePublic', 'paired', [])
    expect(compared.tables).toEqual(['three-public', 'statement'])
  })

  it('follows the files: another total in the folder is another total on the page', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv => csv.replace('"2,097.45"', '"2,100.00"'),
    })
    expect(formatWan(toHeadline(dataset, []).total!)).toBe('2,100.00')
  })
})
