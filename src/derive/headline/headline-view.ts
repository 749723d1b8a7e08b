import type { Change } from '../../domain/comparison'
import type { ExpenditureKind } from '../../domain/dataset'
import type { Fen } from '../../domain/money'
import type { Source } from '../../domain/source'
import type { BeyondGeneral } from './beyond-general'
import type { Note } from '../note'
import type { Trace } from '../trace/trace'

/** "Of every 100 yuan …": parts of the whole that add to it. */
export interface ShareSentence {
  /** Largest project: name and share; null when there is none. */
  readonly largest: { readonly name: string; readonly share: number } | null
  readonly basic: number | null
  /** Other project expenditure: share and short names. */
  readonly rest: { readonly share: number; readonly names: readonly string[] } | null
}

/** As many of the other projects are named; of more the sentence says how many they are. */
export const MOST_NAMED = 3

export interface HeadlineTile {
  readonly id: ExpenditureKind | 'threePublic'
  readonly amount: Fen | null
  readonly change: Change
  readonly previousDerived: boolean
  readonly share: number | null
  readonly selected: boolean
  readonly faded: boolean
  readonly sources: readonly Source[]
  /** The cells of the year before; of a derived figure, those it was derived from. */
  readonly previousSources: readonly Source[]
}

/** Where the figures of the head come from. */
export interface HeadlineTraces {
  readonly total: Trace
  readonly previous: Trace
  readonly change: Trace
  readonly growth: Trace
  /** The figures of the sentence, in its order. */
  readonly shares: readonly Trace[]
}

export interface HeadlineView {
  readonly year: number
  readonly previousYear: number | null
  readonly total: Fen | null
  readonly previous: Fen | null | undefined
  readonly change: Change
  readonly sentence: ShareSentence
  /** What the department has beside the total, which is that of 一般公共预算. */
  readonly beyond: BeyondGeneral | null
  readonly tiles: readonly HeadlineTile[]
  /** What it does not follow. */
  readonly notes: readonly Note[]
  readonly traces: HeadlineTraces
  readonly sources: readonly Source[]
}
