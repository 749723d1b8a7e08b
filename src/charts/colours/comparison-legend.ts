import type { ComparisonView } from '../../derive/comparison/comparison-view'
import { classColour } from './class-colours'
import { fadeBar, type ChartTheme } from './theme'

/** The legend of the paired bars; the interface words it by its id. */
export interface ComparisonLegendEntry {
  readonly id: 'previous' | 'current' | 'part'
  readonly colour: string
  /** The colour of the edge; null for none. */
  readonly edge: string | null
  /** The bars themselves have several colours, those of their classes; the entry is grey. */
  readonly byClass: boolean
}

/** What the bars of a view stand for: in the colour of their class, grey where there are several. */
export function comparisonLegend(
  view: ComparisonView,
  theme: ChartTheme,
): readonly ComparisonLegendEntry[] {
  const [only = '', ...more] = new Set(view.rows.map(row => row.classCode))
  const byClass = more.length > 0
  const colour = byClass ? theme.secondary : classColour(only, theme)
  const current = view.hasPart ? fadeBar(colour, theme) : colour
  const entries: readonly ComparisonLegendEntry[] = [
    { id: 'previous', colour: theme.previousBar, edge: theme.previousEdge, byClass: false },
    { id: 'current', colour: current, edge: null, byClass },
    { id: 'part', colour, edge: null, byClass: false },
  ]
  return entries.filter(
    ({ id }) =>
      (id !== 'previous' || view.previousYear !== null) && (id !== 'part' || view.hasPart),
  )
}
