import type { BreakdownNode } from '../../derive/breakdown/breakdown-view'

/** Where siblings stand among those of their class, in the order of amounts. */
export interface Standings {
  readonly rankOf: (node: BreakdownNode) => number
  readonly countOf: (node: BreakdownNode) => number
}

/** Made once for all siblings: thousands of them each looking for its own kind would take quadratic time. */
export function standingsOf(siblings: readonly BreakdownNode[]): Standings {
  const counts = new Map<string, number>()
  const ranks = new Map<BreakdownNode, number>()
  for (const node of siblings) {
    const rank = counts.get(node.classCode) ?? 0
    ranks.set(node, rank)
    counts.set(node.classCode, rank + 1)
  }
  return {
    rankOf: node => ranks.get(node) ?? 0,
    countOf: node => counts.get(node.classCode) ?? 0,
  }
}
