import type { Change } from '../../domain/comparison'
import type { Fen } from '../../domain/money'
import type { Source, TableId } from '../../domain/source'
import type { Compared, ComparisonMode } from '../../domain/view-state'
import type { Emphasis } from '../emphasis'
import type { Labels } from '../labels'
import type { LineSet } from '../lines/line-set'
import type { EmptyState, Note } from '../note'
import type { Sourced } from '../trace/sourced'

/** One pair of bars. */
export interface ComparisonRow extends Labels, ComparisonWhole {
  /** The part of `current` that the selected project or projects make; null when none is selected here. */
  readonly part: Fen | null
  /** The budgets that `part` is made of. */
  readonly partSources: readonly Source[]
  readonly emphasis: Emphasis
  /** `whole`: the focused subject itself, above its children. */
  readonly role: 'whole' | 'child'
}

/** Both years of a row, or of what the rows are parts of, by their figures. */
export interface ComparisonWhole extends Sourced {
  readonly current: Fen | null
  /** Null when published blank, undefined when not published in this cut. */
  readonly previous: Fen | null | undefined
  readonly previousDerived: boolean
  readonly change: Change
  readonly previousSources: readonly Source[]
  readonly previousLines?: LineSet
}

/** One step of the bridge from last year's total to this year's; amounts in 分. */
export interface BridgeStep {
  readonly id: string
  /** `rounding` closes a gap that rounding explains, `difference` one that it does not. */
  readonly kind: 'start' | 'part' | 'rounding' | 'difference' | 'end'
  /** The row whose clause a pick makes; null for all but `part`. */
  readonly row: ComparisonRow | null
  /** The step; null for both totals, which are no change. */
  readonly delta: Fen | null
  /** The running total before and after; both totals stand from 0. */
  readonly from: Fen
  readonly to: Fen
}

/** What one way of comparing yields: the rows in published order, and what they make up. */
export interface ComparedRows {
  readonly rows: readonly ComparisonRow[]
  readonly whole: ComparisonWhole
  /** Names of the subjects in focus; none when the whole budget is shown. */
  readonly focus: readonly string[]
}

/** The view-model of 比上年多了还是少了. */
export interface ComparisonView {
  readonly compared: Compared
  readonly mode: ComparisonMode
  readonly year: number
  readonly previousYear: number | null
  /** Published order; in change mode sorted by change, largest increase first. */
  readonly rows: readonly ComparisonRow[]
  /** Names of what is compared, e.g. the focused subject's; none for the whole. */
  readonly focus: readonly string[]
  readonly hasPart: boolean
  readonly whole: ComparisonWhole
  /** From last year's total to this year's; none where both years are drawn in full, or not both are known. */
  readonly steps: readonly BridgeStep[]
  /** How the whole that the rows make up moved, on published totals. */
  readonly change: Change
  readonly notes: readonly Note[]
  readonly empty: EmptyState | null
  readonly tables: readonly TableId[]
  /** Of the lines of departments, not of published tables. */
  readonly ofLines: boolean
}
