import { plainText } from '../charts/plain-text'
import { wrapOrShorten } from '../charts/text-fit'

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

function round(px: number): number {
  return Math.round(px * 10) / 10
}
