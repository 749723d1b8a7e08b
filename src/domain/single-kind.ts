import type { ExpenditureKind } from './dataset'
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
