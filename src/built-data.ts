import type { FetchFn } from './ingest/fetch-file'
import type { StoredDisclosure } from './ingest/stored-reading'

const PLACE = 'script[type="application/json"]#dataset-files'

/** The dataset's files as they stand in a page of one file, in place of `fetch`; undefined in any other page. */
export function embeddedFetch(): FetchFn | undefined {
  const text = document.querySelector(PLACE)?.textContent
  if (text == null) return undefined
  const files = new Map(Object.entries(JSON.parse(text) as Record<string, string>))
  return url => {
    const file = files.get(decodeURIComponent(url.slice(url.lastIndexOf('/') + 1)))
    const bytes = file === undefined ? new Uint8Array() : fromBase64(file)
    const status = file === undefined ? 404 : 200
    return Promise.resolve({
      ok: status === 200,
      status,
      arrayBuffer: () => Promise.resolve(bytes.buffer),
    })
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), char => char.charCodeAt(0))
}

/** What the build has read, as it was asked for before the script; null where there is none, or it did not come. */
export async function earlyReading(): Promise<StoredDisclosure | null> {
  try {
    const answer = await window.earlyReading
    return answer?.ok === true ? ((await answer.json()) as StoredDisclosure) : null
  } catch {
    return null
  }
}
