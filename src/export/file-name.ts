const MAX_CHARACTERS = 96
/** One long part leaves room for those after it. */
const MAX_PART = 24
/** Most file systems count bytes: 255 of them, of which a Chinese character takes three. */
const MAX_BYTES = 240
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)/i

/**
 * Joins the parts into a file name that every system takes: Chinese stays; quotes, control and
 * invisible characters go; other forbidden characters become "-". Under 100 characters with the extension.
 */
export function toFileName(parts: readonly string[], extension: string): string {
  const ending = `.${extension}`
  const short = parts.length > 1 ? parts.map(part => shorten(clean(part))) : parts.map(clean)
  const stem = tidy(short.filter(Boolean).join('_'))
  const cut = tidy(cutTo(stem, MAX_CHARACTERS - ending.length, MAX_BYTES - ending.length))
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

function shorten(part: string): string {
  const characters = [...part]
  return characters.length > MAX_PART ? `${characters.slice(0, MAX_PART - 1).join('')}…` : part
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
