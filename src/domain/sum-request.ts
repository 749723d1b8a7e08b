import type { FactFilter, FactTable } from './facts'

/** Sums by the keys of one dimension, among the facts that pass a filter. */
export interface SumRequest<D extends string> {
  readonly by: D
  readonly filter: FactFilter<D>
}

/** One clause of a filter in codes. `id` is the same for the same clause, in whatever order its keys are given. */
export interface CodedClause<D extends string> {
  readonly id: string
  readonly name: D
  readonly codes: readonly number[]
}

/** A request in codes. `id` is the same for the same request, in whatever order its clauses are given. */
export interface CodedRequest<D extends string> {
  readonly id: string
  readonly by: D
  readonly clauses: readonly CodedClause<D>[]
}

/** Turns the keys of requests into codes; keys that no fact has let nothing through. */
export function codeRequests<D extends string>(
  facts: FactTable<D>,
  requests: readonly SumRequest<D>[],
): readonly CodedRequest<D>[] {
  // Views that are asked together share their clauses: each list of keys is looked up once.
  const known = new Map<D, Map<readonly string[], CodedClause<D>>>()
  const clauseOn = (name: D, keys: readonly string[]): CodedClause<D> => {
    const ofName = known.get(name) ?? new Map<readonly string[], CodedClause<D>>()
    known.set(name, ofName)
    const clause = ofName.get(keys) ?? codeClause(facts, name, keys)
    ofName.set(keys, clause)
    return clause
  }
  return requests.map(({ by, filter }) => {
    const clauses = (Object.keys(filter) as D[]).sort().flatMap(name => {
      const keys = filter[name]
      return keys === undefined ? [] : clauseOn(name, keys)
    })
    return { id: [by, ...clauses.map(clause => clause.id)].join('|'), by, clauses }
  })
}

function codeClause<D extends string>(
  facts: FactTable<D>,
  name: D,
  keys: readonly string[],
): CodedClause<D> {
  const { keys: book } = facts.dimensions[name]
  const codes = [...new Set(keys.map(key => book.codeOf(key)))].filter(code => code >= 0)
  codes.sort((a, b) => a - b)
  return { id: `${name}:${codes.join(',')}`, name, codes }
}

/** The dimensions that a request reads. */
export function dimensionsOf<D extends string>({ by, clauses }: CodedRequest<D>): readonly D[] {
  return [by, ...clauses.map(clause => clause.name)]
}
