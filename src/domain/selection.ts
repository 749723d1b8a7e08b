/** The views that can make a clause. `filters` is the filter bar and the controls of a panel. */
export const VIEW_IDS = [
  'headline',
  'breakdown',
  'comparison',
  'targets',
  'flow',
  'filters',
] as const
export type ViewId = (typeof VIEW_IDS)[number]

/** What can be picked. `function` is a functional subject, `staffing` 人员/公用, `fund` a source of money, `indicator` an indicator's name. */
export const DIMENSIONS = [
  'function',
  'kind',
  'project',
  'economic',
  'staffing',
  'fund',
  'department',
  'level',
  'core',
  'indicator',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** A filter as plain data: which view made it, on what, and the keys it lets through. */
export interface Clause {
  readonly source: ViewId
  readonly dimension: Dimension
  readonly keys: readonly string[]
}

/** At most one clause a dimension, in the order they were made. */
export type Selection = readonly Clause[]

export interface Pick {
  readonly source: ViewId
  readonly dimension: Dimension
  readonly key: string
  /** Ctrl/⌘: adds or takes away one key instead of replacing the clause. */
  readonly additive: boolean
}

export type SelectionAction =
  /** Picks a key; picking what is selected removes it. */
  | ({ readonly type: 'pick' } & Pick)
  /** Goes to a key (a breadcrumb step): never removes it. */
  | ({ readonly type: 'focus' } & Omit<Pick, 'additive'>)
  | { readonly type: 'remove'; readonly dimension: Dimension; readonly key?: string }
  | { readonly type: 'clear' }

/** What hangs below a dimension in a spending tree and is let go when the reader moves along it. */
export const LET_GO: Readonly<Record<Dimension, readonly Dimension[]>> = {
  function: ['project', 'indicator'],
  kind: [],
  project: ['indicator'],
  economic: [],
  staffing: [],
  fund: [],
  department: ['function', 'project', 'indicator'],
  level: [],
  core: [],
  indicator: [],
}

/** The one gesture of the page, as a pure step from selection to selection. */
export function reduceSelection(selection: Selection, action: SelectionAction): Selection {
  switch (action.type) {
    case 'clear':
      return []
    case 'remove':
      return removeKey(selection, action.dimension, action.key)
    case 'focus':
      return setKeys(selection, action, [action.key])
    case 'pick':
      return pick(selection, action)
  }
}

function pick(selection: Selection, action: Pick): Selection {
  const present = keysOf(selection, action.dimension) ?? []
  const selected = present.includes(action.key)
  if (action.additive) {
    return selected
      ? removeKey(selection, action.dimension, action.key)
      : setKeys(selection, action, [...present, action.key])
  }
  return selected && present.length === 1
    ? removeKey(selection, action.dimension)
    : setKeys(selection, action, [action.key])
}

function setKeys(
  selection: Selection,
  { source, dimension }: Pick | Omit<Pick, 'additive'>,
  keys: readonly string[],
): Selection {
  const kept = without(selection, [dimension, ...LET_GO[dimension]])
  return [...kept, { source, dimension, keys }]
}

function removeKey(selection: Selection, dimension: Dimension, key?: string): Selection {
  const keys = key === undefined ? [] : (keysOf(selection, dimension) ?? []).filter(k => k !== key)
  if (keys.length === 0) {
    // Without its department a subject of the lines would be one of the published table, which may not have it.
    return without(selection, [dimension, ...(dimension === 'department' ? LET_GO[dimension] : [])])
  }
  return selection.map(clause => (clause.dimension === dimension ? { ...clause, keys } : clause))
}

/** The selection less every clause on the given dimensions. */
export function without(selection: Selection, dimensions: readonly Dimension[]): Selection {
  return selection.filter(clause => !dimensions.includes(clause.dimension))
}

/** The keys picked on a dimension; null when it is not restricted. */
export function keysOf(selection: Selection, dimension: Dimension): readonly string[] | null {
  return selection.find(clause => clause.dimension === dimension)?.keys ?? null
}

/** The clause on a dimension, with the view that made it. */
export function clauseOn(selection: Selection, dimension: Dimension): Clause | null {
  return selection.find(clause => clause.dimension === dimension) ?? null
}

/** What a view is filtered by: every clause but its own, so that picking never empties the picker. */
export function clausesFor(viewer: ViewId, selection: Selection): Selection {
  return selection.filter(clause => clause.source !== viewer)
}
