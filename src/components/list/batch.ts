/** Rows that stand in one element; each such element has a number of its own. */
export interface Batch {
  readonly number: number
  readonly ids: ReadonlySet<string>
}

/** Rows none of which was there before are a new batch: a long list then goes in one step, not row by row. */
export function nextBatch(
  before: Batch | undefined,
  rows: readonly { readonly id: string }[],
): Batch {
  const ids = new Set(rows.map(({ id }) => id))
  if (before === undefined) return { number: 0, ids }
  const isKept = rows.some(({ id }) => before.ids.has(id))
  return { number: isKept ? before.number : before.number + 1, ids }
}
