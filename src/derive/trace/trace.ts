import { growthOf } from '../../domain/comparison'
import { plainSum } from '../../domain/plain-number'
import type { Source } from '../../domain/source'
import { joinedLines, type LineSet } from '../lines/line-set'
import type { Sourced } from './sourced'

/** What is traced: 分, a ratio, a plain number such as a weight or a target, or a passage in words. */
export type TraceUnit = 'amount' | 'ratio' | 'number' | 'text'

/** A number with the cells it stands in; several cells mean that it is their sum, or the first less the others. */
export interface TraceOperand extends Sourced {
  readonly value: number | null
  readonly unit: TraceUnit
  /** The section of the 情况说明 that gives it, where it stands in no table: "一(二)单位构成". */
  readonly place?: string
  /** What it is called among the operands; absent where its cells say it. */
  readonly name?: string
}

/** How a figure came about: read from a cell, computed from others, or counted; `weighted` takes its operands by pairs. */
export type Formula = 'published' | 'sum' | 'difference' | 'share' | 'growth' | 'count' | 'weighted'

/** Where a figure comes from: the value on the page, the formula, and each operand with its cells. */
export interface Trace {
  readonly title: string
  readonly formula: Formula
  readonly value: number | null
  readonly unit: TraceUnit
  readonly operands: readonly TraceOperand[]
}

/** An amount in 分 with its cells, or its lines. */
export function amountOperand(
  value: number | null,
  sources: readonly Source[],
  lines?: LineSet,
): TraceOperand {
  return { value, unit: 'amount', sources, lines }
}

/** An amount that holds where it comes from, as an operand. */
export function sourcedOperand({
  amount,
  sources,
  lines,
}: Sourced & { readonly amount: number | null }): TraceOperand {
  return amountOperand(amount, sources, lines)
}

/** Whether it is known where an amount comes from: from cells, or from lines. */
export function isSourced({ sources, lines }: Sourced): boolean {
  return sources.length > 0 || lines !== undefined
}

/** Amounts as one, with all their cells, or all their lines. */
export function sumOperand(
  parts: readonly (Sourced & { readonly amount: number | null })[],
): TraceOperand {
  return amountOperand(
    parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    parts.flatMap(({ sources }) => sources),
    joinedLines(parts.map(({ lines }) => lines)),
  )
}

/** A figure as published, or as it follows from published cells, when it has several. */
export function tracePublished(title: string, operand: TraceOperand): Trace {
  return {
    title,
    formula: 'published',
    value: operand.value,
    unit: operand.unit,
    operands: [operand],
  }
}

/** What several figures add up to; a single one as it is published. */
export function traceSum(title: string, parts: readonly TraceOperand[]): Trace {
  const [only, ...more] = parts
  if (only !== undefined && more.length === 0) return tracePublished(title, only)
  const value = plainSum(parts.map(part => part.value))
  return { title, formula: 'sum', value, unit: only?.unit ?? 'amount', operands: parts }
}

/** The sum of products to two decimals: each weight, followed by the share of it that counts. */
export function traceWeighted(title: string, operands: readonly TraceOperand[]): Trace {
  const exact = operands.reduce((sum, weight, at) => {
    const share = at % 2 === 0 ? operands[at + 1] : undefined
    return sum + (weight.value ?? 0) * (share?.value ?? 0)
  }, 0)
  const value = Math.round(exact * 100) / 100
  return { title, formula: 'weighted', value, unit: 'number', operands }
}

/** now − before, in 分: 155.92 = 2,097.45 − 1,941.53. */
export function traceDifference(title: string, now: TraceOperand, before: TraceOperand): Trace {
  const value = (now.value ?? 0) - (before.value ?? 0)
  return { title, formula: 'difference', value, unit: 'amount', operands: [now, before] }
}

/** part ÷ whole; null where there is no whole. */
export function traceShare(title: string, part: TraceOperand, whole: TraceOperand): Trace {
  const value = whole.value === null || whole.value === 0 ? null : (part.value ?? 0) / whole.value
  return { title, formula: 'share', value, unit: 'ratio', operands: [part, whole] }
}

/** (now − before) ÷ before; null where no percentage says it. */
export function traceGrowth(title: string, now: TraceOperand, before: TraceOperand): Trace {
  const value = growthOf(now.value ?? 0, before.value ?? 0)
  return { title, formula: 'growth', value, unit: 'ratio', operands: [now, before] }
}

/**
 * How many things there are, each with its cells. A count of published things that the page states is a figure like
 * any other and opens what was counted. None is needed for what only serves the interface: how many hits a search
 * has, how many items a filter or a collapsed list leads to.
 */
export function traceCounted(title: string, parts: readonly TraceOperand[]): Trace {
  return { title, formula: 'count', value: parts.length, unit: 'number', operands: parts }
}

/** How many cells there are of a kind. */
export function traceCount(title: string, sources: readonly Source[]): Trace {
  const parts = sources.map(source => ({ value: null, unit: 'text', sources: [source] }) as const)
  return traceCounted(title, parts)
}

/** A passage in words, by its cells or by its section of the 情况说明. */
export function tracePassage(title: string, sources: readonly Source[], place = ''): Trace {
  return tracePublished(title, { value: null, unit: 'text', sources, place })
}
