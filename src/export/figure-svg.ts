import type { LegendItem } from '../charts/colours/legend'
import type { Size } from '../charts/marks'
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
import type { Background } from './image-options'

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
  readonly background: Background
  readonly fontFamily: string
}

const WHITE: FigureStyle = { background: 'white', fontFamily: FONT_FAMILIES['zh-CN'] }
const MARGIN = 24
const MIN_WIDTH = 480
/** Above and below the drawing. */
const GAP = 12
const INK = '#18202e'
const SECONDARY = '#4d5768'

/** Frames a drawing with title, subtitle, unit, notes, source, date and address: a valid, self-contained SVG. */
export function toFigureSvg(
  drawing: Drawing,
  parts: FigureParts,
  style: FigureStyle = WHITE,
): Drawing {
  const width = Math.max(Math.ceil(drawing.width) + 2 * MARGIN, MIN_WIDTH)
  const around = surround(parts, width)
  const size = { width, height: Math.ceil(around.chartTop + drawing.height + around.footHeight) }
  const place = { ...drawing, x: (width - drawing.width) / 2, y: around.chartTop }
  return { ...size, svg: render({ drawing, parts, style, around, size, frame: size, place }) }
}

/** The same on a page of a size, with the drawing as large as the texts around it leave room for. */
export function toPageSvg(
  drawing: Drawing,
  parts: FigureParts,
  page: Size,
  style: FigureStyle = WHITE,
): Drawing {
  const { frame, around, room } = pageLayout(parts, page)
  // What has no drawing has no size.
  const scale = Math.min(
    room.width / Math.max(1, drawing.width),
    room.height / Math.max(1, drawing.height),
  )
  const [width, height] = [drawing.width * scale, drawing.height * scale]
  const x = (frame.width - width) / 2
  const y = around.chartTop + (room.height - height) / 2
  const place = { x, y, width, height }
  return { ...page, svg: render({ drawing, parts, style, around, size: page, frame, place }) }
}

/** What the texts leave of a page for its drawing. */
export function roomOn(page: Size, parts: FigureParts): Size {
  return pageLayout(parts, page).room
}

/** The texts around a drawing in a figure of some width. */
interface Surround {
  readonly blocks: readonly PlacedBlock[]
  readonly swatches: readonly PlacedSwatch[]
  readonly chartTop: number
  /** Below the drawing, as if this ended at 0. */
  readonly foot: readonly PlacedBlock[]
  /** From the drawing's end to that of the figure. */
  readonly footHeight: number
}

function surround(parts: FigureParts, width: number): Surround {
  const inner = width - 2 * MARGIN
  const head = placeBlocks(headOf(parts), inner, MARGIN)
  const legend = placeLegend(parts.legend, inner, head.bottom)
  const unit = placeBlocks(unitOf(parts), inner, legend.bottom)
  const foot = placeBlocks(footOf(parts), inner, GAP)
  return {
    blocks: [...head.blocks, ...unit.blocks],
    swatches: legend.swatches,
    chartTop: unit.bottom + GAP,
    foot: foot.blocks,
    footHeight: foot.bottom + MARGIN,
  }
}

interface PageLayout {
  /** The page in px of its texts: larger than the page where these need more of it. */
  readonly frame: Size
  readonly around: Surround
  readonly room: Size
}

/** How much smaller all is set until the drawing has its part of a page. */
const REDUCTIONS = [1, 1.25, 1.5, 2, 3, 4]
const LEAST_PART = 0.4

function pageLayout(parts: FigureParts, page: Size): PageLayout {
  const layouts = REDUCTIONS.map(factor => layoutOf(parts, page, factor))
  const fitting = layouts.find(({ frame, room }) => room.height >= frame.height * LEAST_PART)
  return fitting ?? layoutOf(parts, page, Math.max(...REDUCTIONS))
}

function layoutOf(parts: FigureParts, page: Size, factor: number): PageLayout {
  const frame = { width: page.width * factor, height: page.height * factor }
  const around = surround(parts, frame.width)
  const height = Math.floor(frame.height - around.chartTop - around.footHeight)
  return { frame, around, room: { width: frame.width - 2 * MARGIN, height: Math.max(1, height) } }
}

interface Figure {
  readonly drawing: Drawing
  readonly parts: FigureParts
  readonly style: FigureStyle
  readonly around: Surround
  readonly size: Size
  /** What is shown in that size, in px of its texts. */
  readonly frame: Size
  /** Where the drawing stands in it. */
  readonly place: Size & { readonly x: number; readonly y: number }
}

function render({ drawing, parts, style, around, size, frame, place }: Figure): string {
  const { width, height } = frame
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${xmlText(style.fontFamily)}">`,
    `<title>${xmlText(parts.title)}</title>`,
    `<desc>${xmlText(parts.description)}</desc>`,
    style.background === 'white'
      ? `<rect width="${width}" height="${height}" fill="#ffffff"/>`
      : '',
    ...around.blocks.map(block => textOf(block, width)),
    ...around.swatches.map(swatchOf),
    `<svg x="${place.x}" y="${place.y}" width="${place.width}" height="${place.height}" viewBox="0 0 ${drawing.width} ${drawing.height}">${innerSvg(drawing.svg)}</svg>`,
    `<g transform="translate(0 ${height - around.footHeight})">`,
    ...around.foot.map(block => textOf(block, width)),
    '</g>',
    '</svg>',
  ].join('')
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
