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
import { detailLines, prepareLines, type LoadError } from './detail-lines'
import { knownKeys, knownPlaces } from './known-keys'

/** How the latest load stands. What was read before stays on screen while loading and after a failure. */
export type LoadStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'failed' } & LoadError)

/** What says whether a view is about departments. */
type DepartmentView = Pick<ViewState, 'breakdown' | 'selection'>

const NO_KEYS: KnownKeys = new Map()

export const useDatasetStore = defineStore('dataset', () => {
  const reading = shallowRef<Reading | null>(null)
  const status = shallowRef<LoadStatus>({ kind: 'idle' })
  /** Of the files last read, those that did not arrive among them; null before, and where nothing could be read. */
  const fingerprint = shallowRef<string | null>(null)
  const detail = detailLines()
  const { status: factsStatus, lines } = detail
  const dataset = computed(() => reading.value?.dataset ?? null)
  const withLines = computed(() => {
    const facts = lines.value?.facts ?? null
    return dataset.value === null || facts === null
      ? dataset.value
      : markRaw<Dataset>({ ...dataset.value, detail: facts })
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
  const places = computed(() => knownPlaces(withLines.value, isDetailAwaited.value))
  let running: AbortController | null = null
  let again: (() => Promise<void>) | null = null
  let isOutdated: (() => Promise<boolean>) | null = null

  /**
   * Puts on screen what the build has read of `<base>/<id>/`; a load that is still running gives way. Done at once; the lines of a province follow on their
   * own, not before `until`, as a page that is being taken over must be as it was drawn. Whether the files are still
   * the same is for `refresh` to ask.
   */
  function take(
    stored: StoredDisclosure,
    id: string,
    base: string,
    fetchFn: FetchFn = fetchFromSite,
    pause?: Pause,
    until: Promise<void> | null = null,
  ): void {
    running?.abort()
    const folder = folderOf(base, id)
    again = () => load(id, base, fetchFn, pause)
    isOutdated = async () => {
      const { haveChanged } = await import('../ingest/changed-files')
      return haveChanged(folder, stored.files, stored.fingerprint, fetchFn)
    }
    if (stored.reading.factsFile !== null) prepareLines()
    finish({ kind: 'loaded', ...stored, reading: fromStored(stored.reading) }, folder, until)
  }

  /** Asks, once, whether the files that the build has read have changed since, and reads them all anew if so. */
  async function refresh(): Promise<void> {
    const ask = isOutdated
    if (ask === null) return
    const haveChanged = await ask()
    // Another dataset may have come meanwhile, with a question of its own.
    if (isOutdated !== ask) return
    isOutdated = null
    if (haveChanged) await retry()
  }

  /**
   * Loads `<base>/<id>/`; a load that is still running gives way. Done when the tables are read: the
   * lines of a province follow on their own, and those on screen stay until then. Reading leaves the page its
   * pauses. Never rejects.
   */
  async function load(
    id: string,
    base: string,
    fetchFn: FetchFn = fetchFromSite,
    pause: Pause = () => undefined,
  ): Promise<void> {
    running?.abort()
    isOutdated = null
    const own = new AbortController()
    running = own
    again = () => load(id, base, fetchFn, pause)
    status.value = { kind: 'loading', id }
    const result = await settle(async () => {
      // A built page has its dataset read: only what is not as it was built needs this code.
      const { fetchDataset } = await import('../ingest/fetch-dataset')
      return fetchDataset(base, id, fetchFn, {
        signal: own.signal,
        pause,
        onFacts: prepareLines,
        former: reading.value,
      })
    })
    if (running === own) finish(result, folderOf(base, id))
  }

  function finish(result: FetchResult, folder: string, until: Promise<void> | null = null): void {
    running = null
    fingerprint.value = result.kind === 'loaded' ? result.fingerprint : null
    if (result.kind === 'loaded') {
      show(result.reading)
      const { factsFile, dataset: tables } = result.reading
      if (factsFile !== null) void detail.load(factsFile, folder, until, tables)
    } else if (result.kind === 'failed') status.value = result
    else status.value = reading.value === null ? { kind: 'idle' } : { kind: 'ready' }
  }

  /** Loads once more what was asked for last. */
  async function retry(): Promise<void> {
    await again?.()
  }

  /** Puts a reading on screen that is already at hand. */
  function show(next: Reading): void {
    // Raw: the dataset is never changed in place, and a deep watcher must not walk its columns.
    detail.leave()
    reading.value = markRaw(next)
    status.value = { kind: 'ready' }
  }

  /**
   * What a view is made from: the lines too where it is about departments; where it is not the tables alone, as the
   * view has them, so that it stays as it is when the lines arrive.
   */
  function datasetFor<T extends Dataset | null>(
    { breakdown, selection }: DepartmentView,
    tables: T,
  ): Dataset | T {
    const isOfDepartments = breakdown === 'department' || keysOf(selection, 'department') !== null
    return isOfDepartments ? (withLines.value ?? tables) : tables
  }

  return {
    ...{ reading, issues, status, factsStatus, dataset, withLines, known, places, fingerprint },
    ...{ load, take, refresh, retry, show, cancelFacts: detail.cancel, datasetFor },
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
