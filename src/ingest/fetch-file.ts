import type { LoadFailure } from './load'

/** The part of `fetch` that is needed; the browser's own fits. */
export type FetchFn = (
  url: string,
  init: { readonly signal?: AbortSignal },
) => Promise<{
  readonly ok: boolean
  readonly status: number
  arrayBuffer(): Promise<ArrayBuffer>
}>

/** Why a file did not come, with the error where no server answered. */
export interface FetchFailure extends LoadFailure {
  readonly cause?: unknown
}

/** The address of a dataset's folder, with the slash at its end. */
export function folderOf(baseUrl: string, id: string): string {
  return `${baseUrl.replace(/([^/])$/, '$1/')}${encodeURIComponent(id)}/`
}

/** The bytes of a file, or why they did not come. Never rejects. */
export async function fetchFile(
  url: string,
  fetchFn: FetchFn,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | FetchFailure> {
  try {
    const response = await fetchFn(url, { signal })
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
    const kind = response.status === 404 || response.status === 410 ? 'missing' : 'failed'
    return { kind, status: response.status }
  } catch (cause) {
    return { kind: 'failed', cause }
  }
}
