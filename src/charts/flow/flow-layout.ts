import {
  FLOW_COLUMNS,
  type FlowColumn,
  type FlowLink,
  type FlowNode,
  type FlowView,
} from '../../derive/flow/flow-view'
import { fitFlowLabel, labelNeed, wishedWidth, type FlowLabel, type FlowTexts } from './flow-label'
import { fitFlowScale, placeHeights, sum } from './flow-scale'
import type { Box, Size } from '../marks'

export const HEAD_HEIGHT = 26
const BAR_WIDTH = 12
const LABEL_GAP = 6
const SIDE_GAP = 10
/** Between places: with a line's height no two are closer than 24 px to point at. */
const PLACE_GAP = 5
const LEAST_BAR = 2
const LEAST_RIBBON = 1.5
const LAST_SHARE = 0.3
/** Beyond what its labels need, the fullest column is stretched to let the amounts show. */
const STRETCH = 1.7

export interface PlacedNode {
  readonly node: FlowNode
  readonly bar: Box
  /** What answers to the pointer: the bar with its label. */
  readonly place: Box
  readonly label: FlowLabel
  readonly labelX: number
  readonly labelY: number
}

/** A ribbon between two bars: as wide at both ends; `part` is the width of what is picked, from its upper edge. */
export interface PlacedLink {
  readonly link: FlowLink
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  readonly width: number
  readonly part: number
}

export interface FlowLayout {
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly PlacedLink[]
  readonly heads: readonly { readonly column: FlowColumn; readonly x: number }[]
  readonly barWidth: number
  readonly height: number
}

interface Column {
  readonly id: FlowColumn
  readonly nodes: readonly FlowNode[]
  readonly x: number
  readonly room: number
}

/** Columns of bars with their labels to the right; widths of ribbons are exact, none thinner than a hairline. */
export function layoutFlow(view: FlowView, size: Size, texts: FlowTexts): FlowLayout {
  const columns = toColumns(view, size.width, texts)
  const loads = columns.map(({ nodes, room }) => ({
    amounts: nodes.map(node => node.amount),
    needs: nodes.map(node => labelNeed(node, texts, room)),
  }))
  const least = Math.max(0, ...loads.map(({ needs }) => sum(needs) + needs.length * PLACE_GAP))
  const height = Math.max(size.height, HEAD_HEIGHT + Math.ceil(least * STRETCH))
  const room = height - HEAD_HEIGHT
  const scale = fitFlowScale(loads, PLACE_GAP, room)
  const nodes = columns.flatMap((column, at) => {
    const heights = placeHeights(loads[at] ?? NO_LOAD, PLACE_GAP, scale)
    return placeColumn(column, heights, HEAD_HEIGHT + (room - sum(heights)) / 2, scale, texts)
  })
  return {
    nodes,
    links: placeLinks(view.links, nodes, scale),
    heads: columns.map(({ id, x }) => ({ column: id, x })),
    barWidth: BAR_WIDTH,
    height,
  }
}

const NO_LOAD = { amounts: [], needs: [] }

function toColumns(view: FlowView, width: number, texts: FlowTexts): readonly Column[] {
  const columns = FLOW_COLUMNS.map(id => ({
    id,
    nodes: view.nodes.filter(node => node.column === id),
  })).filter(({ nodes }) => nodes.length > 0)
  const last = columns[columns.length - 1]?.nodes ?? []
  const tail = Math.min(width * LAST_SHARE, wishedWidth(last, texts) + LABEL_GAP)
  const step = Math.max(0, (width - BAR_WIDTH - tail) / Math.max(1, columns.length - 1))
  return columns.map((column, at) => ({
    ...column,
    x: Math.round(at * step),
    room: at === columns.length - 1 ? tail - LABEL_GAP : step - BAR_WIDTH - LABEL_GAP - SIDE_GAP,
  }))
}

function placeColumn(
  { nodes, x, room }: Column,
  heights: readonly number[],
  top: number,
  scale: number,
  texts: FlowTexts,
): readonly PlacedNode[] {
  let y = top
  return nodes.map((node, at) => {
    const height = heights[at] ?? 0
    const bar = Math.max(LEAST_BAR, node.amount * scale)
    const middle = y + (height - PLACE_GAP) / 2
    const label = fitFlowLabel(node, texts, room, height - PLACE_GAP)
    const placed: PlacedNode = {
      node,
      bar: { x, y: middle - bar / 2, width: BAR_WIDTH, height: bar },
      place: { x, y, width: BAR_WIDTH + LABEL_GAP + label.width, height },
      label,
      labelX: x + BAR_WIDTH + LABEL_GAP,
      labelY: middle,
    }
    y += height
    return placed
  })
}

function placeLinks(
  links: readonly FlowLink[],
  nodes: readonly PlacedNode[],
  scale: number,
): readonly PlacedLink[] {
  const place = new Map(nodes.map(({ node }, at) => [node.id, at]))
  const at = (id: string): number => place.get(id) ?? 0
  // In the order of the columns, so that ribbons leave and arrive as their ends stand.
  const ordered = [...links].sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to))
  const used = new Map<string, number>()
  const take = (end: string, amount: number): number => {
    const before = used.get(end) ?? 0
    used.set(end, before + amount)
    return before * scale
  }
  return ordered.flatMap(link => {
    const [from, to] = [nodes[at(link.from)], nodes[at(link.to)]]
    if (from === undefined || to === undefined) return []
    return [
      {
        link,
        from: { x: from.bar.x + BAR_WIDTH, y: from.bar.y + take(`>${link.from}`, link.amount) },
        to: { x: to.bar.x, y: to.bar.y + take(`<${link.to}`, link.amount) },
        width: Math.max(LEAST_RIBBON, link.amount * scale),
        part: link.part === null ? 0 : Math.max(LEAST_RIBBON, link.part * scale),
      },
    ]
  })
}
