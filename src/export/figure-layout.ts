import type { LegendItem } from '../charts/colours/legend'
import { plainText } from '../charts/text/plain-text'
import { wrapOrShorten } from '../charts/text/text-fit'
import { textWidth } from '../charts/text/text-width'

/** A text of a figure before it is broken into lines. */
export interface TextBlock {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly colour: string
  readonly align: 'start' | 'end'
  /** What does not fit in them ends in "…". */
  readonly maxLines: number
}

/** A text with its lines and, for each, the y of its baseline in px. */
export interface PlacedBlock {
  readonly block: TextBlock
  readonly lines: readonly string[]
  readonly baselines: readonly number[]
}

const LINE_HEIGHT = 1.5
/** From the top of a line to its baseline, in line heights. */
const BASELINE = 0.72

/** Stacks texts from `top` within a width in px; empty ones take no room. */
export function placeBlocks(
  blocks: readonly TextBlock[],
  width: number,
  top: number,
): { readonly blocks: readonly PlacedBlock[]; readonly bottom: number } {
  const placed: PlacedBlock[] = []
  let bottom = top
  for (const block of blocks) {
    const lineHeight = block.size * LINE_HEIGHT
    const lines = wrapOrShorten(plainText(block.text), { ...block, width })
    const start = bottom
    const baselines = lines.map((_, i) => round(start + (i + BASELINE) * lineHeight))
    bottom = start + lines.length * lineHeight
    if (lines.length > 0) placed.push({ block, lines, baselines })
  }
  return { blocks: placed, bottom }
}

/** A swatch of the legend, `x` and `y` its top left corner, with its text beside it. */
export interface PlacedSwatch {
  readonly item: LegendItem
  readonly text: string
  readonly x: number
  readonly y: number
  readonly baseline: number
}

export const SWATCH = 12
export const SWATCH_TEXT = 12
/** From a swatch to its text, and from a text to the next swatch. */
export const SWATCH_GAP = 5
const ITEM_GAP = 16

/** Sets a legend in rows from `top` within a width in px; without entries it takes no room. */
export function placeLegend(
  items: readonly LegendItem[],
  width: number,
  top: number,
): { readonly swatches: readonly PlacedSwatch[]; readonly bottom: number } {
  const room = width - SWATCH - SWATCH_GAP
  const line = SWATCH_TEXT * LINE_HEIGHT
  const box = { width: room, size: SWATCH_TEXT, bold: false, maxLines: 1 }
  let x = 0
  let y = top
  const swatches = items.map((item): PlacedSwatch => {
    const [text = ''] = wrapOrShorten(plainText(item.label), box)
    const taken = SWATCH + SWATCH_GAP + textWidth(text, SWATCH_TEXT)
    if (x > 0 && x + taken > width) {
      x = 0
      y += line
    }
    const at = { x: round(x), y: round(y + (line - SWATCH) / 2) }
    x += taken + ITEM_GAP
    return { item, text, ...at, baseline: round(y + BASELINE * line) }
  })
  return { swatches, bottom: swatches.length === 0 ? top : y + line }
}

function round(px: number): number {
  return Math.round(px * 10) / 10
}
