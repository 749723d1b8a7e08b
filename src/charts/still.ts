import type { EChartsOption } from 'echarts'
import type { ChartContext, Size } from './marks'

/** One view ready to draw, and the height in px that it needs where it has one of its own. */
export interface StillChart {
  readonly option: EChartsOption
  readonly height?: number
}

/** Gives the drawing of one view for any theme and size. */
export type ChartFor = (context: ChartContext) => StillChart

/** Draws a chart where no chart lives, in the page as built and on paper: an SVG document. */
export type DrawStill = (option: EChartsOption, size: Size) => string
