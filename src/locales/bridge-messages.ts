import type { Change } from '../domain/comparison'
import type { Fen } from '../domain/money'

/** A step by name: what the takeaway of a bridge is made from. */
export interface NamedStep {
  readonly name: string
  readonly delta: Fen
}

export interface BridgeTakeaway {
  /** What the bridge is of; "" for the whole. */
  readonly place: string
  readonly previousYear: number
  readonly year: number
  readonly before: Fen
  readonly after: Fen
  readonly change: Change
  /** The largest steps, the largest first; what follows them is only counted. */
  readonly largest: readonly NamedStep[]
  readonly others: { readonly count: number; readonly delta: Fen } | null
  /** The step that closes the gap between the parts and the total. */
  readonly closing: NamedStep | null
}

/** 桥图: the way from last year's total to this year's. */
export interface BridgeMessages {
  readonly takeaway: (figures: BridgeTakeaway) => string
  readonly running: string
  /** What the last step but one is. */
  readonly closing: Readonly<Record<'rounding' | 'difference', string>>
}

/** Why it changed, as the document says. */
export interface ReasonMessages {
  readonly title: string
  /** `section` is that of the 情况说明. */
  readonly source: (section: string) => string
  /** The names are "" where nothing at all is explained. */
  readonly none: (names: string) => string
  readonly quotes: (names: string) => string
  /** Between what is explained and its reason. */
  readonly colon: string
}
