import type { ExpenditureKind, FunctionalSubject } from './dataset'
import type { Fen } from './money'

/**
 * The one kind that a subject has an amount of, which its year before is taken to have been (推算);
 * null when it has both or none.
 */
export function singleKind(basic: Fen | null, project: Fen | null): ExpenditureKind | null {
  const hasBasic = (basic ?? 0) !== 0
  const hasProject = (project ?? 0) !== 0
  if (hasBasic === hasProject) return null
  return hasBasic ? 'basic' : 'project'
}

/**
 * The leaves that make up a kind's year before, which is published as one figure a subject (推算; guide:
 * product.md). Null where one with an amount has no single kind now; a printed 0 is 0 of either.
 */
export function previousLeaves(
  leaves: readonly FunctionalSubject[],
  kind: ExpenditureKind,
): readonly FunctionalSubject[] | null {
  const found: FunctionalSubject[] = []
  for (const leaf of leaves) {
    const { amount } = leaf.previous
    const own = singleKind(leaf.basic.amount, leaf.project.amount)
    if (amount === null) continue
    if (amount !== 0 && own === null) return null
    if (own === kind || own === null) found.push(leaf)
  }
  return found
}
