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

const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  ASCII_WIDTHS.flatMap(([chars, em]) => [...chars].map(char => [char, em] as const)),
)

function widthOf(char: string): number {
  const known = WIDTH_OF.get(char)
  if (known !== undefined) return known
  const point = char.codePointAt(0) ?? 0
  if (point < 0x80) return OTHER_ASCII
  if (/^\p{M}$/u.test(char)) return 0
  // Greek, Cyrillic and their like; from U+0590 on, one em is enough for any script.
  return point < 0x590 ? OTHER_ALPHABETS : 1
}

/** Estimated width of a text in px at a font size; the same in Node and in every browser. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0
  for (const char of text) ems += widthOf(char)
  return ems * size * (bold ? BOLD : 1)
}
