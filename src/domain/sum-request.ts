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

/** Turns the keys of a request into codes; keys that no fact has let nothing through. */
export function codeRequest<D extends string>(
  facts: FactTable<D>,
  { by, filter }: SumRequest<D>,
): CodedRequest<D> {
  const names = (Object.keys(filter) as D[]).filter(name => filter[name] !== undefined).sort()
  const clauses = names.map(name => codeClause(facts, name, filter[name] ?? []))
  return { id: [by, ...clauses.map(clause => clause.id)].join('|'), by, clauses }
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
