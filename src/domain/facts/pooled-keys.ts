import { indexed, type KeyBook } from './key-book'

/** Many texts in one run of bytes: text `n` stands from `offsets[n]` to `offsets[n + 1]`; UTF-8 unless it says otherwise. */
export interface TextPool {
  readonly bytes: Uint8Array
  readonly offsets: Uint32Array
  readonly encoding?: string
}

/** Reads the text of a place in a pool, "" beyond the last; by one decoder, which is dear to make for each text. */
function textsOf({ bytes, offsets, encoding }: TextPool): KeyBook['at'] {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return at => {
    const end = offsets[at + 1]
    return end === undefined ? '' : decoder.decode(bytes.subarray(offsets[at], end))
  }
}

/** An index of more keys than these costs more than it saves: they are asked for one at a time. */
const MAX_INDEXED = 1 << 13

/** A dictionary whose keys stay bytes until they are asked for: a hundred thousand of them cost nothing at first. */
export function pooledKeys(pool: TextPool): KeyBook {
  const size = Math.max(0, pool.offsets.length - 1)
  const at = textsOf(pool)
  const listed = (): readonly string[] => Array.from({ length: size }, (_, code) => at(code))
  const codeOf = size <= MAX_INDEXED ? indexed(listed) : (key: string) => scan(pool, size, key)
  return { size, at, codeOf }
}

function scan({ bytes, offsets }: TextPool, size: number, key: string): number {
  const wanted = new TextEncoder().encode(key)
  for (let code = 0; code < size; code++) {
    const start = offsets[code] ?? 0
    const length = (offsets[code + 1] ?? 0) - start
    if (length === wanted.length && startsWith(bytes, start, wanted)) return code
  }
  return -1
}

function startsWith(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  for (let at = 0; at < wanted.length; at++) if (bytes[start + at] !== wanted[at]) return false
  return true
}
