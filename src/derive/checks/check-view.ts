import { VERDICTS, type Check, type Verdict } from '../../domain/checks/check'
import type { Dataset } from '../../domain/dataset'
import { TABLE_IDS, type TableId } from '../../domain/source'

/** The reconciliation of a dataset, counted. */
export interface ChecksView {
  readonly checks: readonly Check[]
  readonly counts: Readonly<Record<Verdict, number>>
  /** Tables that a check speaks of, in published order. */
  readonly tables: readonly TableId[]
}

/** How many checks were made: all but those that do not apply. */
export function countChecked(counts: ChecksView['counts']): number {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return all - counts['not-applicable']
}

const views = new WeakMap<Dataset['checks'], ChecksView>()

/** The reconciliation; counted once a dataset. */
export function toChecks({ checks }: Dataset): ChecksView {
  const known = views.get(checks) ?? build(checks)
  views.set(checks, known)
  return known
}

function build(checks: readonly Check[]): ChecksView {
  const spoken = new Set(checks.flatMap(check => check.tables))
  const counts = countVerdicts(checks)
  return { checks, counts, tables: TABLE_IDS.filter(id => spoken.has(id)) }
}

/** How many of some checks have each verdict. */
export function countVerdicts(checks: readonly Check[]): ChecksView['counts'] {
  const counts = Object.fromEntries(VERDICTS.map(verdict => [verdict, 0])) as Record<
    Verdict,
    number
  >
  for (const { verdict } of checks) counts[verdict]++
  return counts
}

export interface CheckFilter {
  /** Null for every verdict. */
  readonly verdict: Verdict | null
  /** Null for every table. */
  readonly table: TableId | null
}

/** What needs attention first, then in the order of the rules. */
const ATTENTION: readonly Verdict[] = [
  'different',
  'explained',
  'rounding',
  'equal',
  'not-applicable',
]

/** Whether a check does not simply agree. */
export function needsAttention({ verdict }: Check): boolean {
  return ATTENTION.indexOf(verdict) < ATTENTION.indexOf('equal')
}

/** The checks that pass a filter, those that need attention first. */
export function filterChecks(
  { checks }: ChecksView,
  { verdict, table }: CheckFilter,
): readonly Check[] {
  const passing = checks.filter(
    check =>
      (verdict === null || check.verdict === verdict) &&
      (table === null || check.tables.includes(table)),
  )
  return ATTENTION.flatMap(wanted => passing.filter(check => check.verdict === wanted))
}
