import type { Gauge } from '../../domain/gauge'
import type { Indicator, WeightedScore } from '../../domain/indicator'
import type { Fen } from '../../domain/money'
import type { TableId } from '../../domain/source'
import type { TargetMode } from '../../domain/view-state'
import type { Emphasis } from '../emphasis'
import type { EmptyState, Note } from '../note'

/** One indicator as a dial (gauge) or, for what no dial can show, as a card (gauge null). */
export interface TargetItem {
  readonly indicator: Indicator
  readonly gauge: Gauge | null
  readonly emphasis: Emphasis
  /** In how many scopes an indicator of this name stands, this one included. */
  readonly scopesOfName: number
  readonly attained: boolean | null
  /** 0 to 1, only when an actual exists. */
  readonly attainment: number | null
}

/** The indicators of one scope. `project` null is the whole department. */
export interface TargetGroup {
  readonly project: string | null
  /** "" for the whole department: the interface has a word for it. */
  readonly name: string
  readonly short: string
  readonly budget: Fen | null
  readonly goal: string
  readonly items: readonly TargetItem[]
  readonly weight: number
  readonly score: WeightedScore | null
}

/** A choice of whose targets to show. */
export interface TargetScope {
  readonly project: string | null
  readonly short: string
  readonly name: string
  readonly count: number
  readonly state: 'active' | 'available' | 'excluded'
}

export interface LevelOption {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly selected: boolean
  readonly sublevels: readonly LevelOption[]
}

/** The same-named target in every scope that has it. */
export interface NameComparison {
  readonly name: string
  readonly entries: readonly {
    readonly indicator: Indicator
    readonly scopeShort: string
  }[]
  /** Whether operator or target differ between scopes. */
  readonly differs: boolean
}

/** The view-model of 要办成什么. */
export interface TargetsView {
  readonly mode: TargetMode
  readonly scopes: readonly TargetScope[]
  readonly groups: readonly TargetGroup[]
  readonly levels: readonly LevelOption[]
  /** Core filter: how many core indicators are in reach, and whether only those are shown. */
  readonly core: { readonly count: number; readonly selected: boolean }
  /** One for each picked name that stands in at least two scopes. */
  readonly compared: readonly NameComparison[]
  readonly hasActuals: boolean
  readonly notes: readonly Note[]
  readonly empty: EmptyState | null
  readonly tables: readonly TableId[]
}
