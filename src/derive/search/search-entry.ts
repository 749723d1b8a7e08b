import type { Fen } from '../../domain/money'
import type { Source, TableId } from '../../domain/source'
import type { TermId } from '../../domain/terms'
import type { CellTarget } from '../trace/cell-target'

/** What a search finds, in the order of the groups where they match alike. */
export const SEARCH_GROUPS = [
  ...(['headline', 'department', 'function', 'project'] as const),
  ...(['economic', 'indicator', 'figure', 'table', 'term'] as const),
] as const
export type SearchGroupId = (typeof SEARCH_GROUPS)[number]

/** Where a result leads: a view of the dashboard, a published cell, a published table, a term. */
export type SearchTarget =
  | ({ readonly kind: 'view' } & CellTarget)
  | { readonly kind: 'cell'; readonly cell: Source }
  | { readonly kind: 'table'; readonly table: TableId }
  | { readonly kind: 'term'; readonly term: TermId }

/** One thing that can be found. The interface adds the words that the data does not have. */
export interface SearchEntry {
  /** Unique in the index. */
  readonly id: string
  readonly group: SearchGroupId
  readonly label: string
  /** A subject's or a department's code, a table's number; "" where there is none. */
  readonly code: string
  /** Null: published blank. Undefined: it is no amount. */
  readonly amount?: Fen | null
  /** The figure as published: a target with its operator, an amount in a table. */
  readonly text?: string
  /** The column of a figure. */
  readonly column?: string
  /** Whose target it is: a project's short name, null for the whole department. */
  readonly scope?: string | null
  /** The published table it stands in. */
  readonly table?: TableId
  /** The names it is found by; `code` is one besides. */
  readonly names: readonly string[]
  readonly target: SearchTarget
}

/** A term of the glossary by the names it goes by, the reader's language first. */
export interface SearchTerm {
  readonly id: TermId
  readonly names: readonly string[]
}
