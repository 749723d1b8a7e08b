import type { Issue, IssueCode } from '../../domain/issue'
import { toIssue, type Place } from '../issue'

/** Issues of one file, the first of each kind in full and the rest counted. */
export interface IssueLog {
  readonly report: (code: IssueCode, place: Place, read: string, expected: string) => void
  readonly issues: () => readonly Issue[]
}

/** A million bad rows are not listed one by one: the first of each kind tell what is wrong. */
const MAX_OF_A_KIND = 50

export function issueLog(file: string): IssueLog {
  const kept: Issue[] = []
  const counts = new Map<IssueCode, number>()

  return {
    report(code, place, read, expected) {
      const count = (counts.get(code) ?? 0) + 1
      counts.set(code, count)
      if (count <= MAX_OF_A_KIND) kept.push(toIssue(code, place, read, expected))
    },
    issues() {
      const rest = [...counts.values()].reduce((sum, n) => sum + Math.max(0, n - MAX_OF_A_KIND), 0)
      const place = { table: null, file }
      return rest === 0 ? kept : [...kept, toIssue('issues-left-out', place, String(rest), '')]
    },
  }
}
