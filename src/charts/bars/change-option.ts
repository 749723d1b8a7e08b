import type { ComparisonRow, ComparisonView } from '../../derive/comparison/comparison-view'
import { toWanNumber } from '../../domain/money'
import { changeAmountText, changeRatioText, directionColour } from '../text/change-text'
import type { RowChart } from './comparison-option'
import { barSpan, fitScale, type BarEnd, type LinearScale } from './linear-scale'
import type { ChartContext } from '../marks'
import { layoutRows, type RowFrame, type RowLayout } from './row-layout'
import { rowLabelShapes, rowMarks, ruleItem } from './row-shapes'
import { sceneOption, type SceneItem, type Shape, type TextShape } from '../scene'
import { textWidth } from '../text/text-width'
import { fadeBar } from '../colours/theme'

const BAR = 18
const TEXT_GAP = 6
const TEXT_SIZE = 12.5
/** Below this share of the plot the longest bars say too little: percentages make room. */
const LEAST_BARS = 0.3

/** One bar a row from a zero line: increases to the right, decreases to the left, in the view's order. */
export function toChangeChart(view: ComparisonView, context: ChartContext): RowChart {
  const layout = layoutRows(view.rows, context.size)
  const full = view.rows.map(row => rowTexts(row, context))
  const brief = full.map(texts => ({ amount: texts.amount, ratio: '' }))
  const texts = hasRoom(view.rows, full, layout) ? full : brief
  const scale = fitScale(barEnds(view.rows, texts), layout.plot, 'outward')
  const items = layout.frames.map((frame, index) => ({
    id: frame.row.id,
    hit: frame.band,
    shapes: [
      ...rowLabelShapes(frame, context.theme),
      ...barShapes(frame, scale, context),
      ...textShapes(frame, texts[index] ?? NO_TEXTS, scale, context),
    ],
  }))
  const ground = [...ruleItem(layout, context), ...zeroLine(layout, scale, context)]
  return {
    option: sceneOption([...ground, ...items], context),
    marks: rowMarks(layout.frames),
    height: layout.height,
  }
}

interface ChangeTexts {
  readonly amount: string
  readonly ratio: string
}

const NO_TEXTS: ChangeTexts = { amount: '', ratio: '' }

function rowTexts({ change }: ComparisonRow, { words }: ChartContext): ChangeTexts {
  const moved = change.state === 'moved' || change.state === 'ended'
  return {
    amount: changeAmountText(change, words),
    // The arrow stands before the amount already.
    ratio: moved ? changeRatioText(change, words).slice(1) : '',
  }
}

function hasRoom(
  rows: readonly ComparisonRow[],
  texts: readonly ChangeTexts[],
  { plot }: RowLayout,
): boolean {
  const ends = barEnds(rows, texts)
  const { pxPerUnit } = fitScale(ends, plot, 'outward')
  const values = ends.map(end => end.value)
  const range = Math.max(0, ...values) - Math.min(0, ...values)
  return range === 0 || range * pxPerUnit >= plot.width * LEAST_BARS
}

function barEnds(rows: readonly ComparisonRow[], texts: readonly ChangeTexts[]): readonly BarEnd[] {
  return rows.map((row, index) => ({
    value: deltaOf(row),
    room: TEXT_GAP + widthOf(texts[index] ?? NO_TEXTS),
  }))
}

function widthOf({ amount, ratio }: ChangeTexts): number {
  const tail = ratio === '' ? 0 : TEXT_GAP + textWidth(ratio, TEXT_SIZE)
  return textWidth(amount, TEXT_SIZE, true) + tail
}

function deltaOf({ change }: ComparisonRow): number {
  return toWanNumber(change.delta ?? 0)
}

function barShapes(
  { row, barsY }: RowFrame,
  scale: LinearScale,
  { theme }: ChartContext,
): readonly Shape[] {
  const { x, width } = barSpan(deltaOf(row), scale)
  const colour = directionColour(row.change, theme)
  const fill = row.emphasis === 'faded' ? fadeBar(colour, theme) : colour
  const bar: Shape = { kind: 'rect', fill, x, y: barsY - BAR / 2, width, height: BAR }
  return width > 0 ? [bar] : []
}

function textShapes(
  { row, barsY }: RowFrame,
  texts: ChangeTexts,
  scale: LinearScale,
  { theme }: ChartContext,
): readonly TextShape[] {
  const { x, width } = barSpan(deltaOf(row), scale)
  const faded = row.emphasis === 'faded'
  const leftward = deltaOf(row) < 0
  const near = leftward ? texts.ratio : texts.amount
  const nearX = leftward ? x - TEXT_GAP : x + width + TEXT_GAP
  const step = near === '' ? 0 : TEXT_GAP + textWidth(near, TEXT_SIZE, !leftward)
  const farX = leftward ? nearX - step : nearX + step
  const base = { kind: 'text', y: barsY, align: leftward ? 'right' : 'left' } as const
  const amount: TextShape = {
    ...base,
    text: texts.amount,
    x: leftward ? farX : nearX,
    size: TEXT_SIZE,
    bold: true,
    fill: faded ? theme.quiet : directionColour(row.change, theme),
  }
  const ratio: TextShape = {
    ...base,
    text: texts.ratio,
    x: leftward ? nearX : farX,
    size: TEXT_SIZE,
    bold: false,
    fill: faded ? theme.quiet : theme.secondary,
  }
  return [amount, ratio].filter(shape => shape.text !== '')
}

const ZERO_REACH = BAR / 2 + 6

/** The zero line, drawn where there are bars, so that it does not strike through names above them. */
function zeroLine(
  { frames }: RowLayout,
  { zero }: LinearScale,
  { theme }: ChartContext,
): readonly SceneItem[] {
  if (frames.length === 0) return []
  const shapes = frames.map(({ barsY }) => ({
    kind: 'rect' as const,
    fill: theme.quiet,
    x: zero - 1,
    y: barsY - ZERO_REACH,
    width: 1,
    height: 2 * ZERO_REACH,
  }))
  return [{ id: 'zero', hit: null, shapes }]
}
