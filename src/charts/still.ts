import type { EChartsOption } from 'echarts'
import type { ChartContext, Size } from './marks'

/** Gives the drawing of one view for any theme and size. */
export type OptionFor = (context: ChartContext) => EChartsOption

/** Draws a chart for the page as built: an SVG document. */
export type DrawStill = (option: EChartsOption, size: Size) => string
