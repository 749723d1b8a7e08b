import type { SearchGroupId } from '../derive/search/search-entry'
import type { TermGroup } from '../domain/terms'

export interface SearchMessages {
  readonly title: string
  readonly button: string
  readonly placeholder: string
  /** What stands before anything is typed. */
  readonly hint: string
  readonly nothing: (query: string) => string
  readonly nothingAdvice: string
  readonly groups: Readonly<Record<SearchGroupId, string>>
  readonly found: (count: number) => string
  readonly more: (count: number) => string
  readonly keys: string
}

export interface GlossaryMessages {
  readonly title: string
  readonly groups: Readonly<Record<TermGroup, string>>
  /** The name of the button that explains a term. */
  readonly explain: (term: string) => string
  readonly terms: string
  readonly defined: (place: string) => string
}

export interface DepartmentMessages {
  readonly title: string
  readonly duties: string
  readonly counts: string
  readonly contact: string
  /** Figures that only the statement gives. */
  readonly stated: string
  readonly parts: (parts: readonly string[]) => string
  readonly source: (place: string) => string
  readonly nothing: string
}

export const GUIDE_STEPS = ['spending', 'comparison', 'targets'] as const
export type GuideStepId = (typeof GUIDE_STEPS)[number]

export interface GuideMessages {
  readonly title: string
  readonly steps: Readonly<Record<GuideStepId, { readonly title: string; readonly text: string }>>
  readonly progress: (step: number, of: number) => string
  readonly back: string
  readonly next: string
  readonly done: string
}

/** Finding and understanding: search, glossary, department card, guide. */
export interface FindMessages {
  readonly close: string
  readonly search: SearchMessages
  readonly glossary: GlossaryMessages
  readonly department: DepartmentMessages
  readonly guide: GuideMessages
}
