import type { ChartWords } from '../derive/chart-words'
import type { ChartTheme } from './colours/theme'

/** A rectangle in px from the top left corner of the chart. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Something on a chart that can be pointed at, focused and picked. */
export interface Mark extends Box {
  readonly id: string
  /** The ids of the view's nodes or rows that it stands for: itself, or all that are gathered in it. */
  readonly pick: readonly string[]
}

/** A mark with an outline of its own, in SVG path notation: for the pointer alone. */
export interface Ribbon extends Mark {
  readonly d: string
}

/** The mark at a point, the smallest of those that lie in each other; null where there is none. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | null {
  const sizeOf = ({ width, height }: Box): number => width * height
  const [smallest = null] = marks
    .filter(
      mark => x >= mark.x && x < mark.x + mark.width && y >= mark.y && y < mark.y + mark.height,
    )
    .sort((a, b) => sizeOf(a) - sizeOf(b))
  return smallest
}

/** The CSS that lays an element over a mark. */
export function boxStyle({ x, y, width, height }: Box) {
  return { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` }
}

/** Where the button for a mark's source stands, in px of the chart: to the left or to the right of a point, or above and left. */
export interface SourceCorner {
  readonly x: number
  readonly y: number
  readonly side: 'left' | 'right' | 'above'
}

/** Smaller than this, a mark would be hidden by a button in its corner. */
const LEAST_HOLDER = { width: 72, height: 32 }
const LEAST_COLUMN = 64
/** Narrower than this, and as high, a mark's name takes all of its head and leaves its foot free. */
const NARROW_TILE = { width: 160, height: 96 }
const CORNER_ROOM = 28

/**
 * A mark keeps most of its own surface: the button stands in its upper right corner where there is room for
 * it beside the name, in its lower right corner where there is some below it, else beside the mark.
 */
export function sourceCorner(mark: Box, { width }: Pick<Size, 'width'>): SourceCorner {
  const right = Math.min(mark.x + mark.width, width)
  const isLarge = mark.width >= LEAST_HOLDER.width && mark.height >= LEAST_HOLDER.height
  const isTall = mark.width < NARROW_TILE.width && mark.height >= NARROW_TILE.height
  if (isLarge && isTall) return { x: right, y: mark.y + mark.height, side: 'above' }
  if (isLarge) return { x: right, y: mark.y, side: 'left' }
  if (right + CORNER_ROOM <= width) return { x: right, y: mark.y, side: 'right' }
  return { x: mark.height >= LEAST_COLUMN ? right : mark.x, y: mark.y, side: 'left' }
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** What every chart is drawn with. */
export interface ChartContext {
  readonly size: Size
  readonly theme: ChartTheme
  readonly words: ChartWords
  readonly reducedMotion: boolean
}
