import type { ChartContext, Mark } from '../marks'
import {
  isBold,
  ROW_LABEL_SIZE,
  type LabelledRow,
  type RowFrame,
  type RowLayout,
} from './row-layout'
import type { SceneItem, TextShape } from '../scene'
import type { ChartTheme } from '../colours/theme'

/** The lines of a row's name. */
export function rowLabelShapes(
  frame: RowFrame<LabelledRow>,
  theme: ChartTheme,
): readonly TextShape[] {
  return frame.label.map(line => ({
    kind: 'text',
    text: line.text,
    x: frame.labelX,
    y: line.y,
    size: ROW_LABEL_SIZE,
    bold: isBold(frame.row),
    fill: rowTextColour(frame.row, theme),
    align: frame.labelAlign,
  }))
}

/** The colour of a row's name and amount. */
export function rowTextColour(row: LabelledRow, theme: ChartTheme): string {
  return row.emphasis === 'faded' ? theme.quiet : theme.ink
}

/** The bands as marks, from top to bottom. */
export function rowMarks(frames: readonly RowFrame<LabelledRow>[]): readonly Mark[] {
  return frames.map(({ row, band: { x, y, width, height } }) => ({
    id: row.id,
    x,
    y,
    width,
    height,
    pick: [row.id],
  }))
}

/** The line that sets the whole apart from its parts. */
export function ruleItem(
  { ruleY }: RowLayout,
  { size, theme }: ChartContext,
): readonly SceneItem[] {
  if (ruleY === null) return []
  return [
    {
      id: 'rule',
      hit: null,
      shapes: [{ kind: 'rect', fill: theme.line, x: 0, y: ruleY, width: size.width, height: 1 }],
    },
  ]
}
