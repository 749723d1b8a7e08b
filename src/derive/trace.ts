import type { Source } from '../domain/source'

/** What a traced number is: 分, a ratio, or a plain number such as a weight or a target. */
export type TraceUnit = 'amount' | 'ratio' | 'number'

/** A number with the cells it stands in; several cells mean that it is their sum. */
export interface Operand {
  readonly value: number | null
  readonly unit: TraceUnit
  readonly sources: readonly Source[]
}

/** How a figure came about: read from a cell, or computed from others. */
export type Formula = 'published' | 'difference' | 'share' | 'growth'

/** Where a figure comes from: the value on the page, the formula, and each operand with its cells. */
export interface Trace {
  readonly title: string
  readonly formula: Formula
  readonly value: number | null
  readonly unit: TraceUnit
  readonly operands: readonly Operand[]
}

/** An amount in 分 with its cells. */
export function amountOperand(value: number | null, sources: readonly Source[]): Operand {
  return { value, unit: 'amount', sources }
}

/** A figure as published (or the sum of published cells, when it has several). */
export function tracePublished(title: string, operand: Operand): Trace {
  return {
    title,
    formula: 'published',
    value: operand.value,
    unit: operand.unit,
    operands: [operand],
  }
}

/** now − before, in 分: 155.92 = 2,097.45 − 1,941.53. */
export function traceDifference(title: string, now: Operand, before: Operand): Trace {
  const value = (now.value ?? 0) - (before.value ?? 0)
  return { title, formula: 'difference', value, unit: 'amount', operands: [now, before] }
}

/** part ÷ whole; null where there is no whole. */
export function traceShare(title: string, part: Operand, whole: Operand): Trace {
  const value = whole.value === null || whole.value === 0 ? null : (part.value ?? 0) / whole.value
  return { title, formula: 'share', value, unit: 'ratio', operands: [part, whole] }
}

/** (now − before) ÷ before; null where nothing was before. */
export function traceGrowth(title: string, now: Operand, before: Operand): Trace {
  const base = before.value ?? 0
  const value = base === 0 ? null : ((now.value ?? 0) - base) / Math.abs(base)
  return { title, formula: 'growth', value, unit: 'ratio', operands: [now, before] }
}
