import type { FetchFn } from './ingest/fetch-dataset'

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

/** The dataset's files as they were asked for beside the script, each for once; undefined where none were. */
export function earlyFetch(): FetchFn | undefined {
  const early = window.earlyFiles
  if (early === undefined) return undefined
  return (url, init) => {
    const { href } = new URL(url, document.baseURI)
    const answer = early.get(href)
    early.delete(href)
    return answer ?? fetch(url, init)
  }
}
