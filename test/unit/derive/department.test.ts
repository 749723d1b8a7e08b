import { describe, expect, test } from 'vitest'
import { layoutTreemap } from '../../../src/charts/treemap-layout'
import { toBreakdown } from '../../../src/derive/breakdown'
import { toComparison } from '../../../src/derive/comparison'
import { toFlow } from '../../../src/derive/flow'
import { toScope } from '../../../src/derive/scope'
import { isPublished } from '../../../src/derive/spending-tree'
import { toTargets } from '../../../src/derive/targets'
import type { Dataset } from '../../../src/domain/dataset'
import type { Selection } from '../../../src/domain/selection'
import { factReader } from '../../../src/ingest/columns/fact-reader'
import { unpackFacts } from '../../../src/ingest/columns/packed-facts'
import { builtIn } from '../../support/built-in'
import { makeProvince, type Province } from '../../support/province'
import { provinceCsv, PROVINCE_HEADER } from '../../support/province-csv'

function withLines(bytes: Uint8Array): Dataset {
  const reader = factReader('20-province-facts.csv')
  reader.push(bytes)
  return { ...builtIn, detail: unpackFacts(reader.finish().facts!) }
}

const small = withLines(
  new TextEncoder().encode(
    `${PROVINCE_HEADER.join(',')}\n` +
      '101,省教育厅,2024,2010301,行政运行,基本支出,,,10\n' +
      '101,省教育厅,2024,2080505,养老,基本支出,,,2\n' +
      '101,省教育厅,2024,2010302,管理,项目支出,P1,项目,5\n' +
      '101,省教育厅,2023,2010302,管理,项目支出,P1,项目,99\n' +
      '102,省公安厅,2024,2010301,行政运行,基本支出,,,30\n',
  ),
)

const kindClause: Selection = [{ source: 'filters', dimension: 'kind', keys: ['project'] }]
const inside: Selection = [{ source: 'breakdown', dimension: 'department', keys: ['101'] }]

describe('the breakdown by department', () => {
  test('is offered for more than one department only', () => {
    expect(isPublished(builtIn, 'department')).toBe(false)
    expect(isPublished(small, 'department')).toBe(true)
    const one = new TextEncoder().encode(
      `${PROVINCE_HEADER.join(',')}\n101,甲,2024,2010301,运行,基本支出,,,1\n`,
    )
    expect(isPublished(withLines(one), 'department')).toBe(false)
  })

  test('adds up this year’s lines of each department', () => {
    const view = toBreakdown(small, 'department', [])
    expect(view.total).toBe(47_000_000)
    expect(view.nodes.map(({ key, name, amount }) => [key, name, amount])).toEqual([
      ['102', '省公安厅', 30_000_000],
      ['101', '省教育厅', 17_000_000],
    ])
    expect(view.notes.map(({ id }) => id)).toEqual(['department-lines'])
  })

  test('follows the kind, and opens a department into its classes', () => {
    const byKind = toBreakdown(small, 'department', kindClause)
    expect(byKind.total).toBe(5_000_000)
    const view = toBreakdown(small, 'department', inside)
    expect(view.path.map(({ label }) => label)).toEqual(['', '101 省教育厅'])
    expect(view.nodes.map(({ code, short, amount }) => [code, short, amount])).toEqual([
      ['201', '一般公共服务', 15_000_000],
      ['208', '社会保障和就业', 2_000_000],
    ])
  })

  test('is not followed by the views of the published tables, which say so', () => {
    const views = [
      ...(['function', 'economic', 'fund'] as const).map(name => toBreakdown(small, name, inside)),
      ...(['function', 'kind'] as const).map(name => toComparison(small, name, 'paired', inside)),
      toComparison(small, 'function', 'bridge', inside),
      ...(['function', 'economic'] as const).map(mode => toFlow(small, mode, inside)),
      toTargets(small, 'gauges', inside),
    ]
    for (const { notes } of views) {
      expect(notes.map(({ id }) => id).filter(id => id.includes('unaffected'))).toEqual([
        'department-unaffected',
      ])
    }
    const threePublic = toComparison(small, 'threePublic', 'paired', inside)
    expect(threePublic.notes.map(({ id }) => id)).toEqual(['three-public-unaffected'])
    const own = toBreakdown(small, 'department', inside)
    expect(own.notes.map(({ id }) => id)).toEqual(['department-lines'])
    expect(toBreakdown(small, 'function', []).notes.map(({ id }) => id)).toEqual(['rounding'])
  })

  test('names the department in the filter bar with its amount', () => {
    const scope = toScope(small, inside)
    expect(scope.chips).toMatchObject([{ label: '省教育厅' }])
    expect(scope.spending.amount).toBe(17_000_000)
  })
})

describe('a province', () => {
  const texts = {
    name: ({ short }: { short: string }) => short,
    amount: String,
    change: () => null,
    others: (count: number) => `其他 (${count} 项)`,
  }
  const sumOf = (province: Province) =>
    province.amounts.reduce(
      (sum, amount, row) => (province.year[row] === 4 ? sum + amount : sum),
      0,
    )

  test('keeps its sum from the lines to the tiles', () => {
    const province = makeProvince(30_000)
    const view = toBreakdown(withLines(provinceCsv(province)), 'department', [])
    expect(view.total).toBe(sumOf(province))
    const tiles = layoutTreemap(view.nodes, { width: 700, height: 420 }, texts, 'root')
    const drawn = tiles.filter(tile => tile.depth === 0).reduce((sum, tile) => sum + tile.amount, 0)
    const positive = view.nodes.reduce((sum, { amount }) => sum + Math.max(0, amount ?? 0), 0)
    expect(drawn).toBe(positive)
  })
})
