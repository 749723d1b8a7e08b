import { defineStore } from 'pinia'
import { computed, markRaw, shallowRef } from 'vue'
import type { Dataset, Reading } from '../domain/dataset'
import { keysOf } from '../domain/selection'
import type { Pause } from '../domain/steps'
import type { ViewState } from '../domain/view-state'
import type { KnownKeys } from '../export/link'
import type { FetchResult } from '../ingest/fetch-dataset'
import { folderOf, type FetchFn } from '../ingest/fetch-file'
import { fromStored, type StoredDisclosure } from '../ingest/stored-reading'
import { knownKeys, knownPlaces } from './known-keys'
import { loadFacts, prepareFacts, type FactsResult } from './load-facts'

/** How the latest load stands. What was read before stays on screen while loading and after a failure. */
export type LoadStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'failed' } & LoadError)

/** The file that did not arrive; `status` is the server's answer, null where there was none. */
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

/** What says whether a view is about departments. */
type DepartmentView = Pick<ViewState, 'breakdown' | 'selection'>

/** The lines as they were read. */
type DetailReading = Pick<Extract<FactsResult, { kind: 'loaded' }>, 'facts' | 'issues'>

const NO_KEYS: KnownKeys = new Map()

export const useDatasetStore = defineStore('dataset', () => {
  const reading = shallowRef<Reading | null>(null)
  const status = shallowRef<LoadStatus>({ kind: 'idle' })
  /** Of the files last read whole; null before, and where one did not arrive. */
  const fingerprint = shallowRef<string | null>(null)
  const factsStatus = shallowRef<FactsStatus>({ kind: 'none' })
  const dataset = computed(() => reading.value?.dataset ?? null)
  /** The lines that came after the tables, with what was found in them. */
  const lines = shallowRef<DetailReading | null>(null)
  const withLines = computed(() => {
    const detail = lines.value?.facts ?? null
    return dataset.value === null || detail === null
      ? dataset.value
      : markRaw<Dataset>({ ...dataset.value, detail })
  })
  const issues = computed(() => [...(reading.value?.issues ?? []), ...(lines.value?.issues ?? [])])
  const isDetailAwaited = computed(
    () =>
      reading.value?.factsFile != null &&
      withLines.value?.detail === null &&
      (factsStatus.value.kind === 'none' || factsStatus.value.kind === 'loading'),
  )
  const known = computed(() =>
    withLines.value === null ? NO_KEYS : knownKeys(withLines.value, isDetailAwaited.value),
  )
  const places = computed(() => knownPlaces(dataset.value))
  let running: AbortController | null = null
  let detailRunning: AbortController | null = null
  let again: (() => Promise<void>) | null = null
  let isOutdated: (() => Promise<boolean>) | null = null

  /**
   * Puts on screen what the build has read of `<base>/<id>/`. Done at once; the lines of a province follow on their
   * own, and whether the files are still the same is for `refresh` to ask.
   */
  function take(
    stored: StoredDisclosure,
    id: string,
    base: string,
    fetchFn: FetchFn = fetchFromSite,
    pause?: Pause,
  ): void {
    const folder = folderOf(base, id)
    again = () => load(id, base, fetchFn, pause)
    isOutdated = async () => {
      const { haveChanged } = await import('../ingest/changed-files')
      return haveChanged(folder, stored.files, stored.fingerprint, fetchFn)
    }
    if (stored.reading.factsFile !== null) prepareFacts()
    finish({ kind: 'loaded', ...stored, reading: fromStored(stored.reading) }, folder)
  }

  /** Asks whether the files that the build has read have changed since, and reads them all anew if so. */
  async function refresh(): Promise<void> {
    if (isOutdated !== null && (await isOutdated())) await retry()
  }

  /**
   * Loads `<base>/<id>/`; a load that is still running gives way. Done when the tables are read: the
   * lines of a province follow on their own. Reading leaves the page its pauses. Never rejects.
   */
  async function load(
    id: string,
    base: string,
    fetchFn: FetchFn = fetchFromSite,
    pause: Pause = () => undefined,
  ): Promise<void> {
    running?.abort()
    leaveDetail()
    const own = new AbortController()
    running = own
    again = () => load(id, base, fetchFn, pause)
    status.value = { kind: 'loading', id }
    const result = await settle(async () => {
      // A built page has its dataset read: only what is not as it was built needs this code.
      const { fetchDataset } = await import('../ingest/fetch-dataset')
      return fetchDataset(base, id, fetchFn, own.signal, pause, prepareFacts)
    })
    if (running === own) finish(result, folderOf(base, id))
  }

  /** Loads the lines that the descriptor lists, while the tables are on screen. */
  async function loadDetail(tables: Reading, folder: string): Promise<void> {
    const { factsFile: file } = tables
    if (file === null) return
    const own = new AbortController()
    detailRunning = own
    factsStatus.value = { kind: 'loading', read: 0, total: null }
    const url = new URL(folder + encodeURIComponent(file), document.baseURI).href
    const result = await loadFacts({ url, file }, own.signal, (read, total) => {
      if (detailRunning === own) factsStatus.value = { kind: 'loading', read, total }
    })
    if (detailRunning === own) finishDetail(file, result)
  }

  function finishDetail(file: string, result: FactsResult): void {
    detailRunning = null
    if (result.kind === 'loaded') {
      lines.value = markRaw({ facts: result.facts, issues: result.issues })
      factsStatus.value = { kind: 'ready' }
    } else if (result.kind === 'failed') {
      factsStatus.value = { kind: 'failed', file, status: result.status, cause: result.cause }
    } else factsStatus.value = { kind: 'cancelled', file }
  }

  /** Gives the lines up; what is on screen stays. */
  function cancelFacts(): void {
    detailRunning?.abort()
  }

  function finish(result: FetchResult, folder: string): void {
    running = null
    fingerprint.value = result.kind === 'loaded' ? result.fingerprint : null
    if (result.kind === 'loaded') {
      show(result.reading)
      void loadDetail(result.reading, folder)
    } else if (result.kind === 'failed') status.value = result
    else status.value = reading.value === null ? { kind: 'idle' } : { kind: 'ready' }
  }

  function leaveDetail(): void {
    const left = detailRunning
    detailRunning = null
    left?.abort()
    factsStatus.value = { kind: 'none' }
  }

  /** Loads once more what was asked for last. */
  async function retry(): Promise<void> {
    await again?.()
  }

  /** Puts a reading on screen that is already at hand. */
  function show(next: Reading): void {
    // Raw: the dataset is never changed in place, and a deep watcher must not walk its columns.
    reading.value = markRaw(next)
    lines.value = null
    status.value = { kind: 'ready' }
  }

  /**
   * What a view is made from: the lines too where it is about departments; where it is not the tables alone, so
   * that it stays as it is when the lines arrive.
   */
  function datasetFor({ breakdown, selection }: DepartmentView): Dataset | null {
    const isOfDepartments = breakdown === 'department' || keysOf(selection, 'department') !== null
    return isOfDepartments ? withLines.value : dataset.value
  }

  return {
    ...{ reading, issues, status, factsStatus, dataset, withLines, known, places, fingerprint },
    ...{ load, take, refresh, retry, show, cancelFacts, datasetFor },
  }
})

function fetchFromSite(...[url, init]: Parameters<FetchFn>): ReturnType<FetchFn> {
  return fetch(url, init)
}

/** A fault in reading is shown like a file that failed, with its cause. */
async function settle(run: () => Promise<FetchResult>): Promise<FetchResult> {
  try {
    return await run()
  } catch (cause) {
    return { kind: 'failed', file: '', status: null, cause }
  }
}
