import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/domain/dataset'
import { formatSignedWan, formatWan } from '../../../src/domain/money'
import { toComparison } from '../../../src/derive/comparison/comparison'
import type { ComparisonRow } from '../../../src/derive/comparison/comparison-view'
import type { Selection } from '../../../src/domain/selection'
import { COMPARISON_MODES } from '../../../src/domain/view-state'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { RENT, select } from '../../support/selection'

const text = (amount: number | null | undefined): string =>
  amount === undefined ? '?' : amount === null ? '—' : formatWan(amount)
const brief = (rows: readonly ComparisonRow[]): string[] =>
  rows.map(
    row =>
      `${row.code || row.name} ${text(row.previous)} ${text(row.current)} ${
        row.change.delta === null ? '?' : formatSignedWan(row.change.delta)
      }`,
  )

describe('the comparison of subjects', () => {
  it('pairs the four classes with the year before', () => {
    expect(brief(toComparison(builtIn, 'function', 'paired', []).rows)).toEqual([
      '201 1,847.31 1,979.58 +132.27',
      '208 51.39 62.24 +10.85',
      '210 17.30 26.74 +9.44',
      '221 25.53 28.88 +3.35',
    ])
  })

  it('moves by the published 155.92, not by the sum of rounded classes', () => {
    const { change } = toComparison(builtIn, 'function', 'paired', [])
    expect(formatSignedWan(change.delta!)).toBe('+155.92')
  })

  it('sorts by change in change mode', () => {
    const view = toComparison(builtIn, 'function', 'change', select('function', '210', 'breakdown'))
    expect(brief(view.rows)).toEqual([
      '210 17.30 26.74 +9.44',
      '2101101 13.90 23.02 +9.12',
      '2101103 2.40 2.72 +0.32',
      '2101199 1.00 1.00 0.00',
    ])
    expect(view.rows[3]!.change.state).toBe('unchanged')
  })

  it('says in change mode that 132.27 + 10.85 + 9.44 + 3.35 is not the 155.92 beside it', () => {
    const ids = (selection: Selection) =>
      toComparison(builtIn, 'function', 'change', selection).notes.map(note => note.id)
    expect(ids([])).toEqual(['rounding'])
    expect(ids(select('function', '208', 'breakdown'))).toEqual([])
  })

  it('shows a focused subject above its children', () => {
    const view = toComparison(builtIn, 'function', 'paired', select('function', '201', 'breakdown'))
    expect(view.rows.map(row => [row.code, row.role])).toEqual([
      ['201', 'whole'],
      ['2010301', 'child'],
      ['2010302', 'child'],
    ])
    expect(view.focus).toEqual(['一般公共服务支出'])
  })

  it('highlights its own pick and is not narrowed by it', () => {
    const view = toComparison(
      builtIn,
      'function',
      'paired',
      select('function', '208', 'comparison'),
    )
    expect(view.rows.map(row => row.emphasis)).toEqual(['faded', 'selected', 'faded', 'faded'])
  })

  it('reads 2023 by kind though a subject of both kinds had 0.00 in it', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv =>
        csv
          .replace('"2,097.45",439.45,"1,658.00"', '"2,100.45",440.45,"1,660.00"')
          .replaceAll('17.30,26.74,26.74,', '17.30,29.74,27.74,2.00')
          .replace('2101103,', '2101102,事业单位医疗,0.00,3.00,1.00,2.00\r\n2101103,'),
    })
    const rowsOf = (kind: string) =>
      brief(toComparison(dataset, 'function', 'paired', select('kind', kind, 'headline')).rows)
    expect(rowsOf('basic')[2]).toBe('210 17.30 27.74 +10.44')
    expect(rowsOf('project')[0]).toBe('201 1,562.02 1,658.00 +95.98')
  })

  it('reads 2023 by kind as derived: 379.51 and 1,562.02', () => {
    const basic = toComparison(builtIn, 'function', 'paired', select('kind', 'basic', 'headline'))
    expect(brief(basic.rows)).toEqual([
      '201 285.29 321.58 +36.29',
      '208 51.39 62.24 +10.85',
      '210 17.30 26.74 +9.44',
      '221 25.53 28.88 +3.35',
    ])
    expect(basic.rows.every(row => row.previousDerived)).toBe(true)
    expect(basic.notes.map(note => note.id)).toEqual(['comparison-previous-derived', 'rounding'])
    const project = toComparison(
      builtIn,
      'function',
      'paired',
      select('kind', 'project', 'headline'),
    )
    expect(brief(project.rows)).toEqual(['201 1,562.02 1,658.00 +95.98'])
  })

  it('does not derive the year before where a subject has both kinds', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv =>
        csv.replace(
          '2010301,行政运行,285.29,321.58,321.58,',
          '2010301,行政运行,285.29,321.58,300.00,21.58',
        ),
    })
    const view = toComparison(dataset, 'function', 'paired', select('kind', 'basic', 'headline'))
    expect(view.rows[0]!.previous).toBeUndefined()
    expect(view.notes.map(note => note.id)).toEqual(['comparison-previous-partly'])
    expect(view.rows[0]!.previousDerived).toBe(false)
  })

  it('marks the part of a picked project in the bar of its subject', () => {
    const view = toComparison(builtIn, 'function', 'paired', select('project', RENT, 'targets'))
    expect(view.rows.map(row => text(row.part))).toEqual(['1,058.00', '—', '—', '—'])
    expect(view.rows[1]!.emphasis).toBe('faded')
    expect(view.notes.map(note => note.id)).toEqual(['comparison-project-part', 'rounding'])
  })

  it('says nothing of 推算 where the published figures of both kinds are shown', () => {
    const kinds = select('kind', ['basic', 'project'], 'headline')
    for (const mode of COMPARISON_MODES) {
      const view = toComparison(builtIn, 'function', mode, kinds)
      expect(view.rows.map(row => row.previousDerived)).toEqual([false, false, false, false])
      expect(view.notes.map(note => note.id)).toEqual(['rounding'])
    }
  })

  it('has no part of a project in 基本支出, and does not say that it is marked', () => {
    const picked = [...select('project', RENT), ...select('kind', 'basic', 'headline')]
    for (const mode of COMPARISON_MODES) {
      const view = toComparison(builtIn, 'function', mode, picked)
      expect(view.hasPart).toBe(false)
      expect(view.notes.map(note => note.id)).toEqual(['comparison-previous-derived', 'rounding'])
    }
    const elsewhere = [...select('project', RENT), ...select('function', '208', 'breakdown')]
    expect(toComparison(builtIn, 'function', 'paired', elsewhere).notes).toEqual([])
    const ofKind = toComparison(builtIn, 'kind', 'paired', picked)
    expect(ofKind.hasPart).toBe(false)
    expect(ofKind.notes.map(note => note.id)).toEqual(['comparison-previous-stated'])
  })

  it('says that it does not follow an economic clause', () => {
    const view = toComparison(builtIn, 'function', 'paired', select('economic', '301', 'breakdown'))
    expect(view.rows).toHaveLength(4)
    expect(view.notes.map(note => note.id)).toEqual([
      'comparison-unaffected-by-economic',
      'rounding',
    ])
  })
})

describe('a figure that could not be read', () => {
  const { dataset } = readBuiltIn({
    '02-functional.csv': csv =>
      csv
        .replace('"1,941.53","2,097.45"', '"1,941.53",2097.45万')
        .replace('208,社会保障和就业支出,51.39,62.24,', '208,社会保障和就业支出,51.39,62..24,'),
  })

  it('is not compared, where a blank one has ended', () => {
    const states = (of: Dataset) =>
      toComparison(of, 'function', 'paired', []).rows.map(({ change }) => change.state)
    expect(states(dataset)).toEqual(['moved', 'none', 'moved', 'moved'])
    const blank = readBuiltIn({
      '02-functional.csv': csv =>
        csv.replace('208,社会保障和就业支出,51.39,62.24,62.24,', '208,社会保障和就业支出,51.39,,,'),
    }).dataset
    expect(states(blank)).toEqual(['moved', 'ended', 'moved', 'moved'])
  })

  it('of the year before leaves nothing to compare with', () => {
    const unread = readBuiltIn({
      '02-functional.csv': csv =>
        csv.replace('208,社会保障和就业支出,51.39,', '208,社会保障和就业支出,5l.39,'),
      '04-three-public.csv': csv => csv.replace(',合计,5.50,', ',合计,5.5.0,'),
    }).dataset
    expect(toComparison(unread, 'function', 'paired', []).rows[1]!.change.state).toBe('unknown')
    expect(toComparison(unread, 'threePublic', 'paired', []).change.state).toBe('unknown')
  })

  it('as the whole has no change, no bridge and no sum', () => {
    expect(toComparison(dataset, 'function', 'paired', []).change.state).toBe('none')
    expect(toComparison(dataset, 'function', 'bridge', []).empty?.note.id).toBe(
      'bridge-previous-unknown',
    )
    const picked = toComparison(dataset, 'function', 'paired', select('function', ['208', '210']))
    expect([picked.whole.current, picked.change.state]).toEqual([null, 'none'])
  })
})

describe('a year before by kind', () => {
  it('is not derived where a row is missing', () => {
    const { dataset } = readBuiltIn({
      '00-statement.csv': csv => csv.split('\r\n')[0] ?? '',
      '02-functional.csv': csv => csv.replace(/2010301,.*/, ''),
    })
    const rows = toComparison(dataset, 'kind', 'paired', []).rows
    expect(rows.map(({ name, previous }) => [name, previous])).toEqual([
      ['基本支出', undefined],
      ['项目支出', undefined],
    ])
  })
})

describe('a comparison that shows nothing', () => {
  it.each([
    ['2010302', 'basic'],
    ['208', 'project'],
  ])('says of %s in %s why, and nothing else', (code, kind) => {
    for (const mode of COMPARISON_MODES) {
      const view = toComparison(builtIn, 'function', mode, [
        ...select('function', code, 'breakdown'),
        ...select('kind', kind, 'headline'),
      ])
      expect(view.empty?.note.id).toBe('breakdown-no-amounts')
      expect(view.notes).toEqual([])
    }
  })
})

describe('the comparison of 三公', () => {
  it('shows the published items of both years', () => {
    const view = toComparison(builtIn, 'threePublic', 'paired', [])
    expect(brief(view.rows)).toEqual([
      '“三公”经费 5.50 4.30 −1.20',
      '因公出国(境)费用 0.00 0.00 0.00',
      '公务用车购置费 0.00 0.00 0.00',
      '公务用车运行维护费 4.00 3.50 −0.50',
      '公务接待费 1.50 0.80 −0.70',
    ])
  })

  it('takes what the table leaves blank from the 情况说明, with its place', () => {
    const view = toComparison(builtIn, 'threePublic', 'paired', [])
    expect(view.rows[1]!.sources.map(({ table, column }) => `${table} ${column}`)).toEqual([
      'statement 金额',
    ])
    expect(view.rows[1]!.previousSources.map(source => source.column)).toEqual([
      '金额',
      '比上年增减',
    ])
    expect(view.rows[4]!.sources.map(source => source.column)).toEqual(['2024年公务接待费'])
    expect(view.rows[4]!.previousSources.map(source => source.column)).toEqual(['2023年公务接待费'])
  })

  it('marks the year before where it is computed from a stated change', () => {
    const { rows, whole } = toComparison(builtIn, 'threePublic', 'paired', [])
    expect(rows.map(row => row.previousDerived)).toEqual([false, true, true, false, false])
    expect(whole.previousDerived).toBe(false)
  })

  it('names the table where it was not read', () => {
    const { dataset } = readBuiltIn({ '04-three-public.csv': () => '<html>' })
    const view = toComparison(dataset, 'threePublic', 'paired', select('kind', 'basic', 'headline'))
    expect(view.empty).toEqual({
      note: { id: 'table-not-read', params: { table: '4' } },
      wayOut: [],
    })
  })

  it('says that no clause reaches it', () => {
    const view = toComparison(builtIn, 'threePublic', 'paired', select('kind', 'basic', 'headline'))
    expect(view.notes.map(note => note.id)).toEqual(['three-public-unaffected'])
  })
})
