/** The encodings whose bytes can be parted into cells before they are read. */
export type ByteEncoding = 'utf-8' | 'gb18030'

/** The encoding of a file by its header: UTF-8 where that is strict UTF-8, else GB18030. */
export function encodingOf(header: Uint8Array): ByteEncoding {
  return isSound(header, 'utf-8') ? 'utf-8' : 'gb18030'
}

/** Whether the bytes are text in an encoding. */
export function isSound(bytes: Uint8Array, encoding: ByteEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether U+FFFD, which stands for what could not be decoded, is in bytes of UTF-8. */
export function hasReplacement(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return true
  }
  return false
}

/** The bytes without spaces and control characters at either end, as a pair of places. */
export function trimmedStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && (bytes[at] ?? 0) <= 0x20) at++
  return at
}

export function trimmedEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end
  while (at > start && (bytes[at - 1] ?? 0) <= 0x20) at--
  return at
}

export function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) > 0x7f) return false
  return true
}

/** The bytes of a quoted cell with its doubled quotes as one each. */
export function withoutDoubledQuotes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const plain = new Uint8Array(end - start)
  let length = 0
  for (let at = start; at < end; at++) {
    plain[length++] = bytes[at] ?? 0
    if (bytes[at] === 0x22 && bytes[at + 1] === 0x22) at++
  }
  return plain.subarray(0, length)
}
