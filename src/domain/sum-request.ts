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
  const known: { readonly keys: readonly string[]; readonly clause: CodedClause<D> }[] = []
  const clauseOn = (name: D, keys: readonly string[]): CodedClause<D> => {
    const same = known.find(one => one.keys === keys && one.clause.name === name)
    if (same !== undefined) return same.clause
    const clause = codeClause(name, facts.dimensions[name], keys)
    known.push({ keys, clause })
    return clause
  }
  return requests.map(({ by, filter }) => {
    const clauses: CodedClause<D>[] = []
    let id: string = by
    for (const name of (Object.keys(filter) as D[]).sort()) {
      const keys = filter[name]
      if (keys === undefined) continue
      const clause = clauseOn(name, keys)
      clauses.push(clause)
      id += `|${clause.id}`
    }
    return { id, by, clauses }
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
  return { id: `${name}:${textOf(fails)}`, name, fails, passing }
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
