import { markRaw, shallowRef, type ShallowRef } from 'vue'
import type { Dataset } from '../domain/dataset'
import type { FactsResult } from './load-facts'

/** What reads lines is fetched where a dataset has them. */
const fetchLoader = () => import('./load-facts')

/** Starts what will read lines, while the tables that come before them are on their way. */
export function prepareLines(): void {
  // Told where lines are loaded.
  void fetchLoader().then(
    ({ prepareFacts }) => prepareFacts(),
    () => undefined,
  )
}

/** A file that did not arrive; `status` is the server's answer, null where there was none. */
export interface LoadError {
  readonly file: string
  readonly status: number | null
  readonly cause: unknown
}

/** How far the file of a province's lines is; it comes after the tables, which are on screen by then. */
export type FactsStatus =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly read: number; readonly total: number | null }
  | { readonly kind: 'ready' }
  | { readonly kind: 'cancelled'; readonly file: string }
  | ({ readonly kind: 'failed' } & LoadError)

/** The lines as they were read. */
export type DetailReading = Pick<Extract<FactsResult, { kind: 'loaded' }>, 'facts' | 'issues'>

/** The lines of departments behind the tables on screen. */
export interface DetailLines {
  readonly status: Readonly<ShallowRef<FactsStatus>>
  /** With what was found in them; null before they have come. */
  readonly lines: Readonly<ShallowRef<DetailReading | null>>
  /** Reads the file of a folder, beside the tables of `dataset`, in the place of what was read before; nothing of it is told before `until`. */
  readonly load: (
    file: string,
    folder: string,
    until: Promise<void> | null,
    dataset: Dataset,
  ) => Promise<void>
  /** Gives up what is being read; that is told. */
  readonly cancel: () => void
  /** Ends what is being read and forgets what was: other tables are on screen. */
  readonly leave: () => void
}

export function detailLines(): DetailLines {
  const status = shallowRef<FactsStatus>({ kind: 'none' })
  const lines = shallowRef<DetailReading | null>(null)
  let running: AbortController | null = null

  async function load(
    file: string,
    folder: string,
    until: Promise<void> | null,
    dataset: Dataset,
  ): Promise<void> {
    leave()
    const own = new AbortController()
    running = own
    let progress: FactsStatus = { kind: 'loading', read: 0, total: null }
    const tell = (): void => {
      if (running === own) status.value = progress
    }
    if (until === null) tell()
    const url = new URL(folder + encodeURIComponent(file), document.baseURI).href
    const reading = fetchLoader().then(
      ({ loadFacts }) =>
        loadFacts(
          { url, file },
          own.signal,
          (read, total) => {
            progress = { kind: 'loading', read, total }
            if (until === null) tell()
          },
          dataset,
        ),
      (cause: unknown): FactsResult => ({ kind: 'failed', status: null, cause }),
    )
    await until
    until = null
    tell()
    const result = await reading
    if (running === own) finish(file, result)
  }

  function finish(file: string, result: FactsResult): void {
    running = null
    if (result.kind === 'loaded') {
      lines.value = markRaw({ facts: result.facts, issues: result.issues })
      status.value = { kind: 'ready' }
    } else if (result.kind === 'failed') {
      status.value = { kind: 'failed', file, status: result.status, cause: result.cause }
    } else status.value = { kind: 'cancelled', file }
  }

  function cancel(): void {
    running?.abort()
  }

  function leave(): void {
    const left = running
    running = null
    left?.abort()
    lines.value = null
    status.value = { kind: 'none' }
  }

  return { status, lines, load, cancel, leave }
}
