import type { Box } from '../marks'
import { plainText } from '../text/plain-text'
import { textWidth } from '../text/text-width'

/** Height of the strip above a group's tiles that names it and answers for it. */
export const HEADER_HEIGHT = 22
export const HEADER_SIZE = 13
const HEADER_GAP = 10

/** A group's header strip and the texts that fit in it; "" where there is no room. */
export interface TileHeader extends Box {
  readonly name: string
  readonly amount: string
  /** Where the amount begins. */
  readonly amountX: number
}

export interface HeaderTexts {
  readonly code: string
  readonly name: string
  readonly amount: string
}

interface Line {
  readonly name: string
  readonly amount: string
}

/** A group to be named: its texts and its rectangle. */
export interface HeaderRequest {
  readonly texts: HeaderTexts
  readonly box: Box
}

/**
 * Code, short name and amount on one line, as much of them as the width holds without cutting. The code goes
 * first, and where one group cannot hold it all go without, so that headers read alike.
 */
export function fitHeaders(groups: readonly HeaderRequest[]): readonly TileHeader[] {
  const full = groups.map(({ texts }) => fullLine(texts))
  const allFit = groups.every(({ box }, index) => fits(full[index] ?? NO_LINE, box))
  return groups.map(({ texts, box }, index) =>
    toHeader(allFit ? (full[index] ?? NO_LINE) : briefLine(texts, box), box),
  )
}

const NO_LINE: Line = { name: '', amount: '' }

function fullLine({ code, name, amount }: HeaderTexts): Line {
  return { name: `${plainText(code)} ${plainText(name)}`.trim(), amount }
}

/** Name and amount, else the name, else the code alone. */
function briefLine({ code, name, amount }: HeaderTexts, box: Box): Line {
  const short = plainText(name)
  const attempts = [
    { name: short, amount },
    { name: short, amount: '' },
    { name: plainText(code), amount: '' },
  ]
  return attempts.find(line => fits(line, box)) ?? NO_LINE
}

function fits({ name, amount }: Line, box: Box): boolean {
  return headerWidth(name, amount) <= box.width
}

function toHeader({ name, amount }: Line, box: Box): TileHeader {
  return {
    x: box.x,
    y: box.y,
    width: box.width,
    height: HEADER_HEIGHT,
    name,
    amount,
    amountX: box.x + textWidth(name, HEADER_SIZE, true) + HEADER_GAP,
  }
}

function headerWidth(name: string, amount: string): number {
  const end = amount === '' ? 0 : HEADER_GAP + textWidth(amount, HEADER_SIZE, true)
  return textWidth(name, HEADER_SIZE, true) + end
}
