import type { CustomSeriesOption, CustomSeriesRenderItemReturn, EChartsOption } from 'echarts'
import type { Box, ChartContext } from './marks'

type Element = NonNullable<CustomSeriesRenderItemReturn>

export interface RectShape extends Box {
  readonly kind: 'rect'
  readonly fill: string | null
  readonly stroke?: string
  readonly lineWidth?: number
  readonly dash?: readonly number[]
}

export interface TextShape {
  readonly kind: 'text'
  readonly text: string
  readonly x: number
  /** The middle of the line. */
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly fill: string
  readonly align: 'left' | 'center' | 'right'
}

export type Shape = RectShape | TextShape

/** One datum of a chart: its shapes in px, and the region that answers to the pointer (null: none). */
export interface SceneItem {
  readonly id: string
  readonly hit: Box | null
  readonly shapes: readonly Shape[]
}

const DURATION = 200

/**
 * The ECharts option that draws a scene as one `custom` series. Layout is done before, because a label's room
 * must be known before it is drawn, and rectangles must be known to the keyboard.
 */
export function sceneOption(items: readonly SceneItem[], context: ChartContext): EChartsOption {
  const animation = !context.reducedMotion
  const series: CustomSeriesOption = {
    type: 'custom',
    id: 'scene',
    coordinateSystem: 'none',
    animation,
    animationDuration: 0,
    animationDurationUpdate: DURATION,
    animationEasingUpdate: 'cubicOut',
    data: items.map((item, index) => ({ id: item.id, name: item.id, value: index })),
    renderItem: params => toElement(items[params.dataIndex], context),
  }
  return { animation, backgroundColor: 'transparent', series: [series] }
}

/** The id that `sceneOption` gave the datum of a chart event; null for anything else. */
export function datumId(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('id' in data)) return null
  return typeof data.id === 'string' ? data.id : null
}

function toElement(item: SceneItem | undefined, context: ChartContext): Element | null {
  if (item === undefined) return null
  const children = item.shapes.map(shape =>
    shape.kind === 'rect' ? rectElement(shape, context) : textElement(shape, context),
  )
  const region = item.hit === null ? [] : [hitElement(item.hit)]
  return { type: 'group', silent: item.hit === null, children: [...children, ...region] }
}

function rectElement(shape: RectShape, context: ChartContext): Element {
  const { stroke, lineWidth = 0, dash } = shape
  // A stroke is drawn inside the rectangle: half of its width would leave it otherwise.
  const inset = stroke === undefined ? 0 : lineWidth / 2
  return {
    type: 'rect',
    silent: true,
    shape: insetBox(crisp(shape), inset),
    style: {
      fill: shape.fill ?? 'none',
      stroke: stroke ?? 'none',
      lineWidth,
      lineDash: dash === undefined ? 'solid' : [...dash],
    },
    transition: context.reducedMotion ? [] : ['shape'],
  }
}

function textElement(shape: TextShape, context: ChartContext): Element {
  return {
    type: 'text',
    silent: true,
    x: shape.x,
    y: shape.y,
    style: {
      text: guarded(shape.text),
      fill: shape.fill,
      fontSize: shape.size,
      fontWeight: shape.bold ? 600 : 400,
      fontFamily: context.theme.fontFamily,
      align: shape.align,
      verticalAlign: 'middle',
    },
    transition: context.reducedMotion ? [] : ['x', 'y'],
  }
}

/** Put before a text that ECharts must not see bare; unseen. */
export const GUARD = '\u200b'

/**
 * ECharts keeps the widths of texts in a plain object: measuring "__proto__" would write to Object.prototype,
 * "constructor" to Object.
 */
function guarded(text: string): string {
  return text in Object.prototype ? GUARD + text : text
}

function hitElement(box: Box): Element {
  return {
    type: 'rect',
    shape: { x: box.x, y: box.y, width: box.width, height: box.height },
    style: { fill: 'transparent' },
    emphasisDisabled: true,
    transition: [],
  }
}

/** Edges on whole pixels, at least one apart: gaps stay sharp and nothing vanishes. */
function crisp(box: Box): Box {
  const [x, y] = [Math.round(box.x), Math.round(box.y)]
  return {
    x,
    y,
    width: Math.max(1, Math.round(box.x + box.width) - x),
    height: Math.max(1, Math.round(box.y + box.height) - y),
  }
}

function insetBox({ x, y, width, height }: Box, inset: number): Box {
  return {
    x: x + inset,
    y: y + inset,
    width: Math.max(0, width - 2 * inset),
    height: Math.max(0, height - 2 * inset),
  }
}
