import type { Dataset, Reading } from '../domain/dataset'
import { keepEqual } from '../domain/keep-equal'

/**
 * `after` with what is equal in `before`, part by part, so that what is drawn of it stays; the whole dataset where
 * that is, as when lines of departments have been added to its tables.
 */
export function keepReading(before: Reading | null, after: Reading): Reading {
  return before === null ? after : { ...after, dataset: keepDataset(before.dataset, after.dataset) }
}

/** Facts in columns are not looked into: they are made of the tables alone, and the same where those are. */
const NO_FACTS = { functionalFacts: null, economicFacts: null }

function keepDataset(before: Dataset, after: Dataset): Dataset {
  const { functionalFacts, economicFacts } = after
  const former = { ...before, ...NO_FACTS }
  const kept = keepEqual(former, { ...after, ...NO_FACTS })
  return kept === former ? before : { ...kept, functionalFacts, economicFacts }
}
