import type { BreakdownNode } from '../../derive/breakdown/breakdown-view'
import type { Box, Size } from '../marks'
import { plainText } from '../text/plain-text'
import { canHoldLabel, fitLabel, type LabelLine, type LabelRequest } from '../text/label-fit'
import { drawnBox, isTiny, outerBox, squarifyCells, type Weighted } from './treemap-cells'
import { fitHeaders, HEADER_HEIGHT, type TileHeader } from './treemap-header'
import { standingsOf, type Standings } from './treemap-standings'

/** One rectangle of the treemap: a group's frame with its header, a tile, or what was too small, gathered. */
export interface TreemapTile extends Box {
  readonly id: string
  /** Null for the gathered ones. */
  readonly node: BreakdownNode | null
  readonly role: 'group' | 'tile' | 'others'
  readonly depth: number
  readonly amount: number
  /** Place among the siblings of its class, by amount, and how many they are: for the tint. */
  readonly rank: number
  readonly count: number
  readonly header: TileHeader | null
  readonly label: TileLabel | null
  /** The nodes it stands for; more than one only where they are gathered. */
  readonly members: readonly string[]
}

/** Lines centred on `x`, each at its own `y`, in px of the chart. */
export interface TileLabel {
  readonly x: number
  readonly lines: readonly LabelLine[]
}

/** The texts of tiles; the layout must know them to know what fits. */
export interface TreemapTexts {
  readonly name: (node: BreakdownNode) => string
  readonly amount: (amount: number) => string
  /** A further line below the amount; null for none. */
  readonly change: (node: BreakdownNode) => string | null
  readonly others: (count: number) => string
}

interface Item extends Weighted {
  readonly nodes: readonly BreakdownNode[]
}

interface Place {
  readonly parentId: string
  readonly depth: number
  readonly texts: TreemapTexts
}

/**
 * Lays the nodes out in reading order: largest first, a group before its tiles. Only amounts above zero have an
 * area; inside one parent it is in exact proportion to them. `parentId` names the position the nodes lie in.
 */
export function layoutTreemap(
  nodes: readonly BreakdownNode[],
  size: Size,
  texts: TreemapTexts,
  parentId: string,
): readonly TreemapTile[] {
  if (size.width <= 0 || size.height <= 0) return []
  return withHeaders(
    layoutInto(nodes, { x: 0, y: 0, ...size }, { parentId, depth: 0, texts }),
    texts,
  )
}

/** Names the groups, once all of them stand. */
function withHeaders(tiles: readonly TreemapTile[], texts: TreemapTexts): readonly TreemapTile[] {
  const groups = tiles.filter(tile => tile.role === 'group')
  const headers = fitHeaders(
    groups.map(tile => ({
      texts: {
        code: tile.node?.code ?? '',
        name: tile.node === null ? '' : texts.name(tile.node),
        amount: texts.amount(tile.amount),
      },
      box: tile,
    })),
  )
  const headerOf = new Map(groups.map((tile, at) => [tile, headers[at]]))
  return tiles.map(tile =>
    tile.role === 'group' ? { ...tile, header: headerOf.get(tile) ?? null } : tile,
  )
}

function layoutInto(
  nodes: readonly BreakdownNode[],
  box: Box,
  place: Place,
): readonly TreemapTile[] {
  const shown = positive(nodes)
  const standings = standingsOf(shown)
  return gather(shown, box).flatMap(({ item, box: cell }) => {
    const drawn = drawnBox(cell, box)
    const [node, ...more] = item.nodes
    if (node === undefined) return []
    if (more.length > 0) return [othersTile(item, drawn, place)]
    return isGroup(node, drawn)
      ? groupTiles(node, drawn, place)
      : [tile(node, drawn, standings, place)]
  })
}

function positive(nodes: readonly BreakdownNode[]): readonly BreakdownNode[] {
  return nodes
    .filter(node => amountOf(node) > 0)
    .sort((first, second) => amountOf(second) - amountOf(first))
}

function amountOf(node: BreakdownNode): number {
  return node.amount ?? 0
}

/** Lays out with the tiny ones gathered at the end: gathering moves the rest, so until none but one is tiny. */
function gather(
  nodes: readonly BreakdownNode[],
  box: Box,
): readonly { readonly item: Item; readonly box: Box }[] {
  let kept = nodes
  for (;;) {
    const gathered = nodes.slice(kept.length)
    const items = kept.map(node => ({ nodes: [node], weight: amountOf(node) }))
    const cells = squarifyCells(
      gathered.length > 0 ? [...items, toItem(gathered)] : items,
      outerBox(box),
    )
    const tiny = cells.filter(
      cell => cell.item.nodes.length === 1 && isTiny(drawnBox(cell.box, box)),
    )
    if (tiny.length + gathered.length < 2 || tiny.length === 0) return cells
    // Always the smallest, so that what is gathered is everything below some amount.
    kept = kept.slice(0, Math.max(0, Math.min(kept.length - tiny.length, nodes.length - 2)))
  }
}

function toItem(nodes: readonly BreakdownNode[]): Item {
  return { nodes, weight: nodes.reduce((sum, node) => sum + amountOf(node), 0) }
}

const LEAST_GROUP: Size = { width: 90, height: 56 }

function isGroup(node: BreakdownNode, box: Box): boolean {
  const roomy = box.width >= LEAST_GROUP.width && box.height >= LEAST_GROUP.height
  return roomy && positive(node.children).length > 0
}

function groupTiles(node: BreakdownNode, box: Box, place: Place): readonly TreemapTile[] {
  const inner = { ...box, y: box.y + HEADER_HEIGHT, height: box.height - HEADER_HEIGHT }
  const frame: TreemapTile = {
    id: node.id,
    node,
    role: 'group',
    depth: place.depth,
    ...box,
    amount: amountOf(node),
    rank: 0,
    count: 1,
    header: null,
    label: null,
    members: [node.id],
  }
  const below = { parentId: node.id, depth: place.depth + 1, texts: place.texts }
  return [frame, ...layoutInto(node.children, inner, below)]
}

function tile(
  node: BreakdownNode,
  box: Box,
  { rankOf, countOf }: Standings,
  { depth, texts }: Place,
): TreemapTile {
  return {
    id: node.id,
    node,
    role: 'tile',
    depth,
    ...box,
    amount: amountOf(node),
    rank: rankOf(node),
    count: countOf(node),
    header: null,
    label: placeLabel(box, () => tileTexts(node, texts)),
    members: [node.id],
  }
}

function tileTexts(node: BreakdownNode, texts: TreemapTexts): LabelTexts {
  const change = texts.change(node)
  const extras = [texts.amount(amountOf(node)), ...(change === null ? [] : [change])]
  return { name: texts.name(node), extras }
}

function othersTile(
  { nodes, weight }: Item,
  box: Box,
  { parentId, depth, texts }: Place,
): TreemapTile {
  return {
    id: `others:${parentId}`,
    node: null,
    role: 'others',
    depth,
    ...box,
    amount: weight,
    rank: 0,
    count: 1,
    header: null,
    label: placeLabel(box, () => ({
      name: texts.others(nodes.length),
      extras: [texts.amount(weight)],
    })),
    members: nodes.map(node => node.id),
  }
}

const TOP = { low: 2, usual: 7 } as const
const LOW_TILE = 64

/** Room kept free at either side of a label: less in narrow tiles, where every character counts. */
function sideRoom(width: number): number {
  if (width < 40) return 2
  return width < 120 ? 4 : 8
}

type LabelTexts = Pick<LabelRequest, 'name' | 'extras'>

/** Most tiles of a large treemap have no room: their texts are never made. */
function placeLabel(box: Box, textsOf: () => LabelTexts): TileLabel | null {
  const side = sideRoom(box.width)
  const tops = box.height < LOW_TILE ? [TOP.low] : [TOP.usual, TOP.low]
  for (const top of tops) {
    const room = { width: box.width - 2 * side, height: box.height - 2 * top }
    if (!canHoldLabel(room)) continue
    const { name, extras } = textsOf()
    const lines = fitLabel({ name: plainText(name), extras, ...room })
    if (lines === null) continue
    return {
      x: box.x + box.width / 2,
      lines: lines.map(line => ({ ...line, y: box.y + top + line.y })),
    }
  }
  return null
}
