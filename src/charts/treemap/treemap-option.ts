import type { EChartsOption } from 'echarts'
import type { BreakdownNode, BreakdownView } from '../../derive/breakdown/breakdown-view'
import { formatWan } from '../../domain/money'
import type { Colouring } from '../../domain/view-state'
import { changeClassOf, changeColour } from '../colours/change-colours'
import { changeRatioText } from '../text/change-text'
import { classColour, tintOf } from '../colours/class-colours'
import { mix, readableInk } from '../colours/colour'
import type { Box, ChartContext, Mark } from '../marks'
import { sceneOption, type RectShape, type SceneItem, type Shape, type TextShape } from '../scene'
import { fade } from '../colours/theme'
import { HEADER_SIZE } from './treemap-header'
import { layoutTreemap, type TreemapTexts, type TreemapTile } from './treemap-layout'

export interface TreemapContext extends ChartContext {
  readonly colouring: Colouring
  /** What a node is called on its tile; without it, its short name. */
  readonly nameOf?: (node: BreakdownNode) => string
}

export interface TreemapChart {
  readonly option: EChartsOption
  /** In reading order: largest first, a group before its tiles. */
  readonly marks: readonly Mark[]
}

/** The treemap of 钱花在哪里. A mark's id is its node's, or "others:" and the id of the node they lie in. */
export function toTreemapChart(view: BreakdownView, context: TreemapContext): TreemapChart {
  const tiles = layoutTreemap(view.nodes, context.size, textsOf(context), positionId(view))
  return {
    option: sceneOption(
      tiles.map(tile => toItem(tile, context)),
      context,
    ),
    marks: tiles.map(toMark),
  }
}

function positionId(view: BreakdownView): string {
  return view.path[view.path.length - 1]?.id ?? 'root'
}

function textsOf({ colouring, words, nameOf = shortName }: TreemapContext): TreemapTexts {
  return {
    name: nameOf,
    amount: formatWan,
    change: (node: BreakdownNode) =>
      colouring === 'change' ? changeRatioText(node.change, words) : null,
    others: words.others,
  }
}

function shortName({ short, name }: BreakdownNode): string {
  return short === '' ? name : short
}

function toMark(tile: TreemapTile): Mark {
  const { x, y, width, height } = hitBox(tile)
  return { id: tile.id, x, y, width, height, pick: tile.members }
}

/** A group answers on its header: its tiles cover the rest. */
function hitBox(tile: TreemapTile): Box {
  return tile.header ?? tile
}

function toItem(tile: TreemapTile, context: TreemapContext): SceneItem {
  const shapes = tile.role === 'group' ? groupShapes(tile, context) : tileShapes(tile, context)
  return { id: tile.id, hit: hitBox(tile), shapes }
}

function groupShapes({ header, node }: TreemapTile, { theme }: TreemapContext): readonly Shape[] {
  if (header === null) return []
  const fill = node?.emphasis === 'faded' ? theme.quiet : theme.ink
  const y = header.y + header.height / 2
  const base = { kind: 'text', y, size: HEADER_SIZE, bold: true, fill, align: 'left' } as const
  const name: TextShape = { ...base, text: header.name, x: header.x }
  const amount: TextShape = { ...base, text: header.amount, x: header.amountX }
  return [name, amount].filter(shape => shape.text !== '')
}

function tileShapes(tile: TreemapTile, context: TreemapContext): readonly Shape[] {
  const { theme } = context
  const emphasis = tile.node?.emphasis ?? 'normal'
  const colour = tileColour(tile, context)
  const fill = emphasis === 'faded' ? fade(colour, theme) : colour
  const ink = readableInk(fill, emphasis === 'faded' ? [theme.secondary] : [])
  return [
    { kind: 'rect', fill, x: tile.x, y: tile.y, width: tile.width, height: tile.height },
    ...outlines(tile, fill, ink, context),
    ...labelShapes(tile, ink),
  ]
}

function tileColour({ node, rank, count }: TreemapTile, context: TreemapContext): string {
  const { theme } = context
  if (node === null) return theme.neutral
  if (context.colouring === 'change') return changeColour(changeClassOf(node.change), theme)
  if (node.kind === 'residual' || node.kind === 'fund') return theme.neutral
  return tintOf(classColour(node.classCode, theme), rank, count, theme)
}

const PALE = 0.12
const LEAST_OUTLINED = 6

function outlines(
  tile: TreemapTile,
  fill: string,
  ink: string,
  { theme, colouring }: TreemapContext,
): readonly RectShape[] {
  const { x, y, width, height, node } = tile
  if (node === null || Math.min(width, height) < LEAST_OUTLINED) return []
  const edge = { kind: 'rect', fill: null, x, y, width, height } as const
  const shapes: RectShape[] = []
  if (colouring === 'change' && node.change.state === 'unknown') {
    shapes.push({ ...edge, stroke: theme.quiet, lineWidth: 1 })
  }
  if (node.outlined) shapes.push({ ...edge, stroke: ink, lineWidth: 2, dash: [5, 4] })
  // A pale line inside the dark one keeps it visible on dark tiles.
  if (node.emphasis === 'selected') {
    const inner = { x: x + 2, y: y + 2, width: width - 4, height: height - 4 }
    shapes.push({ ...edge, stroke: theme.ink, lineWidth: 2 })
    shapes.push({ ...edge, ...inner, stroke: mix(theme.card, fill, PALE), lineWidth: 1 })
  }
  return shapes
}

function labelShapes({ label }: TreemapTile, ink: string): readonly TextShape[] {
  if (label === null) return []
  return label.lines.map(line => ({
    kind: 'text',
    text: line.text,
    x: label.x,
    y: line.y,
    size: line.size,
    bold: line.role === 'name',
    fill: ink,
    align: 'center',
  }))
}
