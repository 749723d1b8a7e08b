import type { Dimension } from '../domain/selection'
import type { KnownKeys } from './link'
import { formatClause, parseClause } from './link-clause'
import { parseParams } from './link-params'

/** What an address says of keys that are still to come. */
export interface AwaitedClause {
  readonly dimension: Dimension
  /** As the address has it. */
  readonly text: string
  /** The same as far as it is in use already; null where nothing of it is. */
  readonly used: string | null
}

/** Dimensions of which the lines of departments bring keys. */
const OF_LINES = ['department', 'function'] as const

const NO_KEYS: ReadonlySet<string> = new Set()

/** The clauses of a query that may name what the lines of departments still have to bring. */
export function awaitedClauses(query: string, known: KnownKeys): readonly AwaitedClause[] {
  if (known.get('department') !== null) return []
  const { params } = parseParams(query)
  return OF_LINES.flatMap(dimension => {
    const text = params.get(dimension)
    if (text === undefined) return []
    const { clause } = parseClause(dimension, text, known.get(dimension) ?? NO_KEYS)
    return { dimension, text, used: clause === null ? null : formatClause(clause) }
  })
}

/** Parameters with the awaited clauses in the place of what is used of them, unless that has changed since. */
export function withAwaited(
  params: readonly (readonly [string, string])[],
  awaited: readonly AwaitedClause[],
): readonly (readonly [string, string])[] {
  const written = new Map(params)
  const kept = new Map(
    awaited
      .filter(({ dimension, used }) => (written.get(dimension) ?? null) === used)
      .map(({ dimension, text }) => [dimension as string, text]),
  )
  return [...kept, ...params.filter(([name]) => !kept.has(name))]
}
