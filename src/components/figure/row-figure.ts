/** The figures of a row, a tile or a mark that have sources of their own. */
export type RowFigure = 'amount' | 'share' | 'change' | 'growth'

/** The figures of a target that have sources of their own. */
export type TargetFigure = 'target' | 'weight' | 'actual' | 'attainment' | 'scopes'

/** The figures of a scope of targets. */
export type GroupFigure = 'budget' | 'weight'
