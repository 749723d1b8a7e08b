import { factReader, type FactsReading } from './fact-reader'

/** The part of a stream's reader that is needed; the browser's own fits. */
export interface ByteStream {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>
}

/**
 * Reads a file of facts as it arrives; `onProgress` is told how many bytes were read. Where it is known how many come,
 * the last is not followed by a wait for the news that there are no more.
 */
export async function readFactStream(
  file: string,
  stream: ByteStream,
  total: number | null,
  onProgress: (bytes: number) => void,
): Promise<FactsReading> {
  const reader = factReader(file)
  let read = 0
  for (;;) {
    const { done, value } = await stream.read()
    if (done || value === undefined) return reader.finish()
    reader.push(value)
    read += value.length
    onProgress(read)
    if (read === total) return reader.finish()
  }
}
