import type { FileContent } from './load'

const OFFSETS = [0x811c9dc5, 0x01000193] as const
const PRIME = 0x01000193

/** Tells one set of files from another by names and bytes: two FNV-1a hashes, as hexadecimal text. No secret is kept by it. */
export function fingerprint(files: ReadonlyMap<string, FileContent>): string {
  const names = [...files.keys()].sort()
  return OFFSETS.map(offset => {
    let hash: number = offset
    for (const name of names) {
      hash = add(hash, new TextEncoder().encode(name))
      const content = files.get(name)
      if (content instanceof Uint8Array) hash = add(hash, content)
    }
    return hash.toString(16).padStart(8, '0')
  }).join('')
}

function add(hash: number, bytes: Uint8Array): number {
  let next = hash
  for (const byte of bytes) next = Math.imul(next ^ byte, PRIME) >>> 0
  // Closes the part, so that bytes cannot wander from one file into the next.
  return Math.imul(next ^ 0x100, PRIME) >>> 0
}
