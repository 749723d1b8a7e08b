import type { EChartsOption } from 'echarts'
import type { ComparisonRow, ComparisonView } from '../../derive/comparison/comparison-view'
import { formatWan, toWanNumber } from '../../domain/money'
import { changeAmountText, directionColour } from '../text/change-text'
import { classColour } from '../colours/class-colours'
import { barSpan, fitScale, type BarEnd, type LinearScale } from './linear-scale'
import type { ChartContext, Mark } from '../marks'
import { layoutRows, type RowFrame } from './row-layout'
import { rowLabelShapes, rowMarks, rowTextColour, ruleItem } from './row-shapes'
import { sceneOption, type RectShape, type TextShape } from '../scene'
import { textWidth } from '../text/text-width'
import { fadeBar, type ChartTheme } from '../colours/theme'

export interface RowChart {
  readonly option: EChartsOption
  /** The rows' bands, from top to bottom. */
  readonly marks: readonly Mark[]
  /** What the rows need, in px; at least the given height where they can grow to it. */
  readonly height: number
}

const BAR = 15
const BAR_GAP = 3
const TEXT_GAP = 6
const AMOUNT_SIZE = 12.5
const PREVIOUS_SIZE = 12

/** Two bars a row on one axis from zero: the year before pale, this year in the colour of its class. */
export function toComparisonChart(view: ComparisonView, context: ChartContext): RowChart {
  const layout = layoutRows(view.rows, context.size)
  const texts = view.rows.map(row => rowTexts(row, view, context))
  const ends = view.rows.flatMap((row, index) => barEnds(row, texts[index] ?? NO_TEXTS))
  const scale = fitScale(ends, layout.plot, 'rightward')
  const items = layout.frames.map((frame, index) => ({
    id: frame.row.id,
    hit: frame.band,
    shapes: [
      ...rowLabelShapes(frame, context.theme),
      ...barShapes(frame, scale, view.hasPart, context.theme),
      ...textShapes(frame, texts[index] ?? NO_TEXTS, scale, context.theme),
    ],
  }))
  return {
    option: sceneOption([...ruleItem(layout, context), ...items], context),
    marks: rowMarks(layout.frames),
    height: layout.height,
  }
}

interface RowTexts {
  readonly previous: string
  readonly current: string
  readonly change: string
}

const NO_TEXTS: RowTexts = { previous: '', current: '', change: '' }

function rowTexts(
  row: ComparisonRow,
  { previousYear }: ComparisonView,
  { words }: ChartContext,
): RowTexts {
  // Where there is no year before at all, the view says so once.
  const unknownText = previousYear === null ? '' : words.unknown
  const previous = row.previous === undefined ? unknownText : amountText(row.previous, words.blank)
  return {
    previous: row.previousDerived ? `${previous} ${words.derived}` : previous,
    current: amountText(row.current, words.blank),
    change: row.change.delta === null ? '' : changeAmountText(row.change, words),
  }
}

function amountText(amount: number | null, blank: string): string {
  return amount === null ? blank : formatWan(amount)
}

function barEnds(row: ComparisonRow, texts: RowTexts): readonly BarEnd[] {
  const change = texts.change === '' ? 0 : TEXT_GAP + textWidth(texts.change, AMOUNT_SIZE, true)
  const current = textWidth(texts.current, AMOUNT_SIZE, true) + change
  return [
    { value: numberOf(row.previous), room: TEXT_GAP + textWidth(texts.previous, PREVIOUS_SIZE) },
    { value: numberOf(row.current), room: TEXT_GAP + current },
  ]
}

function numberOf(amount: number | null | undefined): number {
  return toWanNumber(amount ?? 0)
}

function previousY({ barsY }: RowFrame): number {
  return barsY - BAR - BAR_GAP / 2
}

function currentY({ barsY }: RowFrame): number {
  return barsY + BAR_GAP / 2
}

function barShapes(
  frame: RowFrame,
  scale: LinearScale,
  hasPart: boolean,
  theme: ChartTheme,
): readonly RectShape[] {
  const { row } = frame
  const faded = row.emphasis === 'faded'
  const colour = classColour(row.classCode, theme)
  const whole = faded || hasPart ? fadeBar(colour, theme) : colour
  const previous: RectShape = {
    ...bar(numberOf(row.previous), previousY(frame), scale, theme.previousBar),
    stroke: faded ? fadeBar(theme.previousEdge, theme) : theme.previousEdge,
    lineWidth: 1,
  }
  const current = bar(numberOf(row.current), currentY(frame), scale, whole)
  const part = bar(partOf(row), currentY(frame), scale, colour)
  return [previous, current, part].filter(shape => shape.width > 0)
}

/** The picked part, never more than the bar it is a part of. */
function partOf({ part, current }: ComparisonRow): number {
  return Math.min(Math.max(0, numberOf(part)), Math.max(0, numberOf(current)))
}

function bar(value: number, y: number, scale: LinearScale, fill: string): RectShape {
  const { x, width } = barSpan(value, scale)
  return { kind: 'rect', fill, x, y, width, height: BAR }
}

function textShapes(
  frame: RowFrame,
  texts: RowTexts,
  scale: LinearScale,
  theme: ChartTheme,
): readonly TextShape[] {
  const { row } = frame
  const faded = row.emphasis === 'faded'
  const endOf = (value: number): number =>
    scale.zero + Math.max(0, value) * scale.pxPerUnit + TEXT_GAP
  const currentX = endOf(numberOf(row.current))
  const base = { kind: 'text', align: 'left' } as const
  const previous: TextShape = {
    ...base,
    text: texts.previous,
    x: endOf(numberOf(row.previous)),
    y: previousY(frame) + BAR / 2,
    size: PREVIOUS_SIZE,
    bold: false,
    fill: faded ? theme.quiet : theme.secondary,
  }
  const line = { ...base, y: currentY(frame) + BAR / 2, size: AMOUNT_SIZE, bold: true }
  const current: TextShape = {
    ...line,
    text: texts.current,
    x: currentX,
    fill: rowTextColour(row, theme),
  }
  const change: TextShape = {
    ...line,
    text: texts.change,
    x: currentX + textWidth(texts.current, AMOUNT_SIZE, true) + TEXT_GAP,
    fill: faded ? theme.quiet : directionColour(row.change, theme),
  }
  return [previous, current, change].filter(shape => shape.text !== '')
}
