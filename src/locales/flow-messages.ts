import type { FlowTableWords } from '../derive/flow-table'
import type { FlowColumn, FlowNode } from '../derive/flow-view'
import type { Fen } from '../domain/money'
import type { FlowMode } from '../domain/view-state'
import type { NamedAmount } from './view-messages'

export interface FlowTakeaway {
  readonly total: Fen
  readonly funds: readonly NamedAmount[]
  readonly kinds: readonly NamedAmount[]
  /** What of it is picked; null where nothing is. */
  readonly part: Fen | null
}

export interface FlowMessages {
  readonly title: string
  readonly chart: string
  readonly chooseMode: string
  readonly modes: Readonly<Record<FlowMode, string>>
  readonly columns: Readonly<Record<FlowColumn, string>>
  /** A node's full name; the interface names what the data does not. */
  readonly nodeName: (node: Pick<FlowNode, 'kind' | 'key' | 'name' | 'count'>) => string
  readonly nodeShort: (node: Pick<FlowNode, 'kind' | 'key' | 'short' | 'count'>) => string
  readonly part: string
  readonly share: string
  readonly caption: (mode: string) => string
  readonly takeaway: (figures: FlowTakeaway) => string
  readonly table: FlowTableWords
}
