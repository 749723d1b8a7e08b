export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/**
 * Text read from bytes. `flaw` names what was wrong with it: `file-cut` ends inside a character,
 * `not-text` has bytes that its encoding does not know (replaced by U+FFFD); null for sound text.
 */
export interface DecodedText {
  readonly kind: 'text'
  readonly text: string
  readonly encoding: Encoding
  readonly flaw: 'file-cut' | 'not-text' | null
}

export type Decoded =
  DecodedText | { readonly kind: 'unreadable'; readonly flaw: 'file-empty' | 'not-text' }

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Reads bytes as text: by the byte order mark if there is one, else strict UTF-8, else GB18030
 * (guide: facts.md, UTF-8 decodes as GB18030 without error, so the order matters).
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  const decoded = marked === undefined ? decodeUnmarked(bytes) : decodeMarked(bytes, marked[0])
  if (decoded === null || decoded.text.includes('\0')) {
    return { kind: 'unreadable', flaw: 'not-text' }
  }
  const text = decoded.text.replace(/^\uFEFF/, '')
  if (text.trim() === '') return { kind: 'unreadable', flaw: 'file-empty' }
  return { kind: 'text', ...decoded, text }
}

type Attempt = Omit<DecodedText, 'kind'>

function decodeMarked(bytes: Uint8Array, encoding: Encoding): Attempt {
  const strict = decodeStrictly(bytes, encoding)
  if (strict !== null) return strict
  return { text: new TextDecoder(encoding).decode(bytes), encoding, flaw: 'not-text' }
}

function decodeUnmarked(bytes: Uint8Array): Attempt | null {
  const utf8 = decodeStrictly(bytes, 'utf-8')
  // Cut UTF-8 is believed only when something before the cut proves that it is UTF-8.
  const proven = utf8?.flaw === null || /[^\0-\x7F]/.test(utf8?.text ?? '')
  return proven ? utf8 : decodeStrictly(bytes, 'gb18030')
}

/** Null when a byte in the middle does not fit; an unfinished last character is only a flaw. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): Attempt | null {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const text = attempt(() => decoder.decode(bytes, { stream: true }))
  if (text === null) return null
  const flaw = attempt(() => decoder.decode()) === null ? 'file-cut' : null
  return { text, encoding, flaw }
}

/** TextDecoder reports bad bytes by throwing; here they are a value. */
function attempt(decode: () => string): string | null {
  try {
    return decode()
  } catch {
    return null
  }
}
