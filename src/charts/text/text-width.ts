/** Widths of ASCII characters in em, on the wide side of the system fonts, so that what is said to fit does. */
const ASCII_WIDTHS: readonly (readonly [chars: string, em: number])[] = [
  [" !',.:;|`ijl", 0.32],
  ['"()[]{}/\\-frt*I', 0.42],
  ['mwMWQO%@&', 0.95],
  ['ABCDEFGHJKLNPRSTUVXYZ', 0.72],
]
const OTHER_ASCII = 0.6
const OTHER_ALPHABETS = 0.72
const BOLD = 1.06

/** By code of an ASCII character. */
const WIDTHS = new Float64Array(0x80).fill(OTHER_ASCII)
for (const [chars, em] of ASCII_WIDTHS) {
  for (const char of chars) WIDTHS[char.charCodeAt(0)] = em
}

function widthOf(char: string): number {
  const point = char.codePointAt(0) ?? 0
  const ascii = WIDTHS[point]
  if (ascii !== undefined) return ascii
  // Most text is of these; none of them is a mark.
  if (point >= 0x4e00 && point <= 0x9fff) return 1
  if (/^\p{M}$/u.test(char)) return 0
  // Greek, Cyrillic and their like; from U+0590 on, one em is enough for any script.
  return point < 0x590 ? OTHER_ALPHABETS : 1
}

/** Estimated width of a text in px at a font size; the same in Node and in every browser. */
export function textWidth(text: string, size: number, bold = false): number {
  return widthOfEms(textEms(text), size, bold)
}

/** Estimated width of a text in em, what stands before it included. */
export function textEms(text: string, before = 0): number {
  let ems = before
  for (const char of text) ems += widthOf(char)
  return ems
}

/** A width in em as px at a font size. */
export function widthOfEms(ems: number, size: number, bold = false): number {
  return ems * size * (bold ? BOLD : 1)
}
