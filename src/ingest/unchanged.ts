import { fetchFile, type FetchFn } from './fetch-file'
import { fingerprint } from './fingerprint'
import type { FileContent } from './load'

/** Whether the files in a folder ("./data/363-2024/") are still those of a fingerprint; a missing one is a change. */
export async function isUnchanged(
  folder: string,
  files: readonly string[],
  expected: string,
  fetchFn: FetchFn,
  signal?: AbortSignal,
): Promise<boolean> {
  const contents = await Promise.all(
    files.map(async file => {
      const content = await fetchFile(folder + encodeURIComponent(file), fetchFn, signal)
      return [file, content] as const
    }),
  )
  return fingerprint(new Map<string, FileContent>(contents)) === expected
}
