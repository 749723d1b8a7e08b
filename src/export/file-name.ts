const MAX_CHARACTERS = 96
/** No part is made shorter than this for the sake of the others. */
const LEAST_PART = 8
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
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/["\p{Cc}\p{Cf}\p{Cs}\p{Co}\uFFFD]/gu, '')
    .replace(/[<>:/\\|?*]+/g, '-')
  return tidy(text)
}

/** Joins the parts; where that is too long the longest give way first, so that each has its place. */
function joinWithin(
  parts: readonly string[],
  [characters, bytes]: readonly [number, number],
): string {
  const longest = parts.length > 1 ? Math.max(...parts.map(part => part.length)) : 0
  for (let most = longest; most >= LEAST_PART; most--) {
    const stem = parts.map(part => shorten(part, most)).join('_')
    if (cutTo(stem, characters, bytes) === stem) return stem
  }
  return parts.join('_')
}

function shorten(part: string, most: number): string {
  const characters = [...part]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : part
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
