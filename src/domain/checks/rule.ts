import type { Dataset } from '../dataset'
import type { TableId } from '../source'
import type { FindingId, Operand, Relation, RuleId, Side } from './check'

/** Two sides that a rule sets against each other, before the verdict. */
export interface Comparison {
  /** What is compared, unique within the rule: "functional:201:total". */
  readonly key: string
  readonly relation: Relation
  readonly left: Side
  readonly right: Side
  /** How many figures are added up; 0 where the same figure stands in two places. */
  readonly addends: number
  /** For `agrees` only: whether both sides say the same. */
  readonly agrees: boolean
  /** The finding that a difference amounts to; null where it is plainly 不符. */
  readonly finding: FindingId | null
  readonly context: readonly Operand[]
}

/**
 * One rule on given tables. Without one of the tables (or with one that has no rows), and where
 * nothing is published to compare, it is not applicable. Several rules may share an id.
 */
export interface Rule {
  readonly id: RuleId
  readonly tables: readonly TableId[]
  readonly run: (dataset: Dataset) => readonly Comparison[]
}
