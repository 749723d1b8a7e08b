import type { BridgeStep } from '../../derive/comparison/comparison-view'
import type { LabelledRow } from './row-layout'

/** A row of the bridge: its step, and what it is called. */
export interface BridgeRow extends LabelledRow {
  readonly step: BridgeStep
}
