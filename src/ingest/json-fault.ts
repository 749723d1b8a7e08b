/** A place in a text: the first line and the first character of it are 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** What may come next. */
type Awaited = 'value' | 'first-value' | 'first-key' | 'key' | 'colon' | 'next' | 'end'

const TOKEN =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)(?![\w.])/iy

/**
 * Where a text stops being JSON; null where it is JSON. Engines tell it in words of their own, or not at all. What is
 * missing before this place, as a comma, is told at what stands there instead.
 */
export function findJsonFault(text: string): TextPlace | null {
  /** What closes each thing that is open. */
  const open: string[] = []
  let awaited: Awaited | null = 'value'
  let at = afterSpace(text, 0)
  while (at < text.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[0]
    awaited = token === undefined || awaited === null ? null : AFTER[awaited](token, open)
    if (token === undefined || awaited === null) return placeOf(text, at)
    at = afterSpace(text, at + token.length)
  }
  return awaited === 'end' ? null : placeOf(text, text.trimEnd().length)
}

type Step = (token: string, open: string[]) => Awaited | null

const afterKey: Step = token => (token.startsWith('"') ? 'colon' : null)

/** What comes after a token; null where it must not stand there. */
const AFTER: Readonly<Record<Awaited, Step>> = {
  value: afterValue,
  'first-value': (token, open) => (token === ']' ? close(open) : afterValue(token, open)),
  key: afterKey,
  'first-key': (token, open) => (token === '}' ? close(open) : afterKey(token, open)),
  colon: token => (token === ':' ? 'value' : null),
  next(token, open) {
    const closing = open[open.length - 1]
    if (token === closing) return close(open)
    return token === ',' ? (closing === '}' ? 'key' : 'value') : null
  },
  end: () => null,
}

function afterValue(token: string, open: string[]): Awaited | null {
  if (token === '{') {
    open.push('}')
    return 'first-key'
  }
  if (token === '[') {
    open.push(']')
    return 'first-value'
  }
  if (/^[}\],:]/.test(token)) return null
  return open.length === 0 ? 'end' : 'next'
}

function close(open: string[]): Awaited {
  open.pop()
  return open.length === 0 ? 'end' : 'next'
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++
  return at
}

function placeOf(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split(/\r\n?|\n/)
  return { line: lines.length, column: (lines[lines.length - 1] ?? '').length + 1 }
}
