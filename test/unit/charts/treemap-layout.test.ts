import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/charts/text/text-width'
import {
  layoutTreemap,
  type TreemapTexts,
  type TreemapTile,
} from '../../../src/charts/treemap/treemap-layout'
import type { BreakdownNode } from '../../../src/derive/breakdown/breakdown-view'
import { formatWan } from '../../../src/domain/money'
import { publishedNodes, toNode, words } from './sample-views'

const texts: TreemapTexts = {
  name: node => node.short,
  amount: formatWan,
  change: () => null,
  others: words.others,
}

function layout(nodes: readonly BreakdownNode[], width: number, height: number) {
  return layoutTreemap(nodes, { width, height }, texts, 'root')
}

const GAP = 2

/** The area of a tile with its half of the gaps: what is in exact proportion to the amount. */
function cellArea({ width, height }: TreemapTile): number {
  return (width + GAP) * (height + GAP)
}

const amount = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: 1, max: 1e11 }),
  fc.constant(null),
)
const leaf = fc.record({ amount, name: fc.string({ maxLength: 20 }) })
const branch = fc.record({
  amount,
  name: fc.string({ maxLength: 20 }),
  children: fc.array(leaf, { maxLength: 12 }),
})

const anyNodes = fc.array(branch, { maxLength: 20 }).map(branches =>
  branches.map(({ amount, name, children }, index) =>
    toNode(String(index), name, null, {
      amount,
      children: children.map((child, below) =>
        toNode(`${index}.${below}`, child.name, null, { amount: child.amount }),
      ),
    }),
  ),
)
const anySize = fc.record({
  width: fc.integer({ min: 20, max: 1600 }),
  height: fc.integer({ min: 20, max: 900 }),
})

describe('the published budget', () => {
  const tiles = layout(publishedNodes, 900, 420)

  it('is read from the largest, a group before its tiles', () => {
    expect(tiles.map(tile => tile.id)).toEqual([
      'function:201',
      'project:4',
      'project:1',
      'function:2010301',
      'project:2',
      'project:5',
      'project:3',
      'function:208',
      'function:221',
      'function:210',
    ])
  })

  it('names a group with code, short name and amount', () => {
    const group = tiles[0]
    expect(group?.role).toBe('group')
    expect(group?.header).toMatchObject({
      name: '201 一般公共服务',
      amount: '1,979.58',
      height: 22,
    })
  })

  it('names all groups without code where one has no room for it', () => {
    const nodes = [
      toNode('201', '一般公共服务', '60.00', { children: [toNode('1', '甲', '60.00')] }),
      toNode('208', '社会保障和就业', '40.00', { children: [toNode('2', '乙', '40.00')] }),
    ]
    const headersAt = (width: number) =>
      layout(nodes, width, 300).flatMap(({ header }) => (header === null ? [] : [header]))
    const named = (width: number) => headersAt(width).map(({ name, amount }) => `${name} ${amount}`)
    expect(named(480)).toEqual(['201 一般公共服务 60.00', '208 社会保障和就业 40.00'])
    expect(named(400)).toEqual(['一般公共服务 60.00', '社会保障和就业 40.00'])
    expect(named(300)).toEqual(['一般公共服务 60.00', '社会保障和就业 '])
  })

  it('draws a group as one tile where there is no room for its header', () => {
    const collapsed = tiles.find(tile => tile.id === 'function:208')
    expect(collapsed?.role).toBe('tile')
    expect(collapsed?.header).toBeNull()
  })

  it('labels a tile with name and amount', () => {
    const label = tiles.find(tile => tile.id === 'project:4')?.label
    expect(label?.lines.map(line => line.text)).toEqual(['租赁费用', '1,058.00'])
  })

  it('has a label at every height from the least that holds one', () => {
    const linesAt = (height: number): number => {
      const [tile] = layout([toNode('125', '古城县政务服务管理办公室', '83.00')], 82, height)
      return tile?.label?.lines.length ?? 0
    }
    const heights = Array.from({ length: 60 }, (_, at) => 40 + at)
    const least = heights.find(height => linesAt(height) > 0)!
    expect(least).toBeLessThan(64)
    expect(heights.filter(height => height > least && linesAt(height) === 0)).toEqual([])
  })

  it('leaves a lone tiny tile where it is', () => {
    expect(tiles.at(6)).toMatchObject({ id: 'project:3', role: 'tile' })
  })

  it('gathers tiny tiles of one parent, who stay named', () => {
    const small = layout(publishedNodes, 240, 150)
    const others = small.find(tile => tile.id === 'others:function:201')
    expect(others?.members).toEqual(['project:5', 'project:3'])
    expect(others?.amount).toBe(25_000_000)
  })
})

describe('a treemap', () => {
  it('has no tile for what has no area', () => {
    const nodes = [toNode('1', '甲', '1.00'), toNode('2', '乙', null), toNode('3', '丙', '0.00')]
    const tiles = layout([...nodes, toNode('4', '丁', '-5.00')], 400, 300)
    expect(tiles.map(tile => tile.id)).toEqual(['function:1'])
  })

  it('is empty without nodes and without room', () => {
    expect(layout([], 400, 300)).toEqual([])
    expect(layout(publishedNodes, 0, 300)).toEqual([])
  })

  it('gives tiles of one parent areas in proportion to their amounts', () => {
    fc.assert(
      fc.property(anyNodes, anySize, (nodes, { width, height }) => {
        const top = layout(nodes, width, height).filter(tile => tile.depth === 0)
        const total = top.reduce((sum, tile) => sum + tile.amount, 0)
        for (const tile of top) {
          // What is thinner than a gap is drawn a hairline wide: its cell cannot be told from it.
          if (Math.min(tile.width, tile.height) <= 1.5) continue
          const exact = ((width + GAP) * (height + GAP) * tile.amount) / total
          expect(Math.abs(cellArea(tile) - exact)).toBeLessThan(1e-6 * exact + 1e-6)
        }
      }),
    )
  })

  it('loses nothing: each positive node is a tile, in a group drawn as a tile, or gathered', () => {
    fc.assert(
      fc.property(anyNodes, anySize, (nodes, { width, height }) => {
        const tiles = layout(nodes, width, height)
        const members = tiles.flatMap(tile => tile.members)
        expect(new Set(members).size).toBe(members.length)
        const groups = new Set(tiles.filter(tile => tile.role === 'group').map(tile => tile.id))
        const expected = nodes
          .filter(node => (node.amount ?? 0) > 0)
          .flatMap(node => (groups.has(node.id) ? [node, ...node.children] : [node]))
          .filter(node => (node.amount ?? 0) > 0)
        expect(members.sort()).toEqual(expected.map(node => node.id).sort())
      }),
    )
  })

  it('has tiles that lie apart and inside the box', () => {
    fc.assert(
      fc.property(anyNodes, anySize, (nodes, { width, height }) => {
        const tiles = layout(nodes, width, height).filter(tile => tile.role !== 'group')
        for (const [index, tile] of tiles.entries()) {
          expect(tile.x).toBeGreaterThanOrEqual(0)
          expect(tile.y).toBeGreaterThanOrEqual(0)
          expect(tile.x + tile.width).toBeLessThanOrEqual(width + 1e-6)
          expect(tile.y + tile.height).toBeLessThanOrEqual(height + 1e-6)
          for (const other of tiles.slice(index + 1)) expect(overlap(tile, other)).toBe(false)
        }
      }),
    )
  })

  it('has labels that lie inside their tiles', () => {
    fc.assert(
      fc.property(anyNodes, anySize, (nodes, { width, height }) => {
        for (const tile of layout(nodes, width, height)) {
          for (const line of tile.label?.lines ?? []) {
            const half = textWidth(line.text, line.size, line.role === 'name') / 2
            const { x } = tile.label!
            expect(x - half).toBeGreaterThanOrEqual(tile.x)
            expect(x + half).toBeLessThanOrEqual(tile.x + tile.width)
            expect(line.y - line.size / 2).toBeGreaterThanOrEqual(tile.y)
            expect(line.y + line.size / 2).toBeLessThanOrEqual(tile.y + tile.height)
          }
        }
      }),
    )
  })
})

function overlap(one: TreemapTile, other: TreemapTile): boolean {
  // A hairline at the very edge lies over its neighbour's edge.
  const hairline = [one, other].some(tile => Math.min(tile.width, tile.height) <= 1.5)
  const slack = hairline ? 1.6 : 1e-6
  return (
    one.x + one.width > other.x + slack &&
    other.x + other.width > one.x + slack &&
    one.y + one.height > other.y + slack &&
    other.y + other.height > one.y + slack
  )
}
