import type { EChartsOption } from 'echarts'
import type { FlowColumn, FlowNode, FlowView } from '../../derive/flow/flow-view'
import { formatWan } from '../../domain/money'
import { mix } from '../colours/colour'
import { classFill, flowColour } from './flow-colours'
import { FLOW_AMOUNT_SIZE, FLOW_NAME_SIZE, type FlowTexts } from './flow-label'
import {
  HEAD_HEIGHT,
  layoutFlow,
  type FlowLayout,
  type PlacedLink,
  type PlacedNode,
} from './flow-layout'
import type { Box, ChartContext, Mark, Ribbon } from '../marks'
import {
  sceneOption,
  type PathShape,
  type RectShape,
  type SceneItem,
  type TextShape,
} from '../scene'
import type { ChartTheme } from '../colours/theme'

export interface FlowContext extends ChartContext {
  readonly columns: Readonly<Record<FlowColumn, string>>
  readonly nameOf: (node: FlowNode) => string
}

export interface FlowChart {
  readonly option: EChartsOption
  /** The nodes, column by column from the top. */
  readonly marks: readonly Mark[]
  /** What flows between them; each picks its end of the smaller amount. */
  readonly ribbons: readonly Ribbon[]
  /** What the labels need, in px; at least the given height. */
  readonly height: number
}

/** The flow drawn: ribbons below, then bars and labels. A mark's id is its node's. */
export function toFlowChart(view: FlowView, context: FlowContext): FlowChart {
  const texts: FlowTexts = { name: context.nameOf, amount: formatWan }
  const layout = layoutFlow(view, context.size, texts)
  const hasPart = view.part !== null
  const items = [
    ...largestFirst(layout.links).map((placed): SceneItem => ({
      id: placed.link.id,
      hit: 'shapes',
      shapes: [ribbon(placed, hasPart, context.theme)],
    })),
    partItem(layout.links, context.theme),
    headItem(layout, context),
    ...layout.nodes.map(placed => nodeItem(placed, layout, hasPart, context.theme)),
  ]
  return {
    option: sceneOption(items, context),
    marks: layout.nodes.map(({ node, place }) => ({ id: node.id, ...place, pick: [node.id] })),
    ribbons: layout.links.map(placed => toRibbon(placed, view)),
    height: layout.height,
  }
}

/** Larger ribbons lie below smaller ones. */
function largestFirst(links: readonly PlacedLink[]): readonly PlacedLink[] {
  return [...links].sort((a, b) => b.width - a.width)
}

function partItem(links: readonly PlacedLink[], theme: ChartTheme): SceneItem {
  const parts = largestFirst(links.filter(({ part }) => part > 0))
  return { id: 'parts', hit: null, shapes: parts.map(link => partRibbon(link, theme)) }
}

function toRibbon(placed: PlacedLink, { nodes }: FlowView): Ribbon {
  const { link, from, to, width } = placed
  const amountOf = (id: string): number => nodes.find(node => node.id === id)?.amount ?? 0
  const y = Math.min(from.y, to.y)
  return {
    id: link.id,
    pick: [amountOf(link.from) < amountOf(link.to) ? link.from : link.to],
    d: ribbonPath(placed, width),
    x: from.x,
    y,
    width: to.x - from.x,
    height: Math.max(from.y, to.y) + width - y,
  }
}

const RIBBON = { usual: 0.68, behind: 0.84, part: 0.45 } as const

/** The fill of a ribbon: paler behind its picked part. Labels lie on it and stay readable. */
export function ribbonFill(
  classCode: string,
  role: keyof typeof RIBBON,
  theme: ChartTheme,
): string {
  return mix(classFill(classCode, theme), theme.card, RIBBON[role])
}

function ribbon(link: PlacedLink, hasPart: boolean, theme: ChartTheme): PathShape {
  const fill = ribbonFill(link.link.classCode, hasPart ? 'behind' : 'usual', theme)
  return { kind: 'path', d: ribbonPath(link, link.width), fill }
}

function partRibbon(link: PlacedLink, theme: ChartTheme): PathShape {
  const fill = ribbonFill(link.link.classCode, 'part', theme)
  return { kind: 'path', d: ribbonPath(link, link.part), fill }
}

/** A band of one height between two bars, level where it leaves and where it arrives. */
export function ribbonPath({ from, to }: Pick<PlacedLink, 'from' | 'to'>, width: number): string {
  const middle = round((from.x + to.x) / 2)
  const [x0, y0, x1, y1] = [from.x, from.y, to.x, to.y].map(round)
  const [z0, z1] = [round(from.y + width), round(to.y + width)]
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}L${x1} ${z1}C${middle} ${z1} ${middle} ${z0} ${x0} ${z0}Z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

const HEAD_SIZE = 12

function headItem({ heads }: FlowLayout, { theme, columns }: FlowContext): SceneItem {
  const shapes = heads.map(({ column, x }): TextShape => ({
    kind: 'text',
    text: columns[column],
    x,
    y: HEAD_HEIGHT / 2 - 4,
    size: HEAD_SIZE,
    bold: false,
    fill: theme.secondary,
    align: 'left',
  }))
  return { id: 'heads', hit: null, shapes }
}

function nodeItem(
  placed: PlacedNode,
  layout: FlowLayout,
  hasPart: boolean,
  theme: ChartTheme,
): SceneItem {
  return {
    id: placed.node.id,
    hit: placed.place,
    shapes: [...barShapes(placed, layout, hasPart, theme), ...labelShapes(placed, theme)],
  }
}

function barShapes(
  { node, bar }: PlacedNode,
  { links, barWidth }: FlowLayout,
  hasPart: boolean,
  theme: ChartTheme,
): readonly RectShape[] {
  const colour = flowColour(node, theme)
  const whole: RectShape = {
    kind: 'rect',
    fill: hasPart ? mix(colour, theme.card, theme.restShare) : colour,
    ...bar,
  }
  const parts = partEnds(node.id, bar.x, links, barWidth).map((part): RectShape => ({
    kind: 'rect',
    fill: colour,
    ...part,
  }))
  const edge: RectShape = {
    kind: 'rect',
    fill: null,
    stroke: theme.ink,
    lineWidth: 2,
    ...outside(bar),
  }
  return [whole, ...parts, ...(node.emphasis === 'selected' ? [edge] : [])]
}

/** The picked parts of a bar: what arrives on its left half, what leaves on its right, either on all of it at an end. */
function partEnds(
  id: string,
  x: number,
  links: readonly PlacedLink[],
  barWidth: number,
): readonly Box[] {
  const inner =
    links.some(({ link }) => link.from === id) && links.some(({ link }) => link.to === id)
  const width = inner ? barWidth / 2 : barWidth
  return links.flatMap(({ link, from, to, part }): readonly Box[] => {
    if (part === 0) return []
    if (link.from === id) return [{ x: x + barWidth - width, y: from.y, width, height: part }]
    return link.to === id ? [{ x, y: to.y, width, height: part }] : []
  })
}

function outside({ x, y, width, height }: PlacedNode['bar']): PlacedNode['bar'] {
  return { x: x - 1, y: y - 2, width: width + 2, height: height + 4 }
}

const HALO_BELOW = 20

function labelShapes(
  { node, bar, label, labelX, labelY }: PlacedNode,
  theme: ChartTheme,
): readonly TextShape[] {
  const fill = node.emphasis === 'faded' ? theme.secondary : theme.ink
  // Thin ribbons would cross the letters; on a broad one they lie evenly.
  const halo = bar.height < HALO_BELOW ? { halo: theme.card } : {}
  const base = { kind: 'text', fill, align: 'left', ...halo } as const
  return label.texts
    .filter(({ text }) => text !== '')
    .map(({ role, text, x, y }): TextShape => ({
      ...base,
      text,
      x: labelX + x,
      y: labelY + y,
      size: role === 'name' ? FLOW_NAME_SIZE : FLOW_AMOUNT_SIZE,
      bold: role === 'name' && node.emphasis !== 'faded',
    }))
}
