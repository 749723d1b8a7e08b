import { type Clause, type Dimension, type ViewId, VIEW_IDS } from '../domain/selection'

const ESCAPES: Readonly<Record<string, string>> = { '~': '~0', ',': '~1', ':': '~2' }
const CHARACTERS: Readonly<Record<string, string>> = { '~0': '~', '~1': ',', '~2': ':' }

/**
 * Writes a clause as "source:key,key". Commas, colons and tildes within a key are escaped by "~",
 * so that the text survives messengers that turn "," into "%2C" and ":" into "%3A".
 */
export function formatClause({ source, keys }: Clause): string {
  return `${source}:${keys.map(escapeKey).join(',')}`
}

/** What a clause text holds: null when nothing of it can be used; `broken` quotes what was left out. */
export interface ParsedClause {
  readonly clause: Clause | null
  readonly broken: readonly string[]
}

/** Reads "source:key,key", keeping the keys that are known and quoting the others. */
export function parseClause(
  dimension: Dimension,
  text: string,
  known: ReadonlySet<string>,
): ParsedClause {
  const colon = text.indexOf(':')
  const source = text.slice(0, colon)
  if (colon < 0 || !isViewId(source)) return { clause: null, broken: [text] }
  const read = text
    .slice(colon + 1)
    .split(',')
    .map(unescapeKey)
  const keys = new Set<string>()
  const broken: string[] = []
  for (const key of read) {
    if (known.has(key) && !keys.has(key)) keys.add(key)
    else broken.push(key)
  }
  return { clause: keys.size === 0 ? null : { source, dimension, keys: [...keys] }, broken }
}

function isViewId(text: string): text is ViewId {
  return VIEW_IDS.some(id => id === text)
}

function escapeKey(key: string): string {
  return key.replace(/[~,:]/g, char => ESCAPES[char] ?? char)
}

function unescapeKey(text: string): string {
  return text.replace(/~[012]/g, escape => CHARACTERS[escape] ?? escape)
}
