import { hierarchy, treemapSquarify, type HierarchyRectangularNode } from 'd3-hierarchy'
import type { Box } from '../marks'

/** Something with an area: its weight is an amount above zero. */
export interface Weighted {
  readonly weight: number
}

export interface Cell<T extends Weighted> {
  readonly item: T
  /** The exact share of the parent's rectangle, half a gap beyond what is drawn on every side. */
  readonly box: Box
}

interface Branch<T> {
  readonly item: T | null
  readonly children: readonly Branch<T>[]
}

// Wide tiles hold Chinese labels better than d3's golden ratio of either orientation.
const squarify = treemapSquarify.ratio(1.2)

/** Squarified cells that fill the box, areas in exact proportion to the weights, in the items' order. */
export function squarifyCells<T extends Weighted>(
  items: readonly T[],
  box: Box,
): readonly Cell<T>[] {
  if (items.length === 0) return []
  const branch: Branch<T> = { item: null, children: items.map(item => ({ item, children: [] })) }
  const root = hierarchy(branch, node => node.children).sum(
    node => node.item?.weight ?? 0,
  ) as HierarchyRectangularNode<Branch<T>>
  squarify(root, box.x, box.y, box.x + box.width, box.y + box.height)
  return (root.children ?? []).flatMap(({ data, x0, y0, x1, y1 }) =>
    data.item === null
      ? []
      : [{ item: data.item, box: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 } }],
  )
}

const GAP = 2
/** What a cell thinner than the gap still shows. */
const LEAST_SIDE = 1.5

/**
 * The rectangle drawn for a cell: half a gap inside it. What would be thinner than a hairline is drawn as one,
 * inside the bounds, over the edge of its neighbour if need be.
 */
export function drawnBox(cell: Box, bounds: Box): Box {
  const width = Math.max(LEAST_SIDE, cell.width - GAP)
  const height = Math.max(LEAST_SIDE, cell.height - GAP)
  return {
    x: within(cell.x + (cell.width - width) / 2, bounds.x, bounds.x + bounds.width - width),
    y: within(cell.y + (cell.height - height) / 2, bounds.y, bounds.y + bounds.height - height),
    width,
    height,
  }
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

/** The rectangle to fill so that what is drawn reaches the box's edges: half a gap beyond it. */
export function outerBox(box: Box): Box {
  return {
    x: box.x - GAP / 2,
    y: box.y - GAP / 2,
    width: box.width + GAP,
    height: box.height + GAP,
  }
}

const TINY_AREA_SIDE = 20
const TINY_SIDE = 8

/** Too small to point at: under 20 px as a square, or thinner than 8 px. */
export function isTiny({ width, height }: Box): boolean {
  return Math.sqrt(width * height) < TINY_AREA_SIDE || Math.min(width, height) < TINY_SIDE
}
