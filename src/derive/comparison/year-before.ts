import type { Dataset } from '../../domain/dataset'
import type { Compared } from '../../domain/view-state'
import type { ComparisonRow } from './comparison-view'

/** The year that a comparison sets against this one; null where nothing of it is published or derived. */
export function yearBefore(
  { info }: Dataset,
  compared: Compared,
  rows: readonly ComparisonRow[],
  isOfLines = false,
): number | null {
  if (rows.some(row => row.previous !== undefined)) return info.year - 1
  // "三公" stands in a table of its own, lines in a file; the columns of table 2 say nothing of them.
  return isOfLines || compared === 'threePublic' ? null : info.previousYear
}
