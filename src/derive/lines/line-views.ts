import type { Dataset } from '../../domain/dataset'
import type { DetailFacts } from '../../domain/facts/detail-facts'
import type { Fen } from '../../domain/money'
import type { Selection } from '../../domain/selection'
import type { Compared } from '../../domain/view-state'
import type { ComparedRows } from '../comparison/comparison-view'
import type { FlowGraphs } from '../flow/flow-draft'
import type { Undrawn } from '../flow/flow-view'
import type { SpendTree } from '../trees/spend-node'

/** A flow of lines, with what is not in it. */
export interface LineFlow extends FlowGraphs {
  readonly undrawn: Undrawn
  /** What departments are called that are picked and have no line this year. */
  readonly without: readonly string[]
}

/** What is made of the lines of departments. Its code is fetched with the lines: most datasets have none. */
export interface LineViews {
  /** All departments, the one that is picked alone opened into its subjects. */
  readonly departments: (dataset: Dataset, picked: readonly string[] | null) => SpendTree
  /** The subjects of the picked departments together. */
  readonly subjects: (dataset: Dataset, picked: readonly string[]) => SpendTree
  /** Both years of the picked departments; null where the lines do not tell what is compared. */
  readonly compare: (
    dataset: Dataset,
    by: Compared,
    selection: Selection,
    picked: readonly string[],
  ) => ComparedRows | null
  /** From the picked departments to what they spend on, with the part that is picked in the flow itself. */
  readonly flow: (
    dataset: Dataset,
    selection: Selection,
    picked: readonly string[],
  ) => LineFlow | null
  /** What this year's lines add up to under all clauses on what they carry; null where there is none. */
  readonly jointAmount: (dataset: Dataset, selection: Selection) => Fen | null
  /** Every subject that the lines know, and those above them. */
  readonly subjectCodes: (dataset: Dataset) => readonly string[]
}

const known = new WeakMap<DetailFacts, LineViews>()

/** Says what makes views of some lines. */
export function provideLineViews(detail: DetailFacts, views: LineViews): void {
  known.set(detail, views)
}

/** What makes views of the lines of a dataset; null where it has none. */
export function lineViewsOf({ detail }: Dataset): LineViews | null {
  return (detail === null ? undefined : known.get(detail)) ?? null
}
