import type { Statement } from '../../domain/dataset'
import { parseWan } from '../../domain/money'
import type { Source } from '../../domain/source'
import type { Reason } from './reasons'
import { amountOperand, tracePublished, type Trace } from '../trace/trace'

/** An amount or a number of people or things as the words of the document give it, and where it stands. */
export interface QuotedFigure {
  readonly text: string
  readonly trace: () => Trace
}

/** The amounts and counts that a stated reason names: they stand in its own cell. `title` is what it explains. */
export function reasonFigures({ text, source }: Reason, title: string): readonly QuotedFigure[] {
  return [
    ...amountsIn(text).map(amount => toFigure(amount, title, source)),
    ...countsIn(text).map(count => toCount(count, title, source)),
  ]
}

/** The amounts and counts of the sentence that states a figure: its 金额, its 比上年增减, or the words themselves. */
export function quoteFigures(statement: Statement): readonly QuotedFigure[] {
  const { item, quote, amount, change, row } = statement
  const place = (column: string): Source => ({ table: 'statement', row, column })
  const amounts = amountsIn(quote).map(text => {
    const value = parseWan(text)
    const isChange = change !== null && value === Math.abs(change)
    const column = value === amount ? '金额' : isChange ? '比上年增减' : '原文'
    return toFigure(text, item, place(column))
  })
  return [...amounts, ...countsIn(quote).map(count => toCount(count, item, place('原文')))]
}

const AMOUNT = /\d[\d,]*(?:\.\d+)?(?=\s*万元)/g

const COUNT = /\d+(?=\s*[名人个辆项处])/g

function amountsIn(text: string): readonly string[] {
  return text.match(AMOUNT) ?? []
}

function countsIn(text: string): readonly string[] {
  return text.match(COUNT) ?? []
}

function toCount(text: string, title: string, source: Source): QuotedFigure {
  const operand = { value: Number(text), unit: 'number', sources: [source] } as const
  return { text, trace: () => tracePublished(title, operand) }
}

function toFigure(text: string, title: string, source: Source): QuotedFigure {
  return { text, trace: () => tracePublished(title, amountOperand(parseWan(text), [source])) }
}
