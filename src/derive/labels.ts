import type { Dimension } from '../domain/selection'

/** What a mark of a view is called, and what a pick of it makes. */
export interface Labels {
  /** Opaque and unique in the view: "function:201". */
  readonly id: string
  /** The clause a pick makes; null where nothing can be picked: the whole, a rest, "三公". */
  readonly dimension: Dimension | null
  readonly key: string
  /** The published code; "" where there is none. */
  readonly code: string
  /** "" where the interface has the word (基本支出, the rest). */
  readonly name: string
  readonly short: string
  /** The class it belongs to; "" where it stands for none. */
  readonly classCode: string
}
