import type { Gauge } from '../../domain/gauge'
import { DIAL, dialShapes, roundPx, type DialShapes } from './gauge-geometry'
import { dialText, UNIT_SIZE, type DialLine } from './gauge-text'
import { plainText, xmlText } from '../text/plain-text'
import { wrapOrShorten } from '../text/text-fit'
import { fade, type ChartTheme } from '../colours/theme'

/** One target of the exported panel. A null gauge (定性) shows its text without a dial. */
export interface GaugeSvgItem {
  readonly gauge: Gauge | null
  readonly colour: string
  readonly targetText: string
  readonly unit: string
  readonly caption: string
  readonly title: string
  /** A quiet line below the title, e.g. the weight; "" for none. */
  readonly note: string
  readonly faded: boolean
}

/** The targets of one scope of the exported panel. */
export interface GaugeSvgGroup {
  /** What heads them; "" where no other scope stands beside them. */
  readonly title: string
  readonly items: readonly GaugeSvgItem[]
}

export interface GaugeSvgContext {
  /** Width to lay the grids out in; as many columns as fit. */
  readonly width: number
  readonly theme: ChartTheme
}

export interface GaugeSvg {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const CELL = { width: 168, height: 186 } as const
const TITLE = { size: 13, line: 18, lines: 2, width: 156 } as const
const NOTE_SIZE = 12

const HEAD = { size: 15, height: 34 } as const

/** The targets as grids of dials with titles, one below the other: one SVG document of plain attributes, valid XML. */
export function toGaugeSvg(groups: readonly GaugeSvgGroup[], context: GaugeSvgContext): GaugeSvg {
  const most = Math.max(0, ...groups.map(({ items }) => items.length))
  const columns = Math.max(1, Math.min(most, Math.floor(context.width / CELL.width)))
  const width = Math.max(context.width, CELL.width)
  const heights = groups.map(group => heightOf(group, columns))
  const height = Math.max(
    CELL.height,
    heights.reduce((sum, one) => sum + one, 0),
  )
  const parts = groups.map((group, at) => {
    const top = heights.slice(0, at).reduce((sum, one) => sum + one, 0)
    return `<g transform="translate(0 ${top})">${grid(group, columns, width / columns, context.theme)}</g>`
  })
  const font = `font-family="${context.theme.fontFamily}"`
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${font}>`
  return { svg: `${open}${parts.join('')}</svg>`, width, height }
}

function heightOf({ title, items }: GaugeSvgGroup, columns: number): number {
  return (title === '' ? 0 : HEAD.height) + Math.ceil(items.length / columns) * CELL.height
}

function grid(
  { title, items }: GaugeSvgGroup,
  columns: number,
  step: number,
  theme: ChartTheme,
): string {
  const top = title === '' ? 0 : HEAD.height
  const cells = items.map((item, index) => {
    const x = (index % columns) * step + (step - CELL.width) / 2
    const y = top + Math.floor(index / columns) * CELL.height
    return `<g transform="translate(${roundPx(x)} ${y})">${cell(item, theme)}</g>`
  })
  return [text(title, 0, HEAD.height / 2, HEAD.size, theme.ink, 'start'), ...cells].join('')
}

function cell(item: GaugeSvgItem, theme: ChartTheme): string {
  const ink = item.faded ? theme.quiet : theme.ink
  const dialX = (CELL.width - DIAL.width) / 2
  const dial = item.gauge === null ? quality(item, theme) : dialSvg(item, item.gauge, theme)
  const titles = wrapOrShorten(plainText(item.title), {
    width: TITLE.width,
    size: TITLE.size,
    bold: false,
    maxLines: TITLE.lines,
  })
  const x = CELL.width / 2
  const titleLines = titles.map((line, index) =>
    text(line, x, DIAL.height + TITLE.line * (index + 0.5), TITLE.size, ink),
  )
  const noteY = DIAL.height + TITLE.line * titles.length + TITLE.line / 2
  return [
    `<g transform="translate(${dialX} 0)">${dial}</g>`,
    ...titleLines,
    text(item.note, x, noteY, NOTE_SIZE, theme.quiet),
  ].join('')
}

function dialSvg(item: GaugeSvgItem, gauge: Gauge, theme: ChartTheme): string {
  const { lines, ends } = dialText({ ...contentOf(item), max: gauge.max })
  return [
    ring(dialShapes(gauge), item.faded ? fade(item.colour, theme) : item.colour, theme),
    ...lines.map(line => lineSvg(line, item.faded, theme)),
    ...ends.map(end => text(end.text, end.x, end.y, 12, theme.quiet, end.anchor)),
  ].join('')
}

function contentOf({ targetText, unit, caption }: GaugeSvgItem) {
  return { targetText, unit, caption }
}

function ring({ track, zone, pointer }: DialShapes, colour: string, theme: ChartTheme): string {
  const width = zone.shape === 'arc' ? DIAL.thickness : 4
  const needle =
    pointer === null
      ? ''
      : `<path d="${pointer.path}" fill="${theme.ink}" transform="rotate(${pointer.turn} ${DIAL.centreX} ${DIAL.centreY})"/>`
  return [
    `<path d="${track}" fill="none" stroke="${theme.previousBar}" stroke-width="${DIAL.thickness}"/>`,
    `<path d="${zone.path}" fill="none" stroke="${colour}" stroke-width="${width}"/>`,
    needle,
  ].join('')
}

function lineSvg(line: DialLine, faded: boolean, theme: ChartTheme): string {
  const isNumber = line.role === 'number'
  const fill = faded ? theme.quiet : isNumber ? theme.ink : theme.secondary
  const squeeze =
    line.squeeze === null ? '' : ` textLength="${line.squeeze}" lengthAdjust="spacingAndGlyphs"`
  const unit =
    line.unit === ''
      ? ''
      : ` <tspan font-size="${UNIT_SIZE}" font-weight="400">${xmlText(line.unit)}</tspan>`
  const weight = isNumber ? 700 : 400
  // The baseline, not dominant-baseline: several readers of SVG do not know the latter.
  const y = roundPx(line.y + line.size * 0.36)
  return `<text x="${DIAL.centreX}" y="${y}" text-anchor="middle" font-size="${line.size}" font-weight="${weight}" fill="${fill}"${squeeze}>${xmlText(line.text)}${unit}</text>`
}

/** 定性: the expected quality in words, where the dial would be. */
function quality(item: GaugeSvgItem, theme: ChartTheme): string {
  const lines = wrapOrShorten(plainText(item.targetText), {
    width: DIAL.width - 12,
    size: 13,
    bold: false,
    maxLines: 4,
  })
  const top = DIAL.centreY - (lines.length * TITLE.line) / 2
  return [
    `<rect x="1" y="16" width="${DIAL.width - 2}" height="${DIAL.height - 32}" rx="8" fill="none" stroke="${theme.line}"/>`,
    ...lines.map((line, index) =>
      text(line, DIAL.centreX, top + TITLE.line * (index + 0.5), 13, theme.ink),
    ),
  ].join('')
}

function text(
  content: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  anchor: 'start' | 'middle' | 'end' = 'middle',
): string {
  if (plainText(content) === '') return ''
  const baseline = roundPx(y + size * 0.36)
  return `<text x="${roundPx(x)}" y="${baseline}" text-anchor="${anchor}" font-size="${size}" fill="${fill}">${xmlText(content)}</text>`
}
