import { describe, expect, test } from 'vitest'
import { layoutTreemap } from '../../../src/charts/treemap/treemap-layout'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import { toComparison } from '../../../src/derive/comparison/comparison'
import { toFlow } from '../../../src/derive/flow/flow'
import { toHeadline } from '../../../src/derive/headline/headline'
import { toReasons } from '../../../src/derive/comparison/reasons'
import { toScope } from '../../../src/derive/scope/scope'
import { isPublished } from '../../../src/derive/trees/spending-tree'
import { toTargets } from '../../../src/derive/targets/targets'
import type { Dataset } from '../../../src/domain/dataset'
import type { Selection } from '../../../src/domain/selection'
import { factReader } from '../../../src/ingest/columns/fact-reader'
import { unpackLines } from '../../../src/stores/unpack-lines'
import { builtIn } from '../../support/built-in'
import { makeProvince, type Province } from '../../support/province'
import { provinceCsv, PROVINCE_HEADER } from '../../support/province-csv'

function withLines(bytes: Uint8Array): Dataset {
  const reader = factReader('20-province-facts.csv')
  reader.push(bytes)
  return { ...builtIn, detail: unpackLines(reader.finish().facts!) }
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
    expect(view.notes.map(({ id }) => id)).toEqual(['breakdown-lines'])
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
      ...(['economic', 'fund'] as const).map(name => toBreakdown(small, name, inside)),
      toFlow(small, 'economic', inside),
      toTargets(small, 'gauges', inside),
      toHeadline(small, inside),
    ]
    for (const { notes } of views) {
      expect(notes.map(({ id }) => id).filter(id => id.includes('unaffected'))).toEqual([
        'department-unaffected',
      ])
    }
    const threePublic = toComparison(small, 'threePublic', 'paired', inside)
    expect(threePublic.notes.map(({ id }) => id)).toEqual(['department-unaffected'])
    const more = toComparison(small, 'threePublic', 'paired', [...inside, ...kindClause])
    expect(more.notes.map(({ id }) => id)).toEqual([
      ...['three-public-unaffected', 'department-unaffected'],
    ])
    const own = toBreakdown(small, 'department', inside)
    expect(own.notes.map(({ id }) => id)).toEqual(['breakdown-lines'])
    expect(toBreakdown(small, 'function', []).notes.map(({ id }) => id)).toEqual(['rounding'])
  })

  test('keeps a subject picked within it from the published tables, which do not list it', () => {
    const subject: Selection = [
      ...inside,
      { source: 'breakdown', dimension: 'function', keys: ['205'] },
    ]
    const targets = toTargets(small, 'gauges', subject)
    expect(targets.empty).toBe(null)
    expect(targets.groups.map(({ project }) => project)).toEqual([null])
    expect(toFlow(small, 'economic', subject).total).toBe(2_097_450_000)
    const funds = toBreakdown(small, 'fund', subject)
    expect(funds.notes.map(({ id }) => id)).not.toContain('fund-highlights-class')
  })

  test('stays closed among the others where it was chosen beside them', () => {
    const beside: Selection = [{ source: 'filters', dimension: 'department', keys: ['101'] }]
    const view = toBreakdown(small, 'department', beside)
    expect(view.path.map(({ label }) => label)).toEqual([''])
    expect(view.nodes.map(({ key, emphasis }) => [key, emphasis])).toEqual([
      ['102', 'faded'],
      ['101', 'selected'],
    ])
    expect(toScope(small, beside).spending.amount).toBe(17_000_000)
    const both: Selection = [{ ...beside[0]!, keys: ['101', '102'] }]
    const marked = toBreakdown(small, 'department', both).nodes.map(({ emphasis }) => emphasis)
    expect(marked).toEqual(['selected', 'selected'])
  })

  test('is followed by the comparison of classes and of kinds, in both years', () => {
    const rowsOf = (compared: 'function' | 'kind', selection: Selection) => {
      const { rows, whole, notes, tables, change } = toComparison(
        small,
        compared,
        'paired',
        selection,
      )
      expect(notes.map(({ id }) => id)).toEqual(['department-lines'])
      expect(tables).toEqual([])
      return {
        rows: rows.map(({ key, current, previous }) => [key, current, previous]),
        whole: [whole.current, whole.previous, change.delta],
      }
    }
    expect(rowsOf('function', inside)).toEqual({
      rows: [
        ['201', 15_000_000, 99_000_000],
        ['208', 2_000_000, null],
      ],
      whole: [17_000_000, 99_000_000, -82_000_000],
    })
    expect(rowsOf('kind', inside)).toEqual({
      rows: [
        ['basic', 12_000_000, null],
        ['project', 5_000_000, 99_000_000],
      ],
      whole: [17_000_000, 99_000_000, -82_000_000],
    })
    expect(rowsOf('function', [...inside, ...kindClause])).toEqual({
      rows: [['201', 5_000_000, 99_000_000]],
      whole: [5_000_000, 99_000_000, -94_000_000],
    })
    const both: Selection = [{ source: 'breakdown', dimension: 'department', keys: ['101', '102'] }]
    expect(rowsOf('function', both).rows[0]).toEqual(['201', 45_000_000, 99_000_000])
  })

  test('has a bridge that lands, and no reasons: those of the document are of another department', () => {
    const bridge = toComparison(small, 'function', 'bridge', inside)
    expect(bridge.steps.map(({ kind, delta, to }) => [kind, delta, to])).toEqual([
      ['start', null, 99_000_000],
      ['part', -84_000_000, 15_000_000],
      ['part', 2_000_000, 17_000_000],
      ['end', null, 17_000_000],
    ])
    expect(toReasons(small, bridge, inside)).toBe(null)
    expect(toReasons(small, toComparison(small, 'function', 'paired', []), [])).not.toBe(null)
  })

  test('is compared with no year before where the lines have none', () => {
    const alone = withLines(
      new TextEncoder().encode(
        `${PROVINCE_HEADER.join(',')}\n` +
          '101,省教育厅,2024,2010301,行政运行,基本支出,,,10\n' +
          '102,省公安厅,2024,2010301,行政运行,基本支出,,,30\n',
      ),
    )
    const [row] = toComparison(alone, 'function', 'paired', inside).rows
    expect(row).toMatchObject({ current: 10_000_000, previous: undefined })
    expect(row?.change.state).toBe('unknown')
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
