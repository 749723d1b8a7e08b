import type { TextPool } from '../../domain/facts/pooled-keys'

/** Numbers distinct runs of bytes in the order they first come. */
export interface ByteDictionary {
  readonly size: () => number
  /** The number of a run, a new one where it was not met before. */
  readonly codeOf: (bytes: Uint8Array, start: number, end: number) => number
  /** Whether the run of a number is these very bytes. */
  readonly equals: ByteRuns['equals']
  readonly pool: () => TextPool
}

const FIRST_SLOTS = 1 << 8

export function byteDictionary(): ByteDictionary {
  const runs = byteRuns()
  // One more than the code, so that 0 is a free slot.
  let slots = new Uint32Array(FIRST_SLOTS)
  let hashes = new Uint32Array(FIRST_SLOTS >> 1)

  function codeOf(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end)
    const mask = slots.length - 1
    let slot = hash & mask
    for (let taken = slots[slot] ?? 0; taken !== 0; taken = slots[slot] ?? 0) {
      const code = taken - 1
      if (hashes[code] === hash && runs.equals(code, bytes, start, end)) return code
      slot = (slot + 1) & mask
    }
    return add(slot, hash, bytes, start, end)
  }

  function add(slot: number, hash: number, bytes: Uint8Array, start: number, end: number): number {
    const code = runs.size()
    runs.add(bytes, start, end)
    slots[slot] = code + 1
    hashes[code] = hash
    if (code + 1 === hashes.length) grow()
    return code
  }

  function grow(): void {
    const wider = new Uint32Array(hashes.length * 2)
    wider.set(hashes)
    slots = new Uint32Array(slots.length * 2)
    const mask = slots.length - 1
    for (let code = 0; code < hashes.length; code++) {
      let slot = (hashes[code] ?? 0) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code + 1
    }
    hashes = wider
  }

  return { size: runs.size, codeOf, equals: runs.equals, pool: runs.pool }
}

/** FNV-1a, with its bits mixed once more at the end: open addressing looks at the low ones only. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Runs of bytes one after the other. */
export interface ByteRuns {
  readonly size: () => number
  readonly add: (bytes: Uint8Array, start: number, end: number) => void
  /** Whether a run is these very bytes. */
  readonly equals: (at: number, bytes: Uint8Array, start: number, end: number) => boolean
  readonly pool: () => TextPool
}

export function byteRuns(): ByteRuns {
  let kept = new Uint8Array(1 << 12)
  let offsets = new Uint32Array(1 << 8)
  let size = 0

  return {
    size: () => size,
    add(bytes, start, end) {
      const from = offsets[size] ?? 0
      const to = from + end - start
      if (to > kept.length) kept = widen(kept, Math.max(to, kept.length * 2))
      copyInto(kept, from, bytes, start, end)
      size++
      if (size === offsets.length) {
        const wider = new Uint32Array(offsets.length * 2)
        wider.set(offsets)
        offsets = wider
      }
      offsets[size] = to
    },
    equals(run, bytes, start, end) {
      const from = offsets[run] ?? 0
      const length = end - start
      return (offsets[run + 1] ?? 0) - from === length && isSame(kept, from, bytes, start, length)
    },
    pool: () => ({ bytes: kept.slice(0, offsets[size]), offsets: offsets.slice(0, size + 1) }),
  }
}

function copyInto(
  target: Uint8Array,
  to: number,
  source: Uint8Array,
  start: number,
  end: number,
): void {
  for (let at = start; at < end; at++) target[to + at - start] = source[at] ?? 0
}

/** From the end: codes that differ do so in their last digits. */
function isSame(
  one: Uint8Array,
  from: number,
  other: Uint8Array,
  start: number,
  length: number,
): boolean {
  let at = length - 1
  while (at >= 0 && one[from + at] === other[start + at]) at--
  return at < 0
}

function widen(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(length)
  wider.set(bytes)
  return wider
}
