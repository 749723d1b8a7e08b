import type { ComparisonView } from '../../derive/comparison/comparison-view'
import type { ComparisonMode } from '../../domain/view-state'
import { toBridgeChart } from './bridge-option'
import { toChangeChart } from './change-option'
import { toComparisonChart, type RowChart } from './comparison-option'
import type { ChartContext } from '../marks'

const CHARTS: Readonly<
  Record<ComparisonMode, (view: ComparisonView, context: ChartContext) => RowChart>
> = { paired: toComparisonChart, change: toChangeChart, bridge: toBridgeChart }

/** The chart of 比上年多了还是少了 in the view's mode. */
export function toRowChart(view: ComparisonView, context: ChartContext): RowChart {
  return CHARTS[view.mode](view, context)
}
