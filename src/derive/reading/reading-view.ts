import type { DataTable } from '../tables/data-table'
import type { Trace } from '../trace/trace'

/**
 * What a run of text is: words of the interface, a name from the data, a figure that opens its source,
 * a passage quoted from the document, or a count of checks, which leads to them.
 */
export type RunRole = 'words' | 'name' | 'figure' | 'quote' | 'checks'

export interface TextRun {
  readonly text: string
  readonly role: RunRole
  /** Where a figure or a quote comes from. */
  readonly trace: Trace | null
}

export type ReadingText = readonly TextRun[]

/** A paragraph, a list or a table of the reading version. */
export type ReadingBlock =
  | { readonly kind: 'text'; readonly text: ReadingText }
  | { readonly kind: 'list'; readonly items: readonly ReadingText[] }
  | { readonly kind: 'table'; readonly table: DataTable }

export type ReadingSectionId =
  | 'summary'
  | 'kinds'
  | 'classes'
  | 'projects'
  | 'targets'
  | 'basic'
  | 'threePublic'
  | 'funds'
  | 'department'
  | 'checks'
  | 'empty'

/** A part of a section under a heading of its own; its name stands as published. */
export interface ReadingPart {
  readonly heading: ReadingText
  readonly blocks: readonly ReadingBlock[]
}

export interface ReadingSection {
  readonly id: ReadingSectionId
  readonly blocks: readonly ReadingBlock[]
  readonly parts: readonly ReadingPart[]
}

/** The whole budget in words and tables; what a dataset does not publish has no section. */
export type ReadingDocument = readonly ReadingSection[]

export function wordRun(text: string): TextRun {
  return { text, role: 'words', trace: null }
}

export function nameRun(text: string): TextRun {
  return { text, role: 'name', trace: null }
}

export function figureRun(text: string, trace: Trace): TextRun {
  return { text, role: 'figure', trace }
}

export function quoteRun(text: string, trace: Trace | null): TextRun {
  return { text, role: 'quote', trace }
}

export function checksRun(text: string): TextRun {
  return { text, role: 'checks', trace: null }
}

/** A paragraph; none where there is nothing to say. */
export function textBlock(text: ReadingText): readonly ReadingBlock[] {
  return text.length === 0 ? [] : [{ kind: 'text', text }]
}

/** A list; none where it has no items. */
export function listBlock(items: readonly ReadingText[]): readonly ReadingBlock[] {
  const said = items.filter(item => item.length > 0)
  return said.length === 0 ? [] : [{ kind: 'list', items: said }]
}

/** A table; none where it has no rows. */
export function tableBlock(table: DataTable): readonly ReadingBlock[] {
  return table.rows.length === 0 ? [] : [{ kind: 'table', table }]
}
