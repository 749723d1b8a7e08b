import {
  changeClassOf,
  changeColour,
  changeLegend,
  LARGE_CHANGE,
  MIDDLE_CHANGE,
} from '../../charts/colours/change-colours'
import { classColour } from '../../charts/colours/class-colours'
import { contrast } from '../../charts/colours/colour'
import type { LegendItem } from '../../charts/colours/legend'
import type { ChartTheme } from '../../charts/colours/theme'
import type { BreakdownNode, BreakdownView } from '../../derive/breakdown/breakdown-view'
import type { Colouring } from '../../domain/view-state'
import type { Messages } from '../../locales/messages'
import { allNodes } from './breakdown-text'

/** What the colours of the treemap stand for: the classes that are there, or the classes of change. */
export function treemapLegend(
  view: BreakdownView,
  colouring: Colouring,
  theme: ChartTheme,
  messages: Messages,
): readonly LegendItem[] {
  const nodes = allNodes(view)
  return colouring === 'change'
    ? changeItems(nodes, theme, messages)
    : classItems(view, nodes, theme, messages)
}

function changeItems(
  nodes: readonly BreakdownNode[],
  theme: ChartTheme,
  { breakdown }: Messages,
): readonly LegendItem[] {
  const changes = nodes.map(node => node.change)
  return changeLegend(changes, theme).map(({ id, colour, edged }) => ({
    label: breakdown.changeClass(id, MIDDLE_CHANGE, LARGE_CHANGE),
    colour,
    edge: edged ? theme.quiet : undefined,
  }))
}

/** There are as many function classes; beyond that hues come again, and tell neighbours apart only. */
const MOST_CLASSES = 30

/** What has no class of its own. */
const GREY: ReadonlySet<BreakdownNode['kind']> = new Set(['residual', 'fund'])

function classItems(
  { path }: BreakdownView,
  nodes: readonly BreakdownNode[],
  theme: ChartTheme,
  { breakdown }: Messages,
): readonly LegendItem[] {
  const drawn = nodes.filter(node => (node.amount ?? 0) > 0)
  // A department is no class: it stands as the heading of its classes.
  const coloured = drawn.filter(node => !GREY.has(node.kind) && node.dimension !== 'department')
  const codes = new Set(coloured.map(node => node.classCode))
  const named = codes.size > MOST_CLASSES ? [] : [...codes]
  const classes = named.map(code => {
    const node = nodes.find(other => other.code === code)
    const crumb = path.find(step => step.key === code)
    const name = node === undefined ? crumb?.label : `${code} ${breakdown.nodeShort(node)}`
    return { label: name ?? code, colour: classColour(code, theme) }
  })
  const rest = drawn.find(({ kind }) => kind === 'residual')
  return rest === undefined
    ? classes
    : [...classes, { label: breakdown.nodeName(rest), colour: theme.neutral, edge: theme.quiet }]
}

/** The colour of a row's bar: that of its tile, without the tint. */
export function rowColour(node: BreakdownNode, colouring: Colouring, theme: ChartTheme): string {
  if (colouring === 'change') return changeColour(changeClassOf(node.change), theme)
  return GREY.has(node.kind) ? theme.neutral : classColour(node.classCode, theme)
}

const MARK_CONTRAST = 3

/** An edge for a bar that does not stand out from the card. */
export function rowEdge(
  node: BreakdownNode,
  colouring: Colouring,
  theme: ChartTheme,
): string | undefined {
  const colour = rowColour(node, colouring, theme)
  return contrast(colour, theme.card) < MARK_CONTRAST ? theme.quiet : undefined
}
