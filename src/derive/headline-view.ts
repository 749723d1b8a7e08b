import type { Change } from '../domain/comparison'
import type { ExpenditureKind } from '../domain/dataset'
import type { Fen } from '../domain/money'
import type { Dimension, ViewId } from '../domain/selection'
import type { Source } from '../domain/source'

/** "Of every 100 yuan …": parts of the whole that add to it. */
export interface ShareSentence {
  /** Largest project: name and share; null when there is none. */
  readonly largest: { readonly name: string; readonly share: number } | null
  readonly basic: number | null
  /** Other project expenditure: share and short names. */
  readonly rest: { readonly share: number; readonly names: readonly string[] } | null
}

export interface HeadlineTile {
  readonly id: ExpenditureKind | 'threePublic'
  readonly amount: Fen | null
  readonly change: Change
  readonly previousDerived: boolean
  readonly share: number | null
  readonly selected: boolean
  readonly faded: boolean
  readonly sources: readonly Source[]
}

export interface HeadlineView {
  readonly year: number
  readonly previousYear: number | null
  readonly total: Fen | null
  readonly previous: Fen | null | undefined
  readonly change: Change
  readonly sentence: ShareSentence
  readonly tiles: readonly HeadlineTile[]
  readonly sources: readonly Source[]
}

/** One key of one clause, as a chip. `label` is the data's name; null where the interface has the word. */
export interface Chip {
  readonly dimension: Dimension
  readonly key: string
  readonly label: string | null
  readonly source: ViewId
}

export interface ScopeAmount {
  readonly amount: Fen | null
  readonly share: number | null
}

/** The filter bar: what is picked and how much of the money that is. */
export interface ScopeView {
  readonly chips: readonly Chip[]
  /** Amount in functional subjects, kinds and projects; the whole when none is picked. */
  readonly spending: ScopeAmount
  /** Amount in economic subjects, of basic expenditure; null when none is picked. */
  readonly economic: ScopeAmount | null
  /** Both kinds of clause are set: they cannot be intersected. */
  readonly cannotJoin: boolean
}
