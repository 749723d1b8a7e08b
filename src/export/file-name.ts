const MAX_CHARACTERS = 96
/** No part is made shorter than this for the sake of the others. */
const LEAST_PART = 8
/** What is read of a part: what no name has room for is not looked at. */
const MOST_READ = 1_000
/** Most file systems count bytes: 255 of them, of which a Chinese character takes three. */
const MAX_BYTES = 240
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)/i

/**
 * Joins the parts into a file name that every system takes: Chinese stays; quotes, control and
 * invisible characters go; other forbidden characters become "-". Under 100 characters with the extension.
 */
export function toFileName(parts: readonly string[], extension: string): string {
  const ending = `.${extension}`
  const limits = [MAX_CHARACTERS - ending.length, MAX_BYTES - ending.length] as const
  const cut = tidy(cutTo(joinWithin(parts.map(clean).filter(Boolean), limits), ...limits))
  const name = cut === '' ? 'budget-lens' : cut
  return (RESERVED.test(name) ? `_${name}` : name) + ending
}

function clean(part: string): string {
  const text = part
    .slice(0, MOST_READ)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/["\p{Cc}\p{Cf}\p{Cs}\p{Co}\uFFFD]/gu, '')
    .replace(/[<>:/\\|?*]+/g, '-')
  return tidy(text)
}

/**
 * Joins the parts. Where that is too long the longest between the first and the last give way first, so that each
 * has its place; then the first, and only then the last, which tells a file from those beside it.
 */
function joinWithin(
  parts: readonly string[],
  [characters, bytes]: readonly [number, number],
): string {
  if (parts.length < 2) return parts.join()
  const rooms = parts.map(({ length }) => Math.min(length, characters))
  const last = parts.length - 1
  const between = parts.map((_, at) => at).slice(1, -1)
  for (const giving of [between, [0], [last]]) {
    const most = Math.max(0, ...giving.map(at => rooms[at] ?? 0))
    for (let room = most; room >= LEAST_PART; room--) {
      for (const at of giving) rooms[at] = Math.min(rooms[at] ?? 0, room)
      const stem = parts.map((part, at) => shorten(part, rooms[at] ?? 0)).join('_')
      if (cutTo(stem, characters, bytes) === stem) return stem
    }
  }
  return parts.join('_')
}

/** The end of a text within a word that is written in letters: the words before it stand by themselves. */
const BEGUN_WORD = /(\S)\s+[\p{Script=Latin}\d'’-]*$/u

function shorten(part: string, most: number): string {
  const characters = [...part]
  if (characters.length <= most) return part
  const cut = characters.slice(0, most - 1).join('')
  const isWithinWord = /[\p{Script=Latin}\d]/u.test(characters[most - 1] ?? '')
  return `${isWithinWord ? cut.replace(BEGUN_WORD, '$1') : cut.trimEnd()}…`
}

/** Without the blanks and dots at either end that Windows drops and others hide. */
function tidy(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/g, '')
}

function cutTo(text: string, characters: number, bytes: number): string {
  let cut = ''
  let size = 0
  for (const char of text) {
    size += byteLength(char)
    if (size > bytes || cut.length + char.length > characters) return cut
    cut += char
  }
  return cut
}

function byteLength(char: string): number {
  const point = char.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
