import type { ComparisonRow } from '../../derive/comparison/comparison-view'
import type { Box, Size } from '../marks'
import { plainText } from '../text/plain-text'
import { wrapOrShorten, wrapText } from '../text/text-fit'
import { textWidth } from '../text/text-width'

export const ROW_LABEL_SIZE = 13
const LABEL_LINE = 17
const LABEL_LINES = 2
const LABEL_SHARE = 0.4
const LABEL_GAP = 12

/** Narrower than this, a row's name stands above its bars. */
const STACKED_BELOW = 480
/** A pair of bars. */
const BARS_HEIGHT = 33
/** A name's line above the bars, with a little air. */
const LABEL_HEIGHT = LABEL_LINE + 4
/** What a band leaves free around its bars. */
const BAND_AIR = { beside: 19, stacked: 12 } as const
/** Rows grow to fill the height they are given, up to this many times their least. */
const MOST_GROWTH = 1.75
const WHOLE_GAP = 16

/** What the layout knows of a row: how it is called and whether it is set off. */
export type LabelledRow = Pick<
  ComparisonRow,
  'id' | 'code' | 'name' | 'short' | 'role' | 'emphasis'
>

/** Where one row stands: its band, its name's lines and the middle of its bars. */
export interface RowFrame<Row extends LabelledRow = ComparisonRow> {
  readonly row: Row
  readonly band: Box
  readonly label: readonly RowLabelLine[]
  readonly labelX: number
  readonly labelAlign: 'left' | 'right'
  readonly barsY: number
}

export interface RowLabelLine {
  readonly text: string
  readonly y: number
}

export interface RowLayout<Row extends LabelledRow = ComparisonRow> {
  readonly frames: readonly RowFrame<Row>[]
  /** The strip that bars and their texts share, from the left edge of the bars' room to the right edge. */
  readonly plot: { readonly x: number; readonly width: number }
  readonly height: number
  /** Where the line below the whole's row stands; null when there is no such row. */
  readonly ruleY: number | null
}

export interface RowOptions {
  /** What the bars of a row need, in px. */
  readonly barsHeight?: number
  /** Whether wholes, standing first, are set apart from their parts. */
  readonly apart?: boolean
}

/** Bands for the rows, their names beside the bars or, on narrow screens, above them. */
export function layoutRows<Row extends LabelledRow>(
  rows: readonly Row[],
  size: Size,
  { barsHeight = BARS_HEIGHT, apart = true }: RowOptions = {},
): RowLayout<Row> {
  const stacked = size.width < STACKED_BELOW
  const labels = rows.map(row => rowLabelTexts(row))
  const column = stacked ? size.width : columnWidth(labels, rows, size.width)
  const wholes = rows.filter(row => row.role === 'whole').length
  const extra = apart && wholes > 0 && wholes < rows.length ? WHOLE_GAP : 0
  const stack = LABEL_HEIGHT + barsHeight
  const least = stacked ? stack + BAND_AIR.stacked : barsHeight + BAND_AIR.beside
  const band = bandHeight(rows.length, size.height - extra, least)
  const frames = rows.map((row, index): RowFrame<Row> => {
    const y = index * band + (row.role === 'whole' ? 0 : extra)
    const lines = fitRowLabel(labels[index] ?? [], column, isBold(row), stacked ? 1 : LABEL_LINES)
    const top = y + (band - stack) / 2
    const middle = y + band / 2
    const first = stacked ? top + LABEL_LINE / 2 : middle - ((lines.length - 1) * LABEL_LINE) / 2
    return {
      row,
      band: { x: 0, y, width: size.width, height: band },
      label: lines.map((text, line) => ({ text, y: first + line * LABEL_LINE })),
      labelX: stacked ? 0 : column,
      labelAlign: stacked ? 'left' : 'right',
      barsY: stacked ? top + stack - barsHeight / 2 : middle,
    }
  })
  const x = stacked ? 0 : column + LABEL_GAP
  return {
    frames,
    plot: { x, width: Math.max(0, size.width - x) },
    height: Math.ceil(rows.length * band + extra),
    ruleY: extra === 0 ? null : wholes * band + extra / 2,
  }
}

/** Whether a row's texts are set off: the whole, and what is picked. */
export function isBold(row: LabelledRow): boolean {
  return row.role === 'whole' || row.emphasis === 'selected'
}

function bandHeight(count: number, height: number, least: number): number {
  if (count === 0) return least
  return Math.min(Math.max(least, height / count), least * MOST_GROWTH)
}

/** Ways to name a row, the fullest first. */
function rowLabelTexts({ code, short, name }: LabelledRow): readonly string[] {
  const [number, brief] = [plainText(code), plainText(short === '' ? name : short)]
  const full = `${number} ${brief}`.trim()
  return [...new Set([full, brief])].filter(text => text !== '')
}

function columnWidth(
  labels: readonly (readonly string[])[],
  rows: readonly LabelledRow[],
  width: number,
): number {
  const widths = labels.map(([full = ''], index) => {
    const row = rows[index]
    return textWidth(full, ROW_LABEL_SIZE, row !== undefined && isBold(row))
  })
  return Math.ceil(Math.min(width * LABEL_SHARE, Math.max(0, ...widths)))
}

function fitRowLabel(
  texts: readonly string[],
  width: number,
  bold: boolean,
  maxLines: number,
): readonly string[] {
  const box = { width, size: ROW_LABEL_SIZE, bold, maxLines }
  for (const text of texts) {
    const lines = wrapText(text, box)
    if (lines !== null) return lines
  }
  // Only what no subject's name comes near; the list and the table carry it whole.
  return wrapOrShorten(texts[texts.length - 1] ?? '', box)
}
