import type { FactsReading } from '../ingest/columns/fact-reader'

/** What the page asks of the worker: one file. */
export interface FactsRequest {
  readonly url: string
  readonly file: string
}

/** What the worker tells the page; after `done` or `failed` it says no more. */
export type FactsMessage =
  | { readonly kind: 'progress'; readonly read: number; readonly total: number | null }
  | { readonly kind: 'done'; readonly reading: FactsReading }
  | { readonly kind: 'failed'; readonly status: number | null; readonly cause: string }
