import {
  comparisonLegend,
  type ComparisonLegendEntry,
} from '../../charts/colours/comparison-legend'
import type { LegendItem } from '../../charts/colours/legend'
import type { ChartTheme } from '../../charts/colours/theme'
import type { ComparisonView } from '../../derive/comparison/comparison-view'
import type { Messages } from '../../locales/messages'
import type { RowsShown } from '../../locales/view-messages'

/** The legend of the paired bars: both years, and the selected part when there is one. */
export function pairsLegend(
  view: ComparisonView,
  theme: ChartTheme,
  messages: Messages,
): readonly LegendItem[] {
  if (view.mode !== 'paired') return []
  return comparisonLegend(view, theme).map(entry => ({
    label: labelOf(entry, view, messages),
    colour: entry.colour,
    edge: entry.edge ?? undefined,
  }))
}

function labelOf(
  { id, byClass }: ComparisonLegendEntry,
  { year, previousYear }: ComparisonView,
  { comparison }: Messages,
): string {
  switch (id) {
    case 'previous':
      return comparison.year(previousYear ?? year - 1)
    case 'current':
      return byClass ? comparison.byClass(year) : comparison.year(year)
    case 'part':
      return comparison.part
  }
}

/** What the rows are, in words: "“卫生健康支出”的各分项"; on the page also what they follow there. */
export function rowsText(
  view: ComparisonView,
  { comparison, joins }: Messages,
  isOnPage = true,
): string {
  // Lines are told by class or kind wherever the breakdown stands.
  if (view.ofLines) return comparison.compared[view.compared]
  return comparison.rows(view.compared, joins.names(view.focus), shownOf(view), isOnPage)
}

function shownOf({ rows }: ComparisonView): RowsShown {
  if (rows.some(row => row.role === 'child')) return 'parts'
  return rows.length > 1 ? 'picked' : 'leaf'
}
