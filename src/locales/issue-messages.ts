import type { Issue, IssueCode } from '../domain/issue'

export interface IssueWords {
  readonly what: (issue: Issue) => string
  readonly advice: string
}

export interface IssueMessages {
  readonly words: Readonly<Record<IssueCode, IssueWords>>
  readonly where: (issue: Issue) => string
  readonly read: (text: string) => string
}
