import type { FlowTableWords } from '../derive/flow/flow-table'
import type { FlowColumn, FlowNode } from '../derive/flow/flow-view'
import type { Fen } from '../domain/money'
import type { FlowMode } from '../domain/view-state'
import type { NamedAmount } from './view-messages'

/** What the first column holds: sources of money, or departments by their lines. */
export type FlowOrigin = 'fund' | 'department'

export interface FlowTakeaway {
  readonly origin: FlowOrigin
  readonly total: Fen
  /** Whether what adds up to less than 0 is not in it. */
  readonly isPartly: boolean
  /** Sources, or departments: the largest. */
  readonly origins: readonly NamedAmount[]
  /** Whether there are others that are not named. */
  readonly hasMore: boolean
  readonly kinds: readonly NamedAmount[]
  /** What of it is picked; null where nothing is. */
  readonly part: Fen | null
}

export interface FlowMessages {
  readonly title: string
  readonly chart: Readonly<Record<FlowOrigin, string>>
  readonly chooseMode: string
  readonly modes: Readonly<Record<FlowMode, string>>
  readonly columns: Readonly<Record<Exclude<FlowColumn, 'fund'>, string>>
  /** What the first column holds. */
  readonly origins: Readonly<Record<FlowOrigin, string>>
  /** A node's full name; the interface names what the data does not. */
  readonly nodeName: (node: Pick<FlowNode, 'kind' | 'key' | 'name' | 'count'>) => string
  readonly nodeShort: (node: Pick<FlowNode, 'kind' | 'key' | 'short' | 'count'>) => string
  readonly part: string
  readonly share: string
  readonly caption: (mode: string) => string
  readonly takeaway: (figures: FlowTakeaway) => string
  readonly table: Omit<FlowTableWords, 'nodeName'>
}
