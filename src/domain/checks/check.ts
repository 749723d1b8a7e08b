import type { Source, TableId } from '../source'

/** 相符 · 四舍五入差 · 不符 · 待说明 · 不适用. */
export const VERDICTS = ['equal', 'rounding', 'different', 'explained', 'not-applicable'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What is compared: money in 分, a number of things, a weight (of 100) or a percentage. */
export type CheckUnit = 'wan' | 'count' | 'weight' | 'percent'

/** How the sides should stand: left = right, left ≤ right, or (in words, not in sums) both saying the same. */
export type Relation = 'equals' | 'at-most' | 'agrees'

/** Every rule, in the order they are shown. */
export const RULE_IDS = [
  'children',
  'classes',
  'kinds',
  'staffing',
  'income-sources',
  'economic-total',
  'three-public-vehicles',
  'three-public-total',
  'three-public-units',
  'three-public-economic',
  'balance',
  'balance-parts',
  'fund-columns',
  'income-items',
  'income-expenditure',
  'income-subjects',
  'expenditure-subjects',
  'class-names',
  'totals',
  'empty-fund',
  'statement-amounts',
  'statement-changes',
  'statement-parts',
  'operating-funds',
  'new-projects',
  'procurement',
  'projects-total',
  'project-parts',
  'project-kinds',
  'project-subjects',
  'project-budgets',
  'project-funding',
  'cost-targets',
  'project-weights',
  'execution-weight',
  'overall-weights',
  'same-name-targets',
  'overall-budget',
  'staff-counts',
  'subordinate-units',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** What a document may leave to be explained; each is the outcome of a rule, for any dataset. */
export const FINDING_IDS = [
  'operating-funds-scope',
  'new-project-smaller',
  'execution-weight-printed',
  'target-differs',
  'target-operator-differs',
  'cost-targets-short',
  'procurement-zero',
  'unit-not-covered',
  'three-public-beyond-basic',
] as const
export type FindingId = (typeof FINDING_IDS)[number]

/** One figure of a side, with the place it was published at. */
export interface Operand {
  readonly sign: 1 | -1
  /** In the side's unit; null where the cell is blank or (a 定性 target) no number. */
  readonly amount: number | null
  /** As published: "2,097.45", "" for a blank, "≥99.95%" for a target. */
  readonly text: string
  /** The row's, indicator's or project's name as published; "" for a value the rule itself expects. */
  readonly label: string
  /** Null for a value the rule itself expects, and for a figure that stands in no table or could not be found. */
  readonly source: Source | null
  /** Where a figure that stands in no table was read: "一(二)单位构成"; "" otherwise. */
  readonly place: string
}

/** One side of a check. `amount` is the signed sum of the operands; null when all are blank or no sum is meant. */
export interface Side {
  readonly operands: readonly Operand[]
  readonly amount: number | null
  readonly unit: CheckUnit
}

/** One comparison of published figures with its verdict. */
export interface Check {
  /** Stable: rule, table, row and column, such as "children:functional:201:total"; the total row is "all". */
  readonly id: string
  readonly rule: RuleId
  readonly verdict: Verdict
  readonly relation: Relation
  readonly left: Side
  readonly right: Side
  /** left − right, blanks counting as 0; null where no sums are compared. */
  readonly difference: number | null
  /** How far the sides may be apart by rounding, in the unit of the sides; 0 for all but money. */
  readonly tolerance: number
  /** Set exactly where the verdict is `explained`. */
  readonly finding: FindingId | null
  /** Other figures that help to read the difference, such as what the figure does equal. */
  readonly context: readonly Operand[]
  /** The tables to filter by. */
  readonly tables: readonly TableId[]
}
