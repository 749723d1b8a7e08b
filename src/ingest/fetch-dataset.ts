import type { Reading } from '../domain/dataset'
import { finishWithPauses, type Pause } from '../domain/steps'
import { DESCRIPTOR_FILE } from './descriptor'
import { isPlainFileName } from './file-name'
import { fetchFile, folderOf, type FetchFailure, type FetchFn } from './fetch-file'
import { fingerprint } from './fingerprint'
import { keepReading } from './keep-reading'
import { isWebPage, joinFailures, listedFiles, NOT_FOUND, reading, type FileContent } from './load'

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

/** What a load may be given beside its address. */
export interface LoadOptions {
  readonly signal?: AbortSignal
  /** Reading pauses between its steps. */
  readonly pause?: Pause
  /** Is told at once where the descriptor lists lines of a province too, which are not fetched here. */
  readonly onFacts?: () => void
  /** What was read before: what is equal to it stays the same. */
  readonly former?: Reading | null
}

/** Fetches `<baseUrl>/<id>/…`, the descriptor first and then every table it lists, and reads them. */
export async function fetchDataset(
  baseUrl: string,
  id: string,
  fetchFn: FetchFn,
  options: LoadOptions = {},
): Promise<FetchResult> {
  const { signal, onFacts = () => undefined } = options
  if (!isPlainFileName(id)) return failed({ kind: 'missing' })
  const folder = folderOf(baseUrl, id)
  const fetchOne = (file: string) => fetchFile(folder + encodeURIComponent(file), fetchFn, signal)

  const descriptor = await fetchOne(DESCRIPTOR_FILE)
  if (signal?.aborted) return { kind: 'aborted' }
  if (!(descriptor instanceof Uint8Array)) return failed(descriptor)
  if (isWebPage(descriptor)) return failed({ kind: 'missing', status: NOT_FOUND })

  const names = tablesOf(id, descriptor, onFacts)
  const tables = await Promise.all(names.map(async file => [file, await fetchOne(file)] as const))
  return readFiles(
    id,
    new Map<string, FileContent>([[DESCRIPTOR_FILE, descriptor], ...tables]),
    options,
  )
}

async function readFiles(
  id: string,
  files: ReadonlyMap<string, FileContent>,
  { signal, pause = () => undefined, former = null }: LoadOptions,
): Promise<FetchResult> {
  if (signal?.aborted) return { kind: 'aborted' }
  await pause()
  const hash = fingerprint(files)
  await pause()
  const read = joinFailures(await finishWithPauses(reading(id, files), pause))
  await pause()
  const kept = keepReading(former, read)
  await pause()
  if (signal?.aborted) return { kind: 'aborted' }
  return { kind: 'loaded', reading: kept, fingerprint: hash }
}

function tablesOf(id: string, descriptor: Uint8Array, onFacts: () => void): readonly string[] {
  const { tables, facts } = listedFiles(id, descriptor)
  if (facts !== null) onFacts()
  return tables
}

function failed({ status, cause }: FetchFailure): FetchResult {
  return { kind: 'failed', file: DESCRIPTOR_FILE, status: status ?? null, cause }
}
