import type { Reading } from '../domain/dataset'
import { finishWithPauses, type Pause } from '../domain/steps'
import { DESCRIPTOR_FILE } from './descriptor'
import { isPlainFileName } from './file-name'
import { fetchFile, folderOf, type FetchFailure, type FetchFn } from './fetch-file'
import { fingerprint } from './fingerprint'
import { isWebPage, listed, reading, type FileContent } from './load'

export type FetchResult =
  /** Read as far as possible; `reading.failures` lists the tables that did not arrive. */
  | { readonly kind: 'loaded'; readonly reading: Reading; readonly fingerprint: string }
  /** Without its descriptor nothing can be shown: the file that failed, for a retry. */
  | {
      readonly kind: 'failed'
      readonly file: string
      readonly status: number | null
      readonly cause: unknown
    }
  /** The signal was aborted: a newer load has taken over. */
  | { readonly kind: 'aborted' }

/**
 * Fetches `<baseUrl>/<id>/…`, the descriptor first and then every table it lists, and reads them, pausing between.
 * `onFacts` is told at once where the descriptor lists lines of a province too, which are not fetched here.
 */
export async function fetchDataset(
  baseUrl: string,
  id: string,
  fetchFn: FetchFn,
  signal?: AbortSignal,
  pause: Pause = () => undefined,
  onFacts: () => void = () => undefined,
): Promise<FetchResult> {
  if (!isPlainFileName(id)) return failed({ kind: 'missing' })
  const folder = folderOf(baseUrl, id)
  const fetchOne = (file: string) => fetchFile(folder + encodeURIComponent(file), fetchFn, signal)

  const descriptor = await fetchOne(DESCRIPTOR_FILE)
  if (signal?.aborted) return { kind: 'aborted' }
  if (!(descriptor instanceof Uint8Array)) return failed(descriptor)
  if (isWebPage(descriptor)) return failed({ kind: 'missing' })

  const names = tablesOf(id, descriptor, onFacts)
  const tables = await Promise.all(names.map(async file => [file, await fetchOne(file)] as const))
  if (signal?.aborted) return { kind: 'aborted' }
  const files = new Map<string, FileContent>([[DESCRIPTOR_FILE, descriptor], ...tables])
  await pause()
  const hash = fingerprint(files)
  await pause()
  const read = await finishWithPauses(reading(id, files), pause)
  if (signal?.aborted) return { kind: 'aborted' }
  return { kind: 'loaded', reading: read, fingerprint: hash }
}

function tablesOf(id: string, descriptor: Uint8Array, onFacts: () => void): readonly string[] {
  const { tables, facts } = listed(id, descriptor)
  if (facts !== null) onFacts()
  return tables
}

function failed({ status, cause }: FetchFailure): FetchResult {
  return { kind: 'failed', file: DESCRIPTOR_FILE, status: status ?? null, cause }
}
