import type { Box } from './marks'
import { plainText } from './plain-text'
import { textWidth } from './text-width'

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

/** Code, short name and amount on one line, as much of them as the width holds without cutting. */
export function fitHeader(texts: HeaderTexts, box: Box): TileHeader {
  const { amount } = texts
  const [code, short] = [plainText(texts.code), plainText(texts.name)]
  const names = [`${code} ${short}`.trim(), short, code]
  const attempts = [
    ...names.slice(0, 2).map(name => ({ name, amount })),
    ...names.map(name => ({ name, amount: '' })),
  ]
  const fitting = attempts.find(attempt => headerWidth(attempt.name, attempt.amount) <= box.width)
  const { name, amount: shown } = fitting ?? { name: '', amount: '' }
  return {
    x: box.x,
    y: box.y,
    width: box.width,
    height: HEADER_HEIGHT,
    name,
    amount: shown,
    amountX: box.x + textWidth(name, HEADER_SIZE, true) + HEADER_GAP,
  }
}

function headerWidth(name: string, amount: string): number {
  const end = amount === '' ? 0 : HEADER_GAP + textWidth(amount, HEADER_SIZE, true)
  return textWidth(name, HEADER_SIZE, true) + end
}
