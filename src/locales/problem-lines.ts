import type { Issue } from '../domain/issue'
import { issues as english } from './en/issues'
import { issues as words } from './zh/issues'

/** So many are told one by one; the page has them all. */
const MOST_TOLD = 8

/**
 * What is wrong with a dataset, for the terminal of the one who builds: how much, then the first places. In Chinese with
 * the matter in English behind it, as all that the build says.
 */
export function problemLines(issues: readonly Issue[]): readonly string[] {
  if (issues.length === 0) return []
  const isPartial = issues.some(({ severity }) => severity === 'error')
  const hidden = issues.length - MOST_TOLD
  const [told, toldInEnglish] = [words, english].map(({ partial, noted }) =>
    (isPartial ? partial : noted)(issues.length),
  )
  return [
    `${told} (${toldInEnglish})`,
    ...inTurns(issues).slice(0, MOST_TOLD).map(toLine),
    ...(hidden > 0 ? [`  ${words.more(hidden)}，全部列在页面上 (the page lists them all)`] : []),
  ]
}

/** The first of each file and kind, then the second: no file hides the others. */
function inTurns(issues: readonly Issue[]): readonly Issue[] {
  const turns = new Map<string, number>()
  const placed = issues.map(issue => {
    const kind = `${issue.file}:${issue.code}`
    const turn = turns.get(kind) ?? 0
    turns.set(kind, turn + 1)
    return { issue, turn }
  })
  return placed.sort((a, b) => a.turn - b.turn).map(({ issue }) => issue)
}

function toLine(found: Issue): string {
  // The text of a file may hold line ends and whatever a terminal would obey.
  const issue = { ...found, read: found.read.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim() }
  const { what, advice } = words.words[issue.code]
  // A server's answer, where none was asked.
  const isSaid = issue.read !== '' && issue.code !== 'file-missing'
  const said = isSaid ? `（${words.read(issue.read)}）` : ''
  const inEnglish = english.words[issue.code].what(issue)
  return `  ${words.where(issue)}：${what(issue)}${said}。${advice(issue)}(${inEnglish})`
}
