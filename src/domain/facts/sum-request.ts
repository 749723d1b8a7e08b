import type { DimensionColumn, FactFilter, FactTable } from './facts'

/** Sums by the keys of one dimension, among the facts that pass a filter. */
export interface SumRequest<D extends string> {
  readonly by: D
  readonly filter: FactFilter<D>
}

/** One clause of a filter in codes. `id` is the same for the same clause, in whatever order its keys are given. */
export interface CodedClause<D extends string> {
  readonly id: string
  readonly name: D
  /** By code: 0 where it passes, 1 where it fails. */
  readonly fails: Uint8Array
  /** How many codes pass. */
  readonly passing: number
}

/** A filter in codes. `id` is the same for the same filter, in whatever order its clauses are given. */
export interface CodedFilter<D extends string> {
  readonly id: string
  readonly clauses: readonly CodedClause<D>[]
}

/** A request in codes. */
export interface CodedRequest<D extends string> {
  readonly by: D
  readonly filter: CodedFilter<D>
}

/**
 * Turns the keys of requests into codes; keys that no fact has let nothing through. Views that are asked together
 * share filters and clauses: each is looked up once.
 */
export function codeRequests<D extends string>(
  facts: FactTable<D>,
  requests: readonly SumRequest<D>[],
): readonly CodedRequest<D>[] {
  const names = Object.keys(facts.dimensions) as D[]
  const filters = new Map<FactFilter<D>, CodedFilter<D>>()
  const clauses = new Map<readonly string[], CodedClause<D>>()

  function clauseOn(name: D, keys: readonly string[]): CodedClause<D> {
    const known = clauses.get(keys)
    if (known?.name === name) return known
    const clause = codeClause(name, facts.dimensions[name], keys)
    clauses.set(keys, clause)
    return clause
  }

  function codeFilter(filter: FactFilter<D>): CodedFilter<D> {
    const own: CodedClause<D>[] = []
    let id = ''
    for (const name of names) {
      const keys = filter[name]
      if (keys === undefined) continue
      const clause = clauseOn(name, keys)
      own.push(clause)
      id += clause.id
    }
    return { id, clauses: own }
  }

  return requests.map(({ by, filter }) => {
    const coded = filters.get(filter) ?? codeFilter(filter)
    filters.set(filter, coded)
    return { by, filter: coded }
  })
}

function codeClause<D extends string>(
  name: D,
  { keys: book }: DimensionColumn,
  keys: readonly string[],
): CodedClause<D> {
  const fails = new Uint8Array(book.size).fill(1)
  let passing = 0
  for (const key of keys) {
    const code = book.codeOf(key)
    if (fails[code] !== 1) continue
    fails[code] = 0
    passing++
  }
  return { id: `${name}:${textOf(fails)}|`, name, fails, passing }
}

const BITS = 16

/** Masks of more codes than these are told by the codes that pass, which are few then. */
const MAX_MASK = 4096

/** A text that tells masks of one size apart. */
function textOf(fails: Uint8Array): string {
  let text = ''
  if (fails.length > MAX_MASK) {
    fails.forEach((fail, code) => {
      if (fail === 0) text += `${code},`
    })
    return text
  }
  // A character for each 16 codes: the length is the same for all masks of a dimension.
  for (let start = 0; start < fails.length; start += BITS) {
    let bits = 0
    for (let code = start; code < start + BITS; code++) bits = (bits << 1) | (fails[code] ?? 1)
    text += String.fromCharCode(bits)
  }
  return text
}
