import type { DetailDimension, LineFilter } from '../domain/detail-facts'

/**
 * The filter that lets through what any of some filters does: exactly that where they differ in one dimension alone.
 * Undefined where one of them is, for its figure is not of lines.
 */
export function joinLines(filters: readonly (LineFilter | undefined)[]): LineFilter | undefined {
  const [first, ...others] = filters
  return others.reduce(
    (joined, filter) => (joined && filter ? joinTwo(joined, filter) : undefined),
    first,
  )
}

function joinTwo(one: LineFilter, other: LineFilter): LineFilter {
  const joined: Partial<Record<DetailDimension, readonly string[]>> = {}
  for (const name of Object.keys(one) as DetailDimension[]) {
    const [left, right] = [one[name], other[name]]
    // What one of them does not restrict is not restricted.
    if (left !== undefined && right !== undefined) joined[name] = [...new Set([...left, ...right])]
  }
  return joined
}
