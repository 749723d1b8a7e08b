import { plainSum } from '../plain-number'
import type { CheckUnit, FindingId, Operand, Side } from './check'
import type { Comparison } from './rule'

/** What a comparison may say besides its two sides. */
export interface Wording {
  readonly unit?: CheckUnit
  readonly finding?: FindingId | null
  readonly context?: readonly Operand[]
}

/** A side whose amount is the signed sum of its operands; null when every one is blank. */
function toSide(operands: readonly Operand[], unit: CheckUnit): Side {
  const published = operands.filter(operand => operand.amount !== null)
  const sum = plainSum(published.map(({ sign, amount }) => sign * (amount ?? 0)))
  return { operands, amount: published.length === 0 ? null : sum, unit }
}

/** A whole against the sum of its parts; blanks count as 0. */
export function toSum(
  key: string,
  whole: Operand | null,
  parts: readonly Operand[],
  wording: Wording = {},
): Comparison {
  const published = parts.filter(part => part.amount !== null).length
  return compare(key, listOf(whole), parts, Math.max(1, published), wording)
}

/** The same figure in two places; null where one of the places has no such row. */
export function toSame(
  key: string,
  left: Operand | null,
  right: Operand | null,
  wording: Wording = {},
): Comparison {
  return compare(key, listOf(left), listOf(right), 0, wording)
}

/** A figure that may not be above the sum of others. */
export function toAtMost(
  key: string,
  left: Operand,
  right: readonly Operand[],
  wording: Wording = {},
): Comparison {
  return { ...toSum(key, left, right, wording), relation: 'at-most' }
}

/** Two places that should say the same, though not in sums. */
export function toAgreement(
  key: string,
  left: readonly Operand[],
  right: readonly Operand[],
  agrees: boolean,
  wording: Wording = {},
): Comparison {
  const sides = compare(key, left, right, 0, wording)
  return {
    ...sides,
    relation: 'agrees',
    agrees,
    left: withoutSum(sides.left),
    right: withoutSum(sides.right),
  }
}

/** Several figures that are named together but not meant to be added. */
function withoutSum(side: Side): Side {
  return side.operands.length > 1 ? { ...side, amount: null } : side
}

function compare(
  key: string,
  left: readonly Operand[],
  right: readonly Operand[],
  addends: number,
  { unit = 'wan', finding = null, context = [] }: Wording,
): Comparison {
  return {
    key,
    relation: 'equals',
    left: toSide(left, unit),
    right: toSide(right, unit),
    addends,
    agrees: false,
    finding,
    context,
  }
}

function listOf(operand: Operand | null): readonly Operand[] {
  return operand === null ? [] : [operand]
}
