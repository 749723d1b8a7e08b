import type { Issue } from '../domain/issue'
import { issues as words } from './zh/issues'

/** So many are told one by one; the page has them all. */
const MOST_TOLD = 8

/** What is wrong with a dataset, for the terminal of the one who builds: how much, then the first places. */
export function problemLines(issues: readonly Issue[]): readonly string[] {
  if (issues.length === 0) return []
  const isPartial = issues.some(({ severity }) => severity === 'error')
  const hidden = issues.length - MOST_TOLD
  return [
    isPartial ? words.partial(issues.length) : words.noted(issues.length),
    ...issues.slice(0, MOST_TOLD).map(toLine),
    ...(hidden > 0 ? [`  ${words.more(hidden)}，全部列在页面上`] : []),
  ]
}

function toLine(issue: Issue): string {
  const { what, advice } = words.words[issue.code]
  // The text of a file may hold line ends and whatever a terminal would obey.
  const read = issue.read.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  const said = read === '' ? '' : `（${words.read(read)}）`
  return `  ${words.where(issue)}：${what(issue)}${said}。${advice(issue)}`
}
