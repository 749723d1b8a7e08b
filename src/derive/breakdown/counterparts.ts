import type { Dataset } from '../../domain/dataset'
import { ECONOMIC_LEVELS, FUNCTIONAL_LEVELS, nearestAncestor } from '../../domain/subject-code'
import { groupBy } from '../group-by'

/** A functional and an economic subject whose name and amount agree. Offered, never filtered by. */
export interface Counterpart {
  readonly functional: string
  readonly economic: string
}

interface Candidate {
  readonly code: string
  readonly name: string
  readonly amount: number
}

/**
 * Pairs of leaves of tables 2 and 3 with the same amount, unique in both, and names that share
 * at least two characters: 2210201 = 30113 = 28.88. No table publishes the link (guide: product.md).
 */
export function counterpartsOf(dataset: Dataset): readonly Counterpart[] {
  const functional = uniqueByAmount(
    leavesOf(dataset.functional, FUNCTIONAL_LEVELS, s => s.basic.amount),
  )
  const economic = uniqueByAmount(leavesOf(dataset.economic, ECONOMIC_LEVELS, s => s.total.amount))
  return [...functional].flatMap(([amount, subject]) => {
    const other = economic.get(amount)
    return other !== undefined && shareTwoCharacters(subject.name, other.name)
      ? [{ functional: subject.code, economic: other.code }]
      : []
  })
}

function leavesOf<T extends { readonly code: string; readonly name: string }>(
  subjects: readonly T[],
  levels: readonly number[],
  amountOf: (subject: T) => number | null,
): readonly Candidate[] {
  const known = new Set(subjects.map(subject => subject.code))
  const parents = new Set(subjects.map(({ code }) => nearestAncestor(code, levels, known)))
  return subjects.flatMap(subject => {
    const amount = amountOf(subject)
    return parents.has(subject.code) || amount === null || amount === 0
      ? []
      : [{ code: subject.code, name: subject.name, amount }]
  })
}

function uniqueByAmount(candidates: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const unique = new Map<number, Candidate>()
  for (const [amount, [first, ...more]] of groupBy(candidates, candidate => candidate.amount)) {
    if (first !== undefined && more.length === 0) unique.set(amount, first)
  }
  return unique
}

function shareTwoCharacters(a: string, b: string): boolean {
  return [...a].some((_, index) => index < a.length - 1 && b.includes(a.slice(index, index + 2)))
}
