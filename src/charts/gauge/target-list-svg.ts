import { roundPx } from './gauge-geometry'
import type { GaugeSvg } from './gauge-svg'
import { plainText, xmlText } from '../text/plain-text'
import { wrapOrShorten } from '../text/text-fit'
import type { ChartTheme } from '../colours/theme'

/** A row of the exported list: a cell for each column. */
export interface TargetListRow {
  readonly cells: readonly string[]
  /** Of its level, beside the name. */
  readonly colour: string
  readonly faded: boolean
}

/** The targets of one scope of the exported list; "" where no other scope stands beside them. */
export interface TargetListGroup {
  readonly title: string
  readonly rows: readonly TargetListRow[]
}

export interface TargetListColumn {
  readonly label: string
  /** Of the width that all columns share. */
  readonly share: number
}

export interface TargetListContext {
  readonly width: number
  readonly theme: ChartTheme
  readonly columns: readonly TargetListColumn[]
}

const SIZE = 13
const LINE = 19
const PAD = 6
const HEAD = 34
const MARK = 4
/** From a column to the next. */
const GAP = 12

/** The targets as a list below headings, one scope below the other, long texts wrapped: one SVG document, valid XML. */
export function toTargetListSvg(
  groups: readonly TargetListGroup[],
  { width, theme, columns }: TargetListContext,
): GaugeSvg {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / all) * (width - MARK - GAP))
  const lefts = widths.map((_, at) =>
    widths.slice(0, at).reduce((sum, one) => sum + one, MARK + GAP),
  )
  const parts: string[] = []
  let y = 0

  /** Puts cells side by side and goes below the highest of them. */
  function place(cells: readonly string[], fill: string): number {
    const lines = cells.map((cell, at) => linesOf(cell, (widths[at] ?? 0) - GAP))
    lines.forEach((own, at) =>
      own.forEach((line, row) => {
        const baseline = y + PAD + (row + 0.7) * LINE
        parts.push(textAt(line, lefts[at] ?? 0, baseline, SIZE, fill))
      }),
    )
    const height = Math.max(1, ...lines.map(({ length }) => length)) * LINE + 2 * PAD
    y += height
    parts.push(`<path d="M0 ${roundPx(y)}H${width}" stroke="${theme.line}"/>`)
    return height
  }

  for (const { title, rows } of groups) {
    if (title !== '') {
      parts.push(textAt(title, 0, y + HEAD * 0.7, 15, theme.ink))
      y += HEAD
    }
    place(
      columns.map(({ label }) => label),
      theme.quiet,
    )
    for (const { cells, colour, faded } of rows) {
      const top = y
      const height = place(cells, faded ? theme.quiet : theme.ink)
      const box = `x="0" y="${roundPx(top + PAD)}" width="${MARK}" height="${roundPx(height - 2 * PAD)}"`
      parts.push(`<rect ${box} fill="${xmlText(colour)}"/>`)
    }
  }
  const height = Math.ceil(y) + 1
  const font = `font-family="${xmlText(theme.fontFamily)}"`
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${font}>`
  return { svg: `${open}${parts.join('')}</svg>`, width, height }
}

function linesOf(text: string, width: number): readonly string[] {
  return wrapOrShorten(plainText(text), { width, size: SIZE, bold: false, maxLines: 6 })
}

function textAt(content: string, x: number, y: number, size: number, fill: string): string {
  return `<text x="${roundPx(x)}" y="${roundPx(y)}" font-size="${size}" fill="${fill}">${xmlText(plainText(content))}</text>`
}
