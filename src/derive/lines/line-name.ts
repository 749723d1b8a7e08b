import type { DetailFacts, NamedDimension } from '../../domain/facts/detail-facts'

/** What the lines call a key; "" where they do not. */
export function lineName(detail: DetailFacts | null, name: NamedDimension, key: string): string {
  const code = detail?.table.dimensions[name].keys.codeOf(key) ?? -1
  return detail?.names[name].at(code) ?? ''
}
