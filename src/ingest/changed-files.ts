import { fetchFile, type FetchFn } from './fetch-file'
import { fingerprint } from './fingerprint'

/**
 * Whether the files in a folder ("./data/363-2024/") are other than those of a fingerprint. One that the server does
 * not give is a change; where no server answers, as without a connection, nothing is known, and that is none.
 */
export async function haveChanged(
  folder: string,
  files: readonly string[],
  known: string,
  fetchFn: FetchFn,
): Promise<boolean> {
  const asked = files.map(file => fetchFile(folder + encodeURIComponent(file), fetchFn, undefined))
  const contents = await Promise.all(asked)
  const isAnswered = contents.every(it => it instanceof Uint8Array || it.status !== undefined)
  if (!isAnswered) return false
  return fingerprint(new Map(contents.map((content, at) => [files[at] ?? '', content]))) !== known
}
