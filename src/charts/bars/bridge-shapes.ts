import { toWanNumber } from '../../domain/money'
import type { BridgeRow } from './bridge-row'
import { STUB, type BridgeScale } from './bridge-scale'
import { directionColour } from '../text/change-text'
import { isBold, ROW_LABEL_SIZE, type RowFrame } from './row-layout'
import type { PolygonShape, RectShape, SceneItem, Shape } from '../scene'
import { textWidth } from '../text/text-width'
import { fadeBar, type ChartTheme } from '../colours/theme'

export const BRIDGE_BAR = 18
/** What is not zero shows at least a hairline. */
const HAIRLINE = 1.5

type Frame = RowFrame<BridgeRow>

/** A total's bar, cut where the axis does not begin at zero, or a step's floating bar. */
export function bridgeBarShapes(
  frame: Frame,
  scale: BridgeScale,
  endColour: string,
  theme: ChartTheme,
): readonly Shape[] {
  const { step } = frame.row
  if (step.kind !== 'start' && step.kind !== 'end') return [stepBar(frame, scale, theme)]
  const x = scale.toX(toWanNumber(step.to))
  const span = { x: Math.min(scale.base, x), width: Math.abs(x - scale.base) }
  if (span.width === 0) return []
  const box = { ...span, y: frame.barsY - BRIDGE_BAR / 2, height: BRIDGE_BAR }
  const bar: RectShape =
    step.kind === 'end'
      ? { kind: 'rect', fill: endColour, ...box }
      : { kind: 'rect', fill: theme.previousBar, ...box, stroke: theme.previousEdge, lineWidth: 1 }
  return scale.isCut ? [bar, ...cutMark(scale.base, frame.barsY, theme)] : [bar]
}

function stepBar({ row, barsY }: Frame, scale: BridgeScale, theme: ChartTheme): RectShape {
  const { step, emphasis } = row
  const [from, to] = [scale.toX(toWanNumber(step.from)), scale.toX(toWanNumber(step.to))]
  const width = step.delta === 0 ? 1 : Math.max(HAIRLINE, Math.abs(to - from))
  const colour = step.row === null ? theme.quiet : directionColour(step.row.change, theme)
  return {
    kind: 'rect',
    fill: emphasis === 'faded' ? fadeBar(colour, theme) : colour,
    x: step.delta === 0 ? from - 0.5 : Math.min(from, to),
    y: barsY - BRIDGE_BAR / 2,
    width,
    height: BRIDGE_BAR,
  }
}

const CUT = { slant: 6, gap: 5, line: 1.25, reach: 3 } as const

/** Two slanted strokes with a gap between them, across a bar near its beginning. */
function cutMark(base: number, middle: number, theme: ChartTheme): readonly PolygonShape[] {
  const x = base + (STUB - CUT.slant - CUT.gap) / 2
  const [top, bottom] = [middle - BRIDGE_BAR / 2 - CUT.reach, middle + BRIDGE_BAR / 2 + CUT.reach]
  const slanted = (left: number, width: number, fill: string): PolygonShape => ({
    kind: 'polygon',
    fill,
    points: [
      [left + CUT.slant, top],
      [left + CUT.slant + width, top],
      [left + width, bottom],
      [left, bottom],
    ],
  })
  return [
    slanted(x, CUT.gap, theme.card),
    slanted(x - CUT.line, CUT.line, theme.secondary),
    slanted(x + CUT.gap, CUT.line, theme.secondary),
  ]
}

/** Thin lines that carry the running total from each bar to the next. */
export function connectorItem(
  frames: readonly Frame[],
  scale: BridgeScale,
  theme: ChartTheme,
): readonly SceneItem[] {
  const shapes = frames.slice(1).flatMap((frame, index): readonly RectShape[] => {
    const before = frames[index]
    if (before === undefined) return []
    const top = before.barsY + BRIDGE_BAR / 2
    const bottom = frame.barsY - BRIDGE_BAR / 2
    const x = scale.toX(toWanNumber(before.row.step.to)) - 0.5
    return [{ kind: 'rect', fill: theme.previousEdge, x, y: top, width: 1, height: bottom - top }]
  })
  return shapes.length === 0 ? [] : [{ id: 'connectors', hit: null, shapes }]
}

/** Ground under a name that stands above its bar, so that no connector strikes it through. */
export function labelGround(
  { row, label, labelX, labelAlign }: Frame,
  theme: ChartTheme,
): readonly RectShape[] {
  if (labelAlign === 'right') return []
  return label.map(({ text, y }) => ({
    kind: 'rect',
    fill: theme.card,
    x: labelX,
    y: y - ROW_LABEL_SIZE / 2 - 2,
    width: textWidth(text, ROW_LABEL_SIZE, isBold(row)) + 3,
    height: ROW_LABEL_SIZE + 4,
  }))
}
