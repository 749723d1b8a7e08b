import type { Source } from '../../domain/source'
import type { LineSet } from '../lines/line-set'

/** Where an amount comes from: published cells, or lines. */
export interface Sourced {
  readonly sources: readonly Source[]
  /** The lines it is added up from, where it is of no cell. */
  readonly lines?: LineSet
}
