import { factReader, type FactReader, type FactsReading } from './fact-reader'
import { readSmallFacts } from './small-facts'

/** The part of a stream's reader that is needed; the browser's own fits. */
export interface ByteStream {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>
}

/** Reads a file of facts as it arrives; `onProgress` is told how many bytes were read. */
export async function readFactStream(
  file: string,
  stream: ByteStream,
  onProgress: (bytes: number) => void,
): Promise<FactsReading> {
  const reader = adaptiveReader(file)
  let read = 0
  for (;;) {
    const { done, value } = await stream.read()
    if (done || value === undefined) return reader.finish()
    reader.push(value)
    read += value.length
    onProgress(read)
  }
}

/** Some ten thousand lines. */
const MAX_SMALL = 3 << 19

/** Small files are read as text once they are whole, larger ones piece by piece. */
function adaptiveReader(file: string): FactReader {
  const byPieces = factReader(file)
  let waiting: Uint8Array[] = []
  let size = 0

  function pass(): void {
    for (const piece of waiting) byPieces.push(piece)
    waiting = []
  }

  return {
    push(piece) {
      size += piece.length
      waiting.push(piece)
      if (size > MAX_SMALL) pass()
    },
    finish() {
      const facts = size > MAX_SMALL ? null : readSmallFacts(join(waiting, size))
      if (facts !== null) return { facts, issues: [] }
      pass()
      return byPieces.finish()
    },
  }
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let end = 0
  for (const piece of pieces) {
    whole.set(piece, end)
    end += piece.length
  }
  return whole
}
