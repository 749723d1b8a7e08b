import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridgeTable } from '../../../src/derive/comparison/bridge-table'
import { toComparison } from '../../../src/derive/comparison/comparison'
import type { ComparisonView } from '../../../src/derive/comparison/comparison-view'
import { toReasons } from '../../../src/derive/comparison/reasons'
import type { Dataset, FunctionalSubject } from '../../../src/domain/dataset'
import { formatSignedWan, formatWan } from '../../../src/domain/money'
import type { Selection } from '../../../src/domain/selection'
import { COMPARED, type Compared } from '../../../src/domain/view-state'
import { zhCN } from '../../../src/locales/zh-CN'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { RENT, select } from '../../support/selection'

function bridgeOf(
  compared: Compared,
  selection: Selection = [],
  dataset: Dataset = builtIn,
): ComparisonView {
  return toComparison(dataset, compared, 'bridge', selection)
}

const brief = ({ steps }: ComparisonView): string[] =>
  steps.map(({ kind, row, delta, to }) => {
    const name = row === null ? kind : row.code || row.name
    return delta === null ? `${name} ${formatWan(to)}` : `${name} ${formatSignedWan(delta)}`
  })

describe('the bridge', () => {
  it('goes from 1,941.53 to 2,097.45 by class, with rounding as its own step', () => {
    const view = bridgeOf('function')
    expect(brief(view)).toEqual([
      'start 1,941.53',
      '201 +132.27',
      '208 +10.85',
      '210 +9.44',
      '221 +3.35',
      'rounding +0.01',
      'end 2,097.45',
    ])
    expect(view.notes.map(note => note.id)).toEqual(['rounding'])
  })

  it('goes the same way where table 2 has no total row, with nothing left to round', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv => csv.replace(/^,合计.*\r?\n/m, ''),
    })
    const view = bridgeOf('function', [], dataset)
    expect(brief(view)).toEqual([
      'start 1,941.53',
      '201 +132.27',
      '208 +10.85',
      '210 +9.44',
      '221 +3.35',
      'end 2,097.44',
    ])
  })

  it('goes into the focus; what did not move stays as a step', () => {
    expect(brief(bridgeOf('function', select('function', '208', 'breakdown')))).toEqual([
      'start 51.39',
      '2080505 +3.81',
      '2080506 +7.04',
      '2080599 0.00',
      'end 62.24',
    ])
  })

  it('goes by kind, as the 情况说明 gives the year before', () => {
    const view = bridgeOf('kind')
    expect(brief(view)).toEqual([
      'start 1,941.53',
      '基本支出 +59.94',
      '项目支出 +95.98',
      'end 2,097.45',
    ])
    expect(view.notes.map(note => note.id)).toEqual(['comparison-previous-stated'])
  })

  it('goes through “三公” without what is blank in both years', () => {
    expect(brief(bridgeOf('threePublic'))).toEqual([
      'start 5.50',
      '公务用车运行维护费 −0.50',
      '公务接待费 −0.70',
      'end 4.30',
    ])
  })

  it('goes through the vehicles of “三公” as a whole where a year does not part them', () => {
    const together = '四,公务用车购置及运行费,2024,3.50,-0.50,厉行节约,\n'
    const unparted = (blank: (text: string) => string) => {
      const { dataset } = readBuiltIn({
        '00-statement.csv': text =>
          text.replace(/四,公务用车运行[^\n]*\n四,公务用车购置费[^\n]*\n/, together),
        '04-three-public.csv': blank,
      })
      return { dataset, view: toComparison(dataset, 'threePublic', 'bridge', []) }
    }
    const steps = ['start 5.50', '公务用车购置及运行维护费 −0.50', '公务接待费 −0.70', 'end 4.30']
    const { dataset, view } = unparted(text =>
      text.replaceAll('4.00,,4.00', '4.00,,').replaceAll('3.50,,3.50', '3.50,,'),
    )
    expect(brief(view)).toEqual(steps)
    expect(view.rows.map(({ key }) => key)).toEqual(['total', 'abroad', 'vehicles', 'reception'])
    expect(toReasons(dataset, view, [])?.stated[0]?.text).toBe('厉行节约')
    expect(brief(unparted(text => text.replaceAll('4.00,,4.00', '4.00,,')).view)).toEqual(steps)
    // One year has only the whole, the other only what makes it up.
    const mixed = [
      unparted(text => text.replaceAll('4.00,,4.00', '4.00,,').replaceAll('3.50,,3.50', ',,3.50')),
      unparted(text => text.replaceAll('4.00,,4.00', ',,4.00').replaceAll('3.50,,3.50', '3.50,,')),
    ]
    for (const { view: shown } of mixed) {
      expect(brief(shown)).toEqual(steps)
      expect(shown.rows.map(({ key }) => key)).toEqual(['total', 'abroad', 'vehicles', 'reception'])
    }
    const [{ view: first }] = mixed as [(typeof mixed)[0]]
    expect(first.rows[2]!.sources.map(({ column }) => column)).toEqual(['2024年公务用车运行维护费'])
  })

  it('goes in one step where the focus has no parts', () => {
    expect(brief(bridgeOf('function', select('function', '2210201', 'breakdown')))).toEqual([
      'start 25.53',
      '2210201 +3.35',
      'end 28.88',
    ])
  })

  it('counts nothing twice where several subjects are picked', () => {
    const view = bridgeOf('function', select('function', ['208', '2080505', '221'], 'breakdown'))
    expect(brief(view)).toEqual(['start 76.92', '208 +10.85', '221 +3.35', 'end 91.12'])
  })

  it('starts from a derived total under a kind', () => {
    const view = bridgeOf('function', select('kind', 'basic', 'headline'))
    expect(brief(view)).toEqual([
      'start 379.51',
      '201 +36.29',
      '208 +10.85',
      '210 +9.44',
      '221 +3.35',
      'rounding +0.01',
      'end 439.45',
    ])
    expect(view.whole.previousDerived).toBe(true)
    expect(view.notes.map(note => note.id)).toEqual(['comparison-previous-derived', 'rounding'])
  })

  it('calls what rounding does not explain a difference, and says so', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv => csv.replace('"2,097.45"', '"2,100.00"'),
    })
    const view = bridgeOf('function', [], dataset)
    expect(brief(view).slice(-2)).toEqual(['difference +2.56', 'end 2,100.00'])
    expect(view.notes).toEqual([{ id: 'parts-do-not-add', params: { difference: '−2.56' } }])
  })

  it('says why it is empty where the year before is not known', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv =>
        csv.replace('285.29,321.58,321.58,', '285.29,321.58,300.00,21.58'),
    })
    const view = bridgeOf('function', select('kind', 'basic', 'headline'), dataset)
    expect(view.steps).toEqual([])
    expect(view.empty).toEqual({
      note: { id: 'bridge-previous-unknown', params: {} },
      wayOut: ['kind'],
    })
  })

  it('says once that there is no year before', () => {
    const dataset = { ...builtIn, info: { ...builtIn.info, previousYear: null } }
    const view = bridgeOf('function', [], dataset)
    expect(view.empty?.note.id).toBe('comparison-no-previous-year')
    expect(view.notes).toEqual([])
  })

  it('has a table with signed steps and the running total', () => {
    const own = { running: '累计', rounding: '四舍五入', difference: '其他差额', derived: '推算' }
    const table = bridgeTable(bridgeOf('function'), '', zhCN.tables.words, own)
    expect(table.rows[0]).toEqual(['', '2023 年', '', 1_941_530_000, ''])
    expect(table.rows[1]).toEqual(['201', '一般公共服务支出', 132_270_000, 2_073_800_000, ''])
    expect(table.rows[5]).toEqual(['', '四舍五入', 10_000, 2_097_450_000, ''])
    expect(table.rows[6]).toEqual(['', '2024 年', '', 2_097_450_000, ''])
  })
})

describe('laws of the bridge', () => {
  const amount = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -3_000_000_000_000, max: 3_000_000_000_000 }),
  )
  const amounts = fc.array(amount, { minLength: 72, maxLength: 72 })

  /** The built-in dataset with other amounts in every cell of table 2. */
  function perturb(values: readonly (number | null)[]): Dataset {
    const left = [...values]
    const next = (): number | null => left.pop() ?? null
    const change = (subject: FunctionalSubject): FunctionalSubject => ({
      ...subject,
      previous: { ...subject.previous, amount: next() },
      total: { ...subject.total, amount: next() },
      basic: { ...subject.basic, amount: next() },
      project: { ...subject.project, amount: next() },
    })
    const functionalTotal = builtIn.functionalTotal && change(builtIn.functionalTotal)
    return { ...builtIn, functionalTotal, functional: builtIn.functional.map(change) }
  }

  const selection = fc.constantFrom(
    [],
    select('function', '208', 'breakdown'),
    select('function', ['208', '2010301'], 'breakdown'),
    select('function', '210', 'comparison'),
    select('kind', 'basic', 'headline'),
    select('kind', 'project', 'comparison'),
    select('project', RENT, 'targets'),
  )

  it('lands on the published total in whole 分, each step where the one before it ended', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...COMPARED), selection, (values, compared, picked) => {
        const { steps, whole, empty } = bridgeOf(compared, picked, perturb(values))
        expect(steps.length === 0).toBe(empty !== null)
        if (steps.length === 0) return
        const [start, ...between] = steps.slice(0, -1)
        const sum = between.reduce((total, { delta }) => total + (delta ?? NaN), start!.to)
        expect(start!.to).toBe(whole.previous ?? 0)
        expect(sum).toBe(whole.current ?? 0)
        expect(steps[steps.length - 1]!.to).toBe(sum)
        for (const [index, step] of between.entries()) {
          expect(step.from).toBe(steps[index]!.to)
          expect(step.to).toBe(step.from + step.delta!)
        }
        expect(new Set(steps.map(step => step.id)).size).toBe(steps.length)
      }),
    )
  })
})
