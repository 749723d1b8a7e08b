import type { FlowNode } from '../../derive/flow/flow-view'
import { classColour } from '../colours/class-colours'
import type { ChartTheme } from '../colours/theme'

/** The colour of a class; what stands for none is grey: sources and kinds. */
export function classFill(classCode: string, theme: ChartTheme): string {
  return classCode === '' ? theme.previousEdge : classColour(classCode, theme)
}

/** The colour of a node: that of its class, grey where it has none. */
export function flowColour(node: FlowNode, theme: ChartTheme): string {
  if (node.kind === 'residual' || node.kind === 'others') return theme.neutral
  return classFill(node.classCode, theme)
}
