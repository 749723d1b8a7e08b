import type { BridgeStep, ComparisonView } from '../../derive/comparison/comparison-view'
import { stepName } from '../../derive/comparison/step-name'
import { formatSignedWan, formatWan } from '../../domain/money'
import type { BridgeRow } from './bridge-row'
import { bridgeScale, endsOf, type BridgeScale } from './bridge-scale'
import { BRIDGE_BAR, bridgeBarShapes, connectorItem, labelGround } from './bridge-shapes'
import { changeAmountText, directionColour } from '../text/change-text'
import { classColour } from '../colours/class-colours'
import type { RowChart } from './comparison-option'
import type { ChartContext } from '../marks'
import { layoutRows, type RowFrame, type RowLayout } from './row-layout'
import { rowLabelShapes, rowMarks } from './row-shapes'
import { sceneOption, type SceneItem, type TextShape } from '../scene'
import { wrapOrShorten } from '../text/text-fit'
import { textWidth } from '../text/text-width'
import type { ChartTheme } from '../colours/theme'

const TEXT_GAP = 6
const TEXT_SIZE = 12.5
const REMARK = { size: 12, line: 17, gap: 6 } as const

/**
 * Last year's total, one floating bar a step, this year's total, from top to bottom: in rows, because names of
 * subjects are long and a phone is narrow. The texts at the bars' ends say every figure.
 */
export function toBridgeChart(view: ComparisonView, context: ChartContext): RowChart {
  const { size, theme, words } = context
  const rows = view.steps.map(step => toRow(step, view, context))
  const texts = view.steps.map(step => stepText(step, view, context))
  const options = { barsHeight: BRIDGE_BAR, apart: false }
  const { plot } = layoutRows(rows, size, options)
  const rooms = texts.map(text => TEXT_GAP + textWidth(text, TEXT_SIZE, true))
  const scale = bridgeScale(view.steps, rooms, plot)
  const remark = scale.isCut ? remarkLines(words.cut, plot.width) : []
  const below = remark.length === 0 ? 0 : REMARK.gap + remark.length * REMARK.line
  const layout = layoutRows(rows, { ...size, height: size.height - below }, options)
  const endColour = totalColour(view, theme)
  const items = layout.frames.map((frame, index) => ({
    id: frame.row.id,
    hit: frame.band,
    shapes: [
      ...labelGround(frame, theme),
      ...rowLabelShapes(frame, theme),
      ...bridgeBarShapes(frame, scale, endColour, theme),
      ...stepTextShapes(frame, texts[index] ?? '', scale, theme),
    ],
  }))
  const ground = connectorItem(layout.frames, scale, theme)
  const foot = remarkItem(remark, layout, theme)
  return {
    option: sceneOption([...ground, ...items, ...foot], context),
    marks: rowMarks(layout.frames),
    height: layout.height + below,
  }
}

function toRow(step: BridgeStep, view: ComparisonView, { words }: ChartContext): BridgeRow {
  const { id, row, kind } = step
  if (row !== null) {
    // A subject that is the only step is no total here.
    const { code, name, short, emphasis } = row
    return { id, code, name, short, emphasis, role: 'child', step }
  }
  const name = stepName(step, view, words)
  const role = kind === 'start' || kind === 'end' ? 'whole' : 'child'
  return { id, code: '', name, short: name, emphasis: 'normal', role, step }
}

function stepText(
  { kind, row, delta, to }: BridgeStep,
  { whole }: ComparisonView,
  { words }: ChartContext,
): string {
  switch (kind) {
    case 'part':
      return row === null ? '' : changeAmountText(row.change, words)
    case 'rounding':
    case 'difference':
      return formatSignedWan(delta ?? 0)
    case 'start': {
      const total = whole.previous === null ? words.blank : formatWan(to)
      return whole.previousDerived ? `${total} ${words.derived}` : total
    }
    case 'end':
      return whole.current === null ? words.blank : formatWan(to)
  }
}

function stepTextShapes(
  { row: { step, emphasis }, barsY }: RowFrame<BridgeRow>,
  text: string,
  scale: BridgeScale,
  theme: ChartTheme,
): readonly TextShape[] {
  if (text === '') return []
  const right = Math.max(...endsOf(step).map(scale.toX))
  return [
    {
      kind: 'text',
      text,
      x: right + TEXT_GAP,
      y: barsY,
      size: TEXT_SIZE,
      bold: true,
      fill: emphasis === 'faded' ? theme.quiet : textColour(step, theme),
      align: 'left',
    },
  ]
}

function textColour({ kind, row }: BridgeStep, theme: ChartTheme): string {
  if (row !== null) return directionColour(row.change, theme)
  return kind === 'start' || kind === 'end' ? theme.ink : theme.secondary
}

/** As in the paired bars: the colour of the class, grey where there are several. */
function totalColour({ rows }: ComparisonView, theme: ChartTheme): string {
  const [only = '', ...more] = new Set(rows.map(row => row.classCode))
  return more.length > 0 ? theme.secondary : classColour(only, theme)
}

function remarkLines(text: string, width: number): readonly string[] {
  return wrapOrShorten(text, { width, size: REMARK.size, bold: false, maxLines: 2 })
}

function remarkItem(
  lines: readonly string[],
  { height, plot }: RowLayout<BridgeRow>,
  theme: ChartTheme,
): readonly SceneItem[] {
  if (lines.length === 0) return []
  const shapes = lines.map((text, index): TextShape => {
    const y = height + REMARK.gap + (index + 0.5) * REMARK.line
    return {
      ...{ kind: 'text', text, x: plot.x, y, size: REMARK.size, bold: false, align: 'left' },
      fill: theme.secondary,
    }
  })
  return [{ id: 'remark', hit: null, shapes }]
}
