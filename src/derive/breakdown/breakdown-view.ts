import type { Change } from '../../domain/comparison'
import type { Fen } from '../../domain/money'
import type { Dimension } from '../../domain/selection'
import type { Source, TableId } from '../../domain/source'
import type { Breakdown } from '../../domain/view-state'
import type { Emphasis } from '../emphasis'
import type { Labels } from '../labels'
import type { LineSet } from '../lines/line-set'
import type { EmptyState, Note } from '../note'
import type { Sourced } from '../trace/sourced'
import type { NodeKind } from '../trees/spend-node'

/** One tile of the treemap and one row of its list. */
export interface BreakdownNode extends Labels, Sourced {
  readonly kind: NodeKind
  /** 分 in the view's cut; null when the cell is blank. */
  readonly amount: Fen | null
  /** Share of the position's total. */
  readonly share: number | null
  readonly change: Change
  /** The year before was derived (推算), not published in this cut. */
  readonly previousDerived: boolean
  readonly emphasis: Emphasis
  /** Name and amount agree with a picked subject of the other classification. */
  readonly outlined: boolean
  /** A pick zooms into it: it has at least two children in this cut. */
  readonly opens: boolean
  /** Tiles drawn inside this one; empty for a tile. */
  readonly children: readonly BreakdownNode[]
  /** The cells of the year before; empty where it is not published in this cut. */
  readonly previousSources: readonly Source[]
}

/** One step of the way from the whole to the position. */
export interface Crumb {
  readonly id: string
  readonly dimension: Dimension | null
  readonly key: string
  readonly label: string
  readonly amount: Fen | null
}

/** The view-model of 钱花在哪里: treemap and list alike. */
export interface BreakdownView {
  readonly breakdown: Breakdown
  /** Added up from the lines of departments, of no published table. */
  readonly ofLines?: boolean
  readonly path: readonly Crumb[]
  /** Where "up" leads: the nearest step that changes what is shown; null at the top. */
  readonly up: Crumb | null
  /** The position's published total in the view's cut. */
  readonly total: Fen | null
  readonly totalSources: readonly Source[]
  readonly totalLines?: LineSet
  /** Children of the position, largest first, blank ones last. */
  readonly nodes: readonly BreakdownNode[]
  /** Whether changes can be shown at all in this breakdown. */
  readonly hasChange: boolean
  readonly notes: readonly Note[]
  readonly empty: EmptyState | null
  readonly tables: readonly TableId[]
}
