import type { Dimension } from '../domain/selection'

/** What a view says about itself: why it does not follow a filter, what was derived, why it is empty. */
export type NoteId =
  | 'function-unaffected-by-economic'
  | 'function-counterpart'
  | 'economic-unaffected-by-function'
  | 'economic-unaffected-by-targets'
  | 'economic-basic-only'
  | 'economic-counterpart'
  | 'economic-empty-for-project-kind'
  | 'economic-empty-for-project'
  | 'economic-no-previous'
  | 'function-no-previous'
  | 'fund-zero'
  | 'fund-blank'
  | 'fund-unaffected'
  | 'fund-highlights-class'
  | 'fund-no-previous'
  | 'picked-absent'
  | 'breakdown-lines'
  | 'department-lines'
  | 'department-no-previous'
  | 'department-unaffected'
  | 'all-from-general-fund'
  | 'general-fund-only'
  | 'other-fund'
  | 'targets-unaffected-by-fund'
  | 'flow-rounding'
  | 'flow-exceeds'
  | 'flow-carried-over'
  | 'flow-lines'
  | 'flow-lines-undrawn'
  | 'flow-lines-without'
  | 'flow-economic-basic'
  | 'flow-economic-not-followed'
  | 'flow-unaffected-by-economic'
  | 'comparison-unaffected-by-economic'
  | 'comparison-unaffected-by-targets'
  | 'comparison-previous-derived'
  | 'comparison-previous-unknown'
  | 'comparison-previous-partly'
  | 'comparison-previous-stated'
  | 'comparison-project-part'
  | 'comparison-project-place'
  | 'comparison-no-previous-year'
  | 'bridge-previous-unknown'
  | 'three-public-unaffected'
  | 'targets-unaffected-by-economic'
  | 'targets-none-for-basic'
  | 'targets-none-for-function'
  | 'targets-no-projects'
  | 'targets-none-match'
  | 'targets-none-published'
  | 'targets-overall-has-no-levels'
  | 'costs-are-targets'
  | 'rounding'
  | 'parts-do-not-add'
  | 'negative-not-drawn'
  | 'no-project-matches'
  | 'breakdown-no-amounts'
  | 'no-amounts'
  | 'table-not-read'

/** A note by name with its parameters; the interface words it in the reader's language. */
export interface Note {
  readonly id: NoteId
  readonly params: Readonly<Record<string, string>>
  /** What it speaks of, where that may be several. */
  readonly names?: readonly string[]
}

/** Why a view shows nothing, and which clauses to let go to get out. */
export interface EmptyState {
  readonly note: Note
  readonly wayOut: readonly Dimension[]
}

export function note(id: NoteId, params: Note['params'] = {}, names?: readonly string[]): Note {
  return { id, params, names }
}
