import { describe, expect, it } from 'vitest'
import type { TracedFigure } from '../../../src/components/figure/figure-runs'
import { toBreakdown } from '../../../src/derive/breakdown/breakdown'
import { toComparison } from '../../../src/derive/comparison/comparison'
import { toFlow } from '../../../src/derive/flow/flow'
import type { Note, NoteId } from '../../../src/derive/note'
import { publishedCell } from '../../../src/derive/trace/published-cell'
import type { Dataset } from '../../../src/domain/dataset'
import { zhCN } from '../../../src/locales/zh-CN'
import { breakdownNoteFigures } from '../../../src/panels/breakdown/breakdown-figures'
import { comparisonNoteFigures } from '../../../src/panels/comparison/comparison-figures'
import { flowNoteFigures } from '../../../src/panels/flow/flow-figures'
import { formulaText, valueText } from '../../../src/panels/source/trace-text'
import { builtIn, readBuiltIn } from '../../support/built-in'
import { select } from '../../support/selection'

interface Opened {
  readonly text: string
  /** The formula, or the value where there is none. */
  readonly says: string
  readonly printed: readonly string[]
}

/** What each figure of a note says when it is opened. */
function opened(figures: readonly TracedFigure[], dataset: Dataset): readonly Opened[] {
  return figures.map(({ text, trace }) => {
    const found = trace()
    if (found === null) return { text, says: 'no source', printed: [] }
    const cells = found.operands.flatMap(({ sources }) => sources)
    const printed = cells.map(cell => publishedCell(dataset, cell)?.text ?? 'no such cell')
    return { text, says: formulaText(found) || valueText(found), printed }
  })
}

function noteOf(notes: readonly Note[], id: NoteId): Note {
  const found = notes.find(note => note.id === id)
  if (found === undefined)
    throw new Error(`no note ${id} among ${notes.map(note => note.id).join(', ')}`)
  return found
}

describe('the figures of a note on the breakdown', () => {
  const figuresOf = (dataset: Dataset, view: ReturnType<typeof toBreakdown>, id: NoteId) =>
    opened(breakdownNoteFigures(noteOf(view.notes, id), view, '此处', dataset), dataset)

  it('open the project expenditure that the economic classification leaves out', () => {
    const view = toBreakdown(builtIn, 'economic', [])
    expect(figuresOf(builtIn, view, 'economic-basic-only')).toEqual([
      { text: '1,658.00', says: '1,658.00', printed: ['1,658.00'] },
    ])
  })

  it('open what is below zero, counted and added up', () => {
    const { dataset } = readBuiltIn({
      '10-projects.csv': csv =>
        csv.replace('改革经费",20.00,20.00,,20.00', '改革经费",-20.00,-20.00,,-20.00'),
    })
    const view = toBreakdown(dataset, 'function', select('function', '2010302', 'breakdown'))
    const [count, amount] = figuresOf(dataset, view, 'negative-not-drawn')
    expect([count!.text, count!.says]).toEqual(['1', '1'])
    expect([amount!.text, amount!.says]).toEqual(['−20.00', '−20.00'])
    expect(amount!.printed).toEqual(count!.printed)
    expect(count!.printed).toContain('-20.00')
  })

  it('open by how much the parts differ from the whole', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv =>
        csv.replace('公务员医疗补助,2.40,2.72,2.72', '公务员医疗补助,2.40,9.72,9.72'),
    })
    const view = toBreakdown(dataset, 'function', select('function', '210', 'breakdown'))
    expect(figuresOf(dataset, view, 'parts-do-not-add')).toEqual([
      {
        text: '+7.00',
        says: '7.00 = 33.74 − 26.74',
        printed: ['23.02', '9.72', '1.00', '26.74'],
      },
    ])
  })

  it('are none where a note has no figure', () => {
    const view = toBreakdown(builtIn, 'function', select('economic', '302'))
    expect(figuresOf(builtIn, view, 'function-unaffected-by-economic')).toEqual([])
  })
})

describe('the figures of a note on the comparison', () => {
  it('open what the steps of the bridge reach and the published total', () => {
    const { dataset } = readBuiltIn({
      '02-functional.csv': csv => csv.replace('"2,097.45"', '"2,100.00"'),
    })
    for (const mode of ['change', 'bridge'] as const) {
      const view = toComparison(dataset, 'function', mode, [])
      const note = noteOf(view.notes, 'parts-do-not-add')
      expect(opened(comparisonNoteFigures(note, view, '合计'), dataset)).toEqual([
        { text: '−2.56', says: '−2.56 = 2,097.44 − 2,100.00', printed: ['2,100.00'] },
      ])
    }
  })

  it('are none where a note has no figure', () => {
    const view = toComparison(builtIn, 'kind', 'paired', [])
    const [note] = view.notes
    expect(note!.id).toBe('comparison-previous-stated')
    expect(comparisonNoteFigures(note!, view, '合计')).toEqual([])
  })
})

describe('the figures of a note on the flow', () => {
  const figuresOf = (dataset: Dataset, id: NoteId) => {
    const view = toFlow(dataset, 'function', [])
    return opened(flowNoteFigures(noteOf(view.notes, id), view, dataset, zhCN), dataset)
  }
  const parts = ['321.58', '62.24', '26.74', '28.88']

  it('open both sides of a sum that rounding leaves apart, and their difference', () => {
    expect(figuresOf(builtIn, 'flow-rounding')).toEqual([
      { text: '439.44', says: '439.44 = 321.58 + 62.24 + 26.74 + 28.88', printed: parts },
      { text: '439.45', says: '439.45', printed: ['439.45'] },
      { text: '0.01', says: '0.01 = 439.45 − 439.44', printed: ['439.45', ...parts] },
    ])
  })

  it('take the smaller from the larger where more flows out than in', () => {
    const dataset = readBuiltIn({
      '02-functional.csv': csv => csv.replace('"2,097.45",439.45,', '"2,097.45",400.00,'),
    }).dataset
    expect(figuresOf(dataset, 'flow-exceeds').map(({ text, says }) => [text, says])).toEqual([
      ['439.44', '439.44 = 321.58 + 62.24 + 26.74 + 28.88'],
      ['400.00', '400.00'],
      ['39.44', '39.44 = 439.44 − 400.00'],
    ])
  })

  it('open the cell of what was carried over', () => {
    const { dataset } = readBuiltIn({
      '07-department-income.csv': csv =>
        csv.replace(',合计,"2,097.45",,"2,097.45",', ',合计,"2,097.45",10.00,"2,087.45",'),
    })
    expect(figuresOf(dataset, 'flow-carried-over')).toEqual([
      { text: '10.00', says: '10.00', printed: ['10.00'] },
    ])
  })

  it('are none where the node of a note is not drawn', () => {
    const view = toFlow(builtIn, 'function', [])
    const note = { id: 'flow-rounding', params: { name: '没有的', amount: '1.00' } } as const
    expect(flowNoteFigures(note, view, builtIn, zhCN)).toEqual([])
  })
})
