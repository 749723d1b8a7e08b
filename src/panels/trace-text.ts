import type { Operand, Trace } from '../derive/trace'
import { formatSignedWan, formatWan } from '../domain/money'
import { formatPercent } from '../domain/ratio'
import { formatCount } from '../locales/figures'

/** A traced number as it is written in a formula; "—" where nothing is published. */
export function valueText(
  { value, unit }: Pick<Operand, 'value' | 'unit'>,
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
  }
}

/** The formula with its figures: "155.92 = 2,097.45 − 1,941.53"; "" for a published figure. */
export function formulaText(trace: Trace): string {
  const [first = '—', second = '—'] = trace.operands.map(operand => valueText(operand))
  const value = valueText(trace)
  switch (trace.formula) {
    case 'published':
      return ''
    case 'difference':
      return `${value} = ${first} − ${second}`
    case 'share':
      return `${value} = ${first} ÷ ${second}`
    case 'growth':
      return `${value} = (${first} − ${second}) ÷ ${second}`
  }
}
