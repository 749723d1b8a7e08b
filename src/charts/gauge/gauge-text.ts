import { DIAL, pointAt } from './gauge-geometry'
import { plainText } from '../text/plain-text'
import { wrapOrShorten } from '../text/text-fit'
import { textWidth } from '../text/text-width'

/** One centred line inside the dial; `unit` stands on the number's line where both fit. */
export interface DialLine {
  readonly role: 'number' | 'unit' | 'caption'
  readonly text: string
  readonly unit: string
  readonly size: number
  /** The middle of the line. */
  readonly y: number
  /** The width to squeeze it to; null when it fits as it is. */
  readonly squeeze: number | null
}

export interface DialEnd {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'middle' | 'end'
}

export interface DialText {
  readonly lines: readonly DialLine[]
  /** 0 and the scale's end, below the ends of the ring; empty where they do not fit. */
  readonly ends: readonly DialEnd[]
}

const NUMBER_SIZES = [20, 18, 16, 15, 14] as const
export const UNIT_SIZE = 12
const CAPTION_SIZE = 12
/** The space between number and unit, in the number's size. */
const UNIT_GAP = 5
const NUMBER_ROOM = 88
const CAPTION_ROOM = 76
const CAPTION_LINES = 2
const SMALL_LINE = 15

/** The texts of a dial, each placed where the ring leaves it room. */
export function dialText(content: {
  readonly targetText: string
  readonly unit: string
  readonly caption: string
  readonly max: number
}): DialText {
  const number = plainText(content.targetText)
  const unit = plainText(content.unit)
  const fit = fitNumber(number, unit)
  const captions = wrapOrShorten(plainText(content.caption), {
    width: CAPTION_ROOM,
    size: CAPTION_SIZE,
    bold: false,
    maxLines: CAPTION_LINES,
  })
  const small = [
    ...(unit !== '' && !fit.inline ? [{ role: 'unit' as const, text: unit }] : []),
    ...captions.map(text => ({ role: 'caption' as const, text })),
  ]
  const numberLine = fit.size * 1.25
  const top = DIAL.centreY + 4 - (numberLine + small.length * SMALL_LINE) / 2
  const first: DialLine = {
    role: 'number',
    text: number,
    unit: fit.inline ? unit : '',
    size: fit.size,
    y: top + numberLine / 2,
    squeeze: fit.squeeze,
  }
  const rest = small.map(({ role, text }, index): DialLine => {
    const tooWide = textWidth(text, CAPTION_SIZE) > NUMBER_ROOM
    const y = top + numberLine + SMALL_LINE * (index + 0.5)
    return { role, text, unit: '', size: CAPTION_SIZE, y, squeeze: tooWide ? NUMBER_ROOM : null }
  })
  return { lines: [first, ...rest], ends: endsOf(content.max) }
}

interface NumberFit {
  readonly size: number
  readonly inline: boolean
  readonly squeeze: number | null
}

/** Number and unit on one line as large as fits, else the number alone, else squeezed. */
function fitNumber(number: string, unit: string): NumberFit {
  const unitWidth = unit === '' ? 0 : UNIT_GAP + textWidth(unit, UNIT_SIZE)
  const fits = (size: number, more: number): boolean =>
    textWidth(number, size, true) + more <= NUMBER_ROOM
  const beside = NUMBER_SIZES.find(size => fits(size, unitWidth))
  if (beside !== undefined) return { size: beside, inline: true, squeeze: null }
  const alone = NUMBER_SIZES.find(size => fits(size, 0))
  if (alone !== undefined) return { size: alone, inline: false, squeeze: null }
  return { size: 14, inline: false, squeeze: NUMBER_ROOM }
}

const END_GAP = 18
const END_ROOM = 76

function endsOf(max: number): readonly DialEnd[] {
  const text = groupDigits(max)
  const width = textWidth(text, CAPTION_SIZE)
  if (width > END_ROOM) return []
  const [start, end] = [pointAt(150, DIAL.radius), pointAt(30, DIAL.radius)]
  const overhang = end.x + width / 2 > DIAL.width
  return [
    { text: '0', x: start.x, y: start.y + END_GAP, anchor: 'middle' },
    {
      text,
      x: overhang ? DIAL.width : end.x,
      y: end.y + END_GAP,
      anchor: overhang ? 'end' : 'middle',
    },
  ]
}

/** 1500 → "1,500"; decimals stay as they are. */
function groupDigits(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
