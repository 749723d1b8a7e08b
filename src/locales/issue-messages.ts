import type { Issue, IssueCode } from '../domain/issue'

export interface IssueWords {
  readonly what: (issue: Issue) => string
  /** What to do, and what is done until then. */
  readonly advice: (issue: Issue) => string
}

export interface IssueMessages {
  /** How many there are, where something could not be read, and where all of it was. */
  readonly partial: (count: number) => string
  readonly noted: (count: number) => string
  readonly more: (count: number) => string
  readonly words: Readonly<Record<IssueCode, IssueWords>>
  readonly where: (issue: Issue) => string
  readonly read: (text: string) => string
}

/** Whether it is a part that a descriptor may do without, with nothing in it. */
export function isUnfilled({ column, read }: Issue): boolean {
  return read === '' && /^x-(?:entity\.(?:duties|counts)|contact|definitions)\b/.test(column ?? '')
}
