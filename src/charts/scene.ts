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
  /** An edge around the letters, where something lies behind them. */
  readonly halo?: string
}

export interface PolygonShape {
  readonly kind: 'polygon'
  /** Corners as [x, y]. */
  readonly points: readonly (readonly [number, number])[]
  readonly fill: string
}

/** A closed outline in SVG path notation, in px of the chart. */
export interface PathShape {
  readonly kind: 'path'
  readonly d: string
  readonly fill: string
}

export type Shape = RectShape | TextShape | PolygonShape | PathShape

/** One datum of a chart: its shapes in px, and what answers to the pointer: a region, its shapes, or nothing (null). */
export interface SceneItem {
  readonly id: string
  readonly hit: Box | 'shapes' | null
  readonly shapes: readonly Shape[]
}

/** What a scene needs to know of where it is drawn. */
export type SceneContext = Pick<ChartContext, 'theme' | 'reducedMotion'>

const DURATION = 200

/**
 * The ECharts option that draws a scene as one `custom` series. Layout is done before, because a label's room
 * must be known before it is drawn, and rectangles must be known to the keyboard.
 */
export function sceneOption(items: readonly SceneItem[], context: SceneContext): EChartsOption {
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
    renderItem: ({ dataIndex }) => toElement(items[dataIndex], dataIndex, context),
  }
  return { animation, backgroundColor: 'transparent', series: [series] }
}

/** The id that `sceneOption` gave the datum of a chart event; null for anything else. */
export function datumId(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('id' in data)) return null
  return typeof data.id === 'string' ? data.id : null
}

/** Shapes of one item are fewer than this; the next item is painted above all of them. */
const LAYER = 1000

/** What every element carries: a name to be found again by, and its place in the order of painting. */
interface Identity {
  readonly name: string
  readonly z2: number
}

// By name: matched by index, an element that takes the place of one of another kind would inherit its place and style.
function toElement(
  item: SceneItem | undefined,
  index: number,
  context: SceneContext,
): Element | null {
  if (item === undefined) return null
  const { hit, shapes } = item
  const [first] = shapes
  // Every element costs as much as its neighbour: what covers the region it answers for answers itself.
  const isOfShapes = hit === 'shapes'
  const box = isOfShapes ? null : hit
  const answersItself = first?.kind === 'rect' && box !== null && isFilledBox(first, box)
  const counts = new Map<Shape['kind'], number>()
  const children = shapes.map((shape, order) => {
    const before = counts.get(shape.kind) ?? 0
    counts.set(shape.kind, before + 1)
    const identity = { name: `${shape.kind}:${before}`, z2: index * LAYER + order }
    const element = shapeElement(shape, identity, context)
    const answers = isOfShapes || (answersItself && order === 0)
    return answers ? { ...element, ...ANSWERING } : element
  })
  const region =
    box === null || answersItself ? [] : [hitElement(box, index * LAYER + shapes.length)]
  return {
    type: 'group',
    $mergeChildren: 'byName',
    silent: hit === null,
    children: [...children, ...region],
  }
}

const ANSWERING = { silent: false, emphasisDisabled: true } as const

function isFilledBox({ fill, x, y, width, height }: RectShape, box: Box): boolean {
  const isSame = x === box.x && y === box.y && width === box.width && height === box.height
  return fill !== null && isSame
}

function shapeElement(shape: Shape, identity: Identity, context: SceneContext): Element {
  switch (shape.kind) {
    case 'rect':
      return rectElement(shape, identity, context)
    case 'text':
      return textElement(shape, identity, context)
    case 'polygon':
      return polygonElement(shape, identity, context)
    case 'path':
      return pathElement(shape, identity)
  }
}

function pathElement({ d, fill }: PathShape, { name, z2 }: Identity): Element {
  return { type: 'path', name, z2, silent: true, shape: { pathData: d }, style: { fill } }
}

function polygonElement(
  { points, fill }: PolygonShape,
  { name, z2 }: Identity,
  { reducedMotion }: SceneContext,
): Element {
  return {
    type: 'polygon',
    name,
    z2,
    silent: true,
    shape: { points: points.map(([x, y]) => [x, y]) },
    style: { fill, stroke: 'none' },
    transition: reducedMotion ? [] : ['shape'],
  }
}

function rectElement(shape: RectShape, { name, z2 }: Identity, context: SceneContext): Element {
  const { stroke, lineWidth = 0, dash } = shape
  // A stroke is drawn inside the rectangle: half of its width would leave it otherwise.
  const inset = stroke === undefined ? 0 : lineWidth / 2
  return {
    type: 'rect',
    name,
    z2,
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

const HALO_WIDTH = 3

function textElement(shape: TextShape, { name, z2 }: Identity, context: SceneContext): Element {
  return {
    type: 'text',
    name,
    z2,
    silent: true,
    x: shape.x,
    y: shape.y,
    style: {
      text: guarded(shape.text),
      fill: shape.fill,
      ...(shape.halo === undefined ? {} : { stroke: shape.halo, lineWidth: HALO_WIDTH }),
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

function hitElement(box: Box, z2: number): Element {
  return {
    type: 'rect',
    name: 'hit',
    z2,
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
