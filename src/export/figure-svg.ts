import type { LegendItem } from '../charts/colours/legend'
import { xmlText } from '../charts/text/plain-text'
import { FONT_FAMILIES } from '../charts/colours/theme'
import {
  placeBlocks,
  placeLegend,
  SWATCH,
  SWATCH_GAP,
  SWATCH_TEXT,
  type PlacedBlock,
  type PlacedSwatch,
  type TextBlock,
} from './figure-layout'

/** A drawing as SVG text with its size in px. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** What an image says for itself once it has left the page. Worded in the reader's language; "" leaves a line out. */
export interface FigureParts {
  readonly title: string
  /** Path, filters and year. */
  readonly subtitle: string
  /** What the colours of the drawing stand for, below the subtitle. */
  readonly legend: readonly LegendItem[]
  readonly unit: string
  readonly notes: readonly string[]
  readonly source: string
  readonly date: string
  /** The address of the view; wrapped, never cut. */
  readonly address: string
  /** What the drawing shows, for those who cannot see it. */
  readonly description: string
}

export interface FigureStyle {
  readonly background: 'white' | 'transparent'
  readonly fontFamily: string
}

const WHITE: FigureStyle = { background: 'white', fontFamily: FONT_FAMILIES['zh-CN'] }
const MARGIN = 24
const MIN_WIDTH = 480
const INK = '#18202e'
const SECONDARY = '#4d5768'

/** Frames a drawing with title, subtitle, unit, notes, source, date and address: a valid, self-contained SVG. */
export function toFigureSvg(
  drawing: Drawing,
  parts: FigureParts,
  { background, fontFamily }: FigureStyle = WHITE,
): Drawing {
  const width = Math.max(Math.ceil(drawing.width) + 2 * MARGIN, MIN_WIDTH)
  const inner = width - 2 * MARGIN
  const head = placeBlocks(headOf(parts), inner, MARGIN)
  const legend = placeLegend(parts.legend, inner, head.bottom)
  const unit = placeBlocks(unitOf(parts), inner, legend.bottom)
  const chartTop = unit.bottom + 12
  const foot = placeBlocks(footOf(parts), inner, chartTop + drawing.height + 12)
  const height = Math.ceil(foot.bottom + MARGIN)
  const chartLeft = (width - drawing.width) / 2
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${xmlText(fontFamily)}">`,
    `<title>${xmlText(parts.title)}</title>`,
    `<desc>${xmlText(parts.description)}</desc>`,
    background === 'white' ? `<rect width="${width}" height="${height}" fill="#ffffff"/>` : '',
    ...head.blocks.map(block => textOf(block, width)),
    ...legend.swatches.map(swatchOf),
    ...unit.blocks.map(block => textOf(block, width)),
    `<svg x="${chartLeft}" y="${chartTop}" width="${drawing.width}" height="${drawing.height}">${innerSvg(drawing.svg)}</svg>`,
    ...foot.blocks.map(block => textOf(block, width)),
    '</svg>',
  ]
  return { svg: svg.join(''), width, height }
}

function headOf({ title, subtitle }: FigureParts): TextBlock[] {
  return [
    { text: title, size: 20, bold: true, colour: INK, align: 'start', maxLines: 3 },
    { text: subtitle, size: 13, bold: false, colour: SECONDARY, align: 'start', maxLines: 6 },
  ]
}

function unitOf({ unit }: FigureParts): TextBlock[] {
  return [{ text: unit, size: 12, bold: false, colour: SECONDARY, align: 'end', maxLines: 1 }]
}

function footOf({ notes, source, date, address }: FigureParts): TextBlock[] {
  const line = (text: string, maxLines: number): TextBlock => ({
    ...{ text, size: 12, bold: false, colour: SECONDARY, align: 'start' },
    maxLines,
  })
  return [
    ...notes.map(text => line(text, 4)),
    line(source, 4),
    line(date, 1),
    line(address, Infinity),
  ]
}

function textOf({ lines, block, baselines }: PlacedBlock, width: number): string {
  const x = block.align === 'end' ? width - MARGIN : MARGIN
  const weight = block.bold ? ' font-weight="600"' : ''
  const spans = lines.map(
    (line, i) => `<tspan x="${x}" y="${baselines[i]}">${xmlText(line)}</tspan>`,
  )
  return `<text font-size="${block.size}"${weight} fill="${block.colour}" text-anchor="${block.align}">${spans.join('')}</text>`
}

function swatchOf({ item, text, x, y, baseline }: PlacedSwatch): string {
  const side = SWATCH - 1
  const edge = item.edge === undefined ? '' : ` stroke="${xmlText(item.edge)}"`
  const textX = MARGIN + x + SWATCH + SWATCH_GAP
  return [
    `<rect x="${MARGIN + x + 0.5}" y="${y + 0.5}" width="${side}" height="${side}" fill="${xmlText(item.colour)}"${edge}/>`,
    `<text x="${textX}" y="${baseline}" font-size="${SWATCH_TEXT}" fill="${SECONDARY}">${xmlText(text)}</text>`,
  ].join('')
}

/** What XML 1.0 has no place for; ECharts writes it as it comes. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu

/**
 * A drawing without what makes it invalid inside a document, and without the style sheet that ECharts
 * adds for the pointer: a figure has none, and a strict policy forbids it where a figure is opened inline.
 */
function innerSvg(svg: string): string {
  return svg
    .replace(FORBIDDEN, '')
    .replace(/^\s*<\?xml[^>]*\?>/, '')
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '')
}
