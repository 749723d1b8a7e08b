import { textEms, textWidth, widthOfEms } from './text-width'

export interface TextBox {
  readonly width: number
  readonly size: number
  readonly bold: boolean
  readonly maxLines: number
}

/**
 * Breaks a text into lines that fit the box's width, as even as they can be; null when it needs more than
 * `maxLines`. Chinese breaks after any character but never before 、，。) or after （“; words and figures stay whole
 * while a line can hold them.
 */
export function wrapText(text: string, box: TextBox): readonly string[] | null {
  const whole = textWidth(text, box.size, box.bold)
  if (whole <= box.width) return text === '' ? [] : [text]
  if (whole > box.width * box.maxLines) return null
  const tokens = tokensOf(text).flatMap(token =>
    widthIn(token, box) <= box.width ? [token] : [...token],
  )
  const lines = fill(tokens, box, box.width)
  if (lines === null) return null
  return balance(tokens, box, whole / lines.length, lines)
}

const NO_LINE_START = /^ ?[、，。；：！？）》」』】〉”’%％…·,.;:!?)\]}]/
const NO_LINE_END = /[（《「『【〈“‘([{]$/

/** What may not be broken: a run of Latin letters and digits, or one character with the marks that cling to it. */
function tokensOf(text: string): readonly string[] {
  const tokens: string[] = []
  for (const piece of text.match(/ ·|[\w.,%+−/-]+|./gsu) ?? []) {
    const last = tokens[tokens.length - 1]
    if (last !== undefined && (NO_LINE_START.test(piece) || NO_LINE_END.test(last))) {
      tokens[tokens.length - 1] = last + piece
    } else tokens.push(piece)
  }
  return tokens
}

function fill(tokens: readonly string[], box: TextBox, width: number): readonly string[] | null {
  const lines: string[] = []
  let line = NO_LINE
  for (const piece of tokens) {
    const longer = append(line, piece)
    if (widthOfEms(longer.ems, box.size, box.bold) <= width) line = longer
    else if (widthIn(piece, box) > width || lines.length + 1 === box.maxLines) return null
    else {
      lines.push(line.text)
      line = append(NO_LINE, piece)
    }
  }
  return [...lines, line.text].map(text => text.trim())
}

/** A line as far as it is filled; `ems` is its width without spaces at either end. */
interface Line {
  readonly text: string
  readonly ems: number
}

const NO_LINE: Line = { text: '', ems: 0 }

function append({ text, ems }: Line, piece: string): Line {
  const longer = text + piece
  // Spaces inside count, those at an end do not: only where there are some is the line measured anew.
  const isPlain = !/\s/.test(longer)
  return { text: longer, ems: isPlain ? textEms(piece, ems) : textEms(longer.trim()) }
}

function widthIn(text: string, box: TextBox): number {
  return textWidth(text, box.size, box.bold)
}

const BALANCE_STEPS = 8

function balance(
  tokens: readonly string[],
  box: TextBox,
  least: number,
  widest: readonly string[],
): readonly string[] {
  const step = (box.width - least) / BALANCE_STEPS
  for (let width = least; width < box.width && step > 0; width += step) {
    const lines = fill(tokens, box, width)
    if (lines !== null && lines.length <= widest.length) return lines
  }
  return widest
}

/** As wrapText, but what is too long loses its end to "…", by whole characters. */
export function wrapOrShorten(text: string, box: TextBox): readonly string[] {
  const lines = wrapText(text, box)
  if (lines !== null) return lines
  const chars = [...text].slice(0, Math.ceil((box.maxLines * box.width) / (box.size * 0.3)))
  while (chars.length > 0) {
    chars.pop()
    const shortened = wrapText(`${chars.join('')}…`, box)
    if (shortened !== null) return shortened
  }
  return []
}
