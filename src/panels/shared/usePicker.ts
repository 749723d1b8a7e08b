import type { BreakdownNode, Crumb } from '../../derive/breakdown/breakdown-view'
import type { ComparisonRow } from '../../derive/comparison/comparison-view'
import { clauseOn, LET_GO, type Dimension, type ViewId } from '../../domain/selection'
import type { Breakdown } from '../../domain/view-state'
import { useViewStore } from '../../stores/view'

type Pickable = Pick<BreakdownNode | ComparisonRow, 'dimension' | 'key'> & {
  /** A pick zooms into it. */
  readonly opens?: boolean
}

export interface Picker {
  /** Picks what a mark or a row stands for; nothing where it stands for no clause. */
  readonly pickNode: (node: Pickable, additive: boolean) => void
  /** Goes to a step of the path; the first step is the whole. */
  readonly goTo: (crumb: Crumb, breakdown: Breakdown) => void
  /** Lets clauses go. */
  readonly leave: (dimensions: readonly Dimension[]) => void
  /** Lets go of the clause that this view made last: one level up where there is no path. */
  readonly drop: () => void
}

const TREE: Readonly<Record<Breakdown, readonly Dimension[]>> = {
  function: ['function', 'project', 'indicator'],
  economic: ['economic'],
  fund: ['fund', 'function'],
  department: ['department'],
}

/** The one gesture of the page, for a view that makes clauses of its own. */
export function usePicker(source: ViewId): Picker {
  const view = useViewStore()

  function pickNode({ dimension, key, opens }: Pickable, additive: boolean): void {
    if (dimension === null) return
    const clause = clauseOn(view.state.selection, dimension)
    const isElsewhere = clause !== null && clause.source !== source && clause.keys.includes(key)
    // What another view picked is entered by a pick here; a second pick lets it go.
    if (opens === true && isElsewhere && !additive) view.focus({ source, dimension, key })
    else view.pick({ source: sourceOf(dimension, additive), dimension, key, additive })
  }

  /** Departments that are chosen beside each other are a filter, where a single one that is picked is entered. */
  function sourceOf(dimension: Dimension, additive: boolean): ViewId {
    return dimension === 'department' && additive ? 'filters' : source
  }

  function leave(dimensions: readonly Dimension[]): void {
    for (const dimension of dimensions) view.remove(dimension)
  }

  function drop(): void {
    const own = view.state.selection.filter(clause => clause.source === source)
    leave(own.slice(-1).map(clause => clause.dimension))
  }

  function goTo({ dimension, key }: Crumb, breakdown: Breakdown): void {
    if (dimension === null) return leave(TREE[breakdown])
    // What stands for it already stays as it was made, wherever that was.
    const clause = clauseOn(view.state.selection, dimension)
    if (clause?.keys.every(held => held === key)) leave(LET_GO[dimension])
    else view.focus({ source, dimension, key })
  }

  return { pickNode, goTo, leave, drop }
}
