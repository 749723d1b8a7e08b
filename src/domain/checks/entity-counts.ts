import type { EntityCount } from '../dataset'
import type { Operand } from './check'

/** A number the statement's words give of the department, with its place in them. */
export function countOperand({ label, count, unit, place }: EntityCount): Operand {
  return { sign: 1, amount: count, text: `${count}${unit}`, label, source: null, place }
}
