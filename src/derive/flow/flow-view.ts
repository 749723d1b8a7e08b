import type { Fen } from '../../domain/money'
import type { Source, TableId } from '../../domain/source'
import type { FlowMode } from '../../domain/view-state'
import type { Emphasis } from '../emphasis'
import type { Labels } from '../labels'
import type { LineSet } from '../lines/line-set'
import type { EmptyState, Note } from '../note'
import type { Sourced } from '../trace/sourced'

/** From left to right: where the money comes from, 基本/项目, class, and what lies below the class. */
export const FLOW_COLUMNS = ['fund', 'kind', 'class', 'part'] as const
export type FlowColumn = (typeof FLOW_COLUMNS)[number]

/** What a node is: `unsplit` is money not published by 基本/项目, `project-part` 项目支出 of a subject alone, `residual` what no part explains, `others` the gathered. */
export type FlowNodeKind =
  | 'fund'
  | 'department'
  | 'kind'
  | 'unsplit'
  | 'subject'
  | 'project-part'
  | 'basic'
  | 'project'
  | 'residual'
  | 'others'

/** An amount that something may be picked of. */
interface Parted extends Sourced {
  /** What of it passes what is picked; null where nothing is picked, or none of it. */
  readonly part: Fen | null
  /** The cells of `part`. */
  readonly partSources: readonly Source[]
  /** The lines of `part`. */
  readonly partLines?: LineSet
}

/** A stage that money passes. */
export interface FlowNode extends Labels, Parted {
  readonly column: FlowColumn
  readonly kind: FlowNodeKind
  readonly amount: Fen
  readonly emphasis: Emphasis
  /** How many are gathered in it; 1 else. */
  readonly count: number
}

/** Money that goes from one node to the next, in 分, as published or added up from lines. */
export interface FlowLink extends Parted {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly amount: Fen
  /** The class it belongs to; "" before the classes part. */
  readonly classCode: string
}

/** What a node's published amount has over what flows out of it: rounding of the print, or less. */
export interface FlowDifference {
  readonly node: string
  readonly difference: Fen
  readonly isRounding: boolean
}

/** The ways on which lines add up to less than 0. */
export interface Undrawn {
  readonly count: number
  readonly amount: Fen
  readonly lines: LineSet
}

/** The view-model of 钱从哪来到哪去. For each node: in = amount; out + its difference = amount. */
export interface FlowView {
  readonly mode: FlowMode
  /** Of the lines of departments, which are then its first column; else of published tables, and of sources. */
  readonly ofLines: boolean
  /** By column, and there in the order they stand. */
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
  readonly differences: readonly FlowDifference[]
  readonly total: Fen
  /** What of the total is picked; null where nothing is. */
  readonly part: Fen | null
  /** What is not drawn of lines; null where all is, and of published tables. */
  readonly undrawn: Undrawn | null
  readonly notes: readonly Note[]
  readonly empty: EmptyState | null
  readonly tables: readonly TableId[]
}
