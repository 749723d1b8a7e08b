import type { Dataset } from '../../domain/dataset'
import type { Fen } from '../../domain/money'
import { leavesOf } from '../../domain/subject-code'
import { groupBy } from '../group-by'
import { shortSubjectName } from '../names'

/** A functional and an economic subject whose name and amount agree. Offered, never filtered by. */
export interface Counterpart {
  readonly functional: string
  readonly economic: string
  /** Both by code and name: "2210201 = 30113 住房公积金". */
  readonly text: string
}

interface Subject {
  readonly code: string
  readonly name: string
}

/**
 * Pairs of leaves of tables 2 and 3 with the same amount, unique in both, and names that share
 * at least two characters: 2210201 = 30113 = 28.88. No table publishes the link (guide: product.md).
 */
export function counterpartsOf(dataset: Dataset): readonly Counterpart[] {
  const functional = uniqueByAmount(dataset.functional, ({ basic }) => basic.amount)
  const economic = uniqueByAmount(dataset.economic, ({ total }) => total.amount)
  return [...functional].flatMap(([amount, subject]) => {
    const other = economic.get(amount)
    return other !== undefined && shareTwoCharacters(subject.name, other.name)
      ? [{ functional: subject.code, economic: other.code, text: textOf(subject, other) }]
      : []
  })
}

/** A name that both have is said once. */
function textOf(one: Subject, other: Subject): string {
  const [name, otherName] = [shortSubjectName(one.name), shortSubjectName(other.name)]
  const own = name === otherName ? '' : ` ${name}`
  return `${one.code}${own} = ${other.code} ${otherName}`
}

/** The leaves with an amount that no other leaf has. */
function uniqueByAmount<S extends Subject>(
  subjects: readonly S[],
  amountOf: (subject: S) => Fen | null,
): ReadonlyMap<Fen, S> {
  const unique = new Map<Fen, S>()
  for (const [amount, [first, ...more]] of groupBy(leavesOf(subjects), amountOf)) {
    if (amount && first !== undefined && more.length === 0) unique.set(amount, first)
  }
  return unique
}

function shareTwoCharacters(a: string, b: string): boolean {
  return [...a].some((_, index) => index < a.length - 1 && b.includes(a.slice(index, index + 2)))
}
