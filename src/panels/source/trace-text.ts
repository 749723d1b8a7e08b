import { isStatedChange } from '../../derive/statements'
import type { PublishedCell } from '../../derive/trace/published-cell'
import type { TraceOperand, Trace } from '../../derive/trace/trace'
import { formatSignedWan, formatWan, parseWan } from '../../domain/money'
import { formatPercent } from '../../domain/ratio'
import { formatCount } from '../../locales/figures'

/** A traced number as it is written in a formula; "—" where nothing is published. */
export function valueText(
  { value, unit }: Pick<TraceOperand, 'value' | 'unit'>,
  isSigned = false,
): string {
  if (value === null) return '—'
  switch (unit) {
    case 'amount':
      return isSigned ? formatSignedWan(value) : formatWan(value)
    case 'ratio':
      return formatPercent(value)
    case 'number':
      return formatCount(value)
    case 'text':
      return ''
  }
}

/** The formula with its figures: "155.92 = 2,097.45 − 1,941.53"; "" for a published figure. */
export function formulaText(trace: Trace): string {
  const [first = '—', second = '—'] = trace.operands.map(operand => valueText(operand))
  const value = valueText(trace)
  switch (trace.formula) {
    case 'published':
    case 'count':
      return ''
    case 'sum':
      return `${value} = ${sumText(trace.operands)}`
    case 'weighted':
      return `${value} = ${productsText(trace.operands)}`
    case 'difference':
      return `${value} = ${differenceText(trace.operands)}`
    case 'share':
      return `${value} = ${first} ÷ ${second}`
    case 'growth':
      return `${value} = (${differenceText(trace.operands)}) ÷ ${second}`
  }
}

/** "2,097.45 − 1,941.53"; what is below zero stands in brackets. */
function differenceText([now, before]: readonly TraceOperand[]): string {
  const less = before === undefined ? '—' : valueText(before)
  return `${now === undefined ? '—' : valueText(now)} − ${isBelow(before) ? `(${less})` : less}`
}

function isBelow(operand: TraceOperand | undefined): boolean {
  return (operand?.value ?? 0) < 0
}

/** "10 × 100.00% + 5 × 96.15%": each weight with the share that follows it. */
function productsText(operands: readonly TraceOperand[]): string {
  return operands
    .flatMap((weight, at) => {
      const share = at % 2 === 0 ? operands[at + 1] : undefined
      return share === undefined ? [] : [`${valueText(weight)} × ${valueText(share)}`]
    })
    .join(' + ')
}

function sumText(operands: readonly TraceOperand[]): string {
  return operands
    .map((operand, at) => {
      const value = operand.value ?? 0
      // Nothing that is taken away is −0.
      const isLess = at > 0 && (value < 0 || Object.is(value, -0))
      const text = valueText(isLess ? { ...operand, value: -value } : operand)
      return at === 0 ? text : `${isLess ? '−' : '+'} ${text}`
    })
    .join(' ')
}

/**
 * How a figure that is published in several cells comes from their texts: "2,097.45 = 439.45 + 1,658.00", a stated
 * change taken away from what it led to, or the first less the others; "" where the cells alone do not give it.
 */
export function cellsText(
  { value, unit }: Pick<TraceOperand, 'value' | 'unit'>,
  cells: readonly Pick<PublishedCell, 'text' | 'unit' | 'source'>[],
): string {
  const amounts = cells.flatMap(cell => parseWan(cell.text, cell.unit?.decimals) ?? [])
  const isAmount = unit === 'amount' && amounts.length === cells.length
  if (!isAmount || value === null || cells.length < 2) return ''
  const changes = cells.map(({ source }) => isStatedChange(source))
  const ways = [changes, cells.map((_, at) => at > 0)].map(isLess =>
    amounts.map((amount, at) => (isLess[at] === true ? -amount : amount)),
  )
  const terms = ways.find(way => way.reduce((sum, amount) => sum + amount, 0) === value)
  if (terms === undefined) return ''
  return `${formatWan(value)} = ${sumText(terms.map(term => ({ value: term, unit, sources: [] })))}`
}
