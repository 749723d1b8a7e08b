import type { EChartsOption } from 'echarts'
import type * as drawing from './drawing'
import type { ChartContext, Mark } from './marks'

/** The code that draws charts. */
export type ChartCode = typeof drawing

/** One view ready to draw, and the height in px that it needs where it has one of its own. */
export interface StillChart {
  readonly option: EChartsOption
  readonly height?: number
}

/** Gives the drawing of one view for any theme and size. */
export type ChartFor = (code: ChartCode, context: ChartContext) => StillChart

/** What a chart is before its code and its size are known. */
export const NO_CHART: {
  readonly option: null
  readonly marks: readonly Mark[]
  readonly ribbons?: undefined
  readonly height?: undefined
} = { option: null, marks: [] }
