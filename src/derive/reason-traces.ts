import type { Statement } from '../domain/dataset'
import { parseWan } from '../domain/money'
import type { Source } from '../domain/source'
import type { Reason } from './reasons'
import { amountOperand, tracePublished, type Trace } from './trace'

/** An amount as the words of the document give it, and where it stands. */
export interface QuotedFigure {
  readonly text: string
  readonly trace: () => Trace
}

const SEPARATOR = '、'

/** The amounts that a stated reason names: they stand in its own cell. */
export function reasonFigures({ text, items, source }: Reason): readonly QuotedFigure[] {
  return amountsIn(text).map(amount => toFigure(amount, items.join(SEPARATOR), source))
}

/** The amounts of the sentence that states a figure: its 金额, its 比上年增减, or the words themselves. */
export function quoteFigures(statement: Statement): readonly QuotedFigure[] {
  const { item, quote, amount, change, row } = statement
  return amountsIn(quote).map(text => {
    const value = parseWan(text)
    const isChange = change !== null && value === Math.abs(change)
    const column = value === amount ? '金额' : isChange ? '比上年增减' : '原文'
    return toFigure(text, item, { table: 'statement', row, column })
  })
}

const AMOUNT = /\d[\d,]*(?:\.\d+)?(?=\s*万元)/g

function amountsIn(text: string): readonly string[] {
  return text.match(AMOUNT) ?? []
}

function toFigure(text: string, title: string, source: Source): QuotedFigure {
  return { text, trace: () => tracePublished(title, amountOperand(parseWan(text), [source])) }
}
