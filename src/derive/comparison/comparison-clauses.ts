import type { Dimension, Selection } from '../../domain/selection'
import type { Compared } from '../../domain/view-state'

/** The dimension that a pick in each comparison makes a clause on. */
const PICKED: Readonly<Record<Compared, Dimension | null>> = {
  function: 'function',
  kind: 'kind',
  threePublic: null,
}

/**
 * What a comparison is filtered by: every clause but its own. A clause that the panel made while it
 * compared something else is not its own: picked by kind, the subjects show that kind.
 */
export function clausesSeen(compared: Compared, selection: Selection): Selection {
  return selection.filter(
    ({ source, dimension }) => source !== 'comparison' || dimension !== PICKED[compared],
  )
}
