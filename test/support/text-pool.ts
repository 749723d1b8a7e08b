import type { TextPool } from '../../src/domain/facts/pooled-keys'

/** Texts as the reader of a file keeps them: one run of bytes in UTF-8. */
export function poolTexts(texts: readonly string[]): TextPool {
  const parts = texts.map(text => new TextEncoder().encode(text))
  const offsets = new Uint32Array(parts.length + 1)
  parts.forEach(({ length }, at) => (offsets[at + 1] = offsets[at]! + length))
  const bytes = new Uint8Array(offsets[parts.length]!)
  parts.forEach((part, at) => bytes.set(part, offsets[at]))
  return { bytes, offsets }
}
