import type { Check, Operand } from '../../domain/checks/check'
import { isTotalName } from '../../domain/published/published-rows'

/** A figure of a check by a name that tells it from the others. */
export interface BriefFigure {
  readonly label: string
  /** As published; "" for a blank. */
  readonly text: string
}

const MOST_FIGURES = 4

/** The figures of a check in a few words, the left side first; none where they are too many to read at once. */
export function briefFigures(check: Check): readonly BriefFigure[] {
  const named = [...check.left.operands, ...check.right.operands].filter(
    ({ label }) => label !== '',
  )
  return named.length <= MOST_FIGURES ? named.map(toFigure) : []
}

/** In a total row the column tells what the figure is. */
function toFigure({ label, text, source }: Operand): BriefFigure {
  return { label: source !== null && isTotalName(label) ? source.column : label, text }
}
