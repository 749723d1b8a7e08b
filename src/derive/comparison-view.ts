import type { Change } from '../domain/comparison'
import type { Fen } from '../domain/money'
import type { Dimension } from '../domain/selection'
import type { Source, TableId } from '../domain/source'
import type { Compared, ComparisonMode } from '../domain/view-state'
import type { Emphasis } from './breakdown-view'
import type { EmptyState, Note } from './note'

/** One pair of bars. */
export interface ComparisonRow {
  readonly id: string
  /** The clause a pick makes; null where nothing can be picked ("三公"). */
  readonly dimension: Dimension | null
  readonly key: string
  readonly code: string
  readonly name: string
  readonly short: string
  readonly classCode: string
  readonly current: Fen | null
  /** Null when published blank, undefined when not published in this cut. */
  readonly previous: Fen | null | undefined
  readonly previousDerived: boolean
  readonly change: Change
  /** The part of `current` that the selected project or projects make; null when none is selected here. */
  readonly part: Fen | null
  readonly emphasis: Emphasis
  /** `whole`: the focused subject itself, above its children. */
  readonly role: 'whole' | 'child'
  readonly sources: readonly Source[]
}

/** The view-model of 比上年多了还是少了. */
export interface ComparisonView {
  readonly compared: Compared
  readonly mode: ComparisonMode
  readonly year: number
  readonly previousYear: number | null
  /** Published order in paired mode; sorted by change, largest increase first, in change mode. */
  readonly rows: readonly ComparisonRow[]
  /** What is compared, e.g. the focused subject's name; "" for the whole. */
  readonly focusName: string
  readonly hasPart: boolean
  /** How the whole that the rows make up moved, on published totals. */
  readonly change: Change
  readonly notes: readonly Note[]
  readonly empty: EmptyState | null
  readonly tables: readonly TableId[]
}
