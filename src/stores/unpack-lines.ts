import { lineViews } from '../derive/lines/lines'
import { provideLineViews } from '../derive/lines/line-views'
import type { DetailFacts } from '../domain/facts/detail-facts'
import { unpackFacts, type PackedFacts } from '../ingest/columns/packed-facts'

export { linesTotalIssues } from '../ingest/lines-total'

/** Lines as a worker packed them, ready for every view. */
export function unpackLines(packed: PackedFacts): DetailFacts {
  const detail = unpackFacts(packed)
  provideLineViews(detail, lineViews)
  return detail
}
