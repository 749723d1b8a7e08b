import { buffersOf } from '../ingest/columns/packed-facts'
import { readFactStream } from '../ingest/columns/read-stream'
import type { FactsMessage, FactsRequest } from './facts-messages'

/** A message for each piece of a fast file would keep the page busy; nobody reads more than a few a second. */
const PROGRESS_MS = 250

/** Fetches a file of facts and reads it as it arrives; never rejects. `post` hands the columns over without a copy. */
export async function readFacts(
  { url, file }: FactsRequest,
  post: (message: FactsMessage, transfer: readonly ArrayBufferLike[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  try {
    const response = await fetch(url, { signal })
    const isPage = response.headers.get('content-type')?.includes('html') ?? false
    if (!response.ok || isPage || response.body === null) {
      // A page in the place of a file is how some servers say that there is none.
      post({ kind: 'failed', status: isPage ? 404 : response.status, cause: '' }, [])
      return
    }
    const total = wholeOf(response.headers)
    let told = -Infinity
    const reading = await readFactStream(file, response.body.getReader(), total, read => {
      const now = performance.now()
      if (now - told < PROGRESS_MS) return
      told = now
      post({ kind: 'progress', read, total }, [])
    })
    post({ kind: 'done', reading }, reading.facts === null ? [] : buffersOf(reading.facts))
  } catch (cause) {
    post({ kind: 'failed', status: null, cause: String(cause) }, [])
  }
}

/** How many bytes will come; a compressed body is shorter than what is read of it, so that its length says nothing. */
function wholeOf(headers: Headers): number | null {
  return headers.has('content-encoding') ? null : Number(headers.get('content-length')) || null
}
