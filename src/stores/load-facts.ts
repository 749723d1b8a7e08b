import type { Dataset } from '../domain/dataset'
import type { DetailFacts } from '../domain/facts/detail-facts'
import type { Issue } from '../domain/issue'
import type { FactsMessage, FactsRequest } from './facts-messages'
import type { linesTotalIssues, unpackLines } from './unpack-lines'

export type FactsResult =
  | {
      readonly kind: 'loaded'
      readonly facts: DetailFacts | null
      readonly issues: readonly Issue[]
    }
  | { readonly kind: 'failed'; readonly status: number | null; readonly cause: unknown }
  | { readonly kind: 'aborted' }

/** How much of a file was read; the whole is null where the server does not say. */
export type OnProgress = (read: number, total: number | null) => void

/**
 * Loads a file of facts in a worker of its own, which an abort ends at once. What of them does not go with the tables of
 * `dataset` is an issue. Never rejects.
 */
export function loadFacts(
  request: FactsRequest,
  signal: AbortSignal,
  onProgress: OnProgress,
  dataset: Dataset | null = null,
): Promise<FactsResult> {
  return new Promise(resolve => {
    const stop = startReading(request, signal, receive)
    const unpacking = fetchUnpacking()

    function finish(result: FactsResult): void {
      signal.removeEventListener('abort', abort)
      stop()
      resolve(result)
    }

    function abort(): void {
      finish({ kind: 'aborted' })
    }

    function receive(message: FactsMessage): void {
      if (message.kind === 'progress') onProgress(message.read, message.total)
      else if (message.kind === 'failed') finish(message)
      else void toLoaded(message, unpacking, dataset, request.file).then(finish)
    }

    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort)
  })
}

type Unpacking = Promise<{
  readonly unpackLines: typeof unpackLines
  readonly linesTotalIssues: typeof linesTotalIssues
}>

/** What views make of lines is fetched while these are read. */
function fetchUnpacking(): Unpacking {
  const unpacking = import('./unpack-lines')
  // Told where it is needed.
  unpacking.catch(() => undefined)
  return unpacking
}

async function toLoaded(
  { reading }: Extract<FactsMessage, { kind: 'done' }>,
  unpacking: Unpacking,
  dataset: Dataset | null,
  file: string,
): Promise<FactsResult> {
  try {
    const { unpackLines: unpack, linesTotalIssues: compare } = await unpacking
    const facts = reading.facts === null ? null : unpack(reading.facts)
    const told = facts === null || dataset === null ? [] : compare(facts, dataset, file)
    return { kind: 'loaded', facts, issues: [...reading.issues, ...told] }
  } catch (cause) {
    return { kind: 'failed', status: null, cause }
  }
}

/** Starts a worker; where none may be made (a page opened as a file), reads here. Answers with what ends it. */
function startReading(
  request: FactsRequest,
  signal: AbortSignal,
  receive: (message: FactsMessage) => void,
): () => void {
  const worker = takeWorker()
  if (worker === null) {
    void readHere(request, receive, signal)
    return () => undefined
  }
  worker.onmessage = ({ data }: MessageEvent<FactsMessage>) => receive(data)
  worker.onerror = ({ message }) => receive({ kind: 'failed', status: null, cause: message })
  worker.postMessage(request)
  return () => worker.terminate()
}

/** The reader is fetched for this alone: a worker carries its own. */
async function readHere(
  request: FactsRequest,
  receive: (message: FactsMessage) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { readFacts } = await import('./read-facts')
    await readFacts(request, receive, signal)
  } catch (cause) {
    receive({ kind: 'failed', status: null, cause: String(cause) })
  }
}

let prepared: Worker | null = null

/** Starts the worker of the next load, which then has only its file to wait for; one is kept at most. */
export function prepareFacts(): void {
  const worker = prepared ?? makeWorker()
  prepared = worker
  if (worker === null) return
  worker.onerror = () => {
    if (prepared === worker) prepared = null
    worker.terminate()
  }
}

function takeWorker(): Worker | null {
  const worker = prepared ?? makeWorker()
  prepared = null
  return worker
}

function makeWorker(): Worker | null {
  try {
    return new Worker(new URL('./facts-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}
