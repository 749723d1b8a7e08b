import type { SearchGroupId } from '../derive/search/search-entry'
import type { TermGroup } from '../domain/terms'

export interface SearchMessages {
  readonly title: string
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

export interface DepartmentMessages {
  readonly duties: string
  readonly counts: string
  readonly contact: string
  /** Figures that only the statement gives. */
  readonly stated: string
  readonly parts: (parts: readonly string[]) => string
  readonly nothing: string
}

export const GUIDE_STEPS = ['spending', 'comparison', 'targets'] as const
export type GuideStepId = (typeof GUIDE_STEPS)[number]

export interface GuideMessages {
  readonly steps: Readonly<Record<GuideStepId, { readonly title: string; readonly text: string }>>
  readonly progress: (step: number, of: number) => string
  readonly back: string
  readonly next: string
  readonly done: string
}

/** What leads to the dialogs of finding and understanding, and what else on the page says the same. */
export interface FindMessages {
  readonly search: { readonly button: string }
  readonly glossary: {
    readonly title: string
    /** The name of the button that explains a term. */
    readonly explain: (term: string) => string
    readonly terms: string
    readonly defined: (place: string) => string
  }
  readonly department: {
    readonly title: string
    readonly source: (place: string) => string
  }
  readonly guide: { readonly title: string }
}

/** The dialogs themselves: search, glossary, department card, guide. */
export interface DialogMessages {
  readonly close: string
  readonly search: SearchMessages
  readonly glossary: { readonly groups: Readonly<Record<TermGroup, string>> }
  readonly department: DepartmentMessages
  readonly guide: GuideMessages
}
