import { shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { ChartTheme } from '../../charts/colours/theme'
import type { ChartContext, Mark, Ribbon, Size } from '../../charts/marks'
import { NO_CHART, type ChartCode, type StillChart } from '../../charts/still'
import { useChartCode } from '../../composables/useChartCode'
import { useChartContext } from '../../composables/useChartContext'
import { usePointed, type PointedControl } from './use-pointed'
import { useStanding, type StandingControl } from './use-standing'

/** One view ready to draw, with what answers to the pointer and the keyboard. */
export interface LiveChart extends StillChart {
  readonly marks: readonly Mark[]
  readonly ribbons?: readonly Ribbon[]
}

export interface LiveChartControl extends PointedControl, StandingControl {
  /** The chart as wide as its place and of a height; none until its code and its place are there. */
  readonly drawnIn: (height: number) => LiveChart | typeof NO_CHART
  /** The place that it has. */
  readonly size: Readonly<ShallowRef<Size>>
  /** Takes the size of the place, as the chart emits it. */
  readonly resize: (width: number, height: number) => void
  readonly theme: ComputedRef<ChartTheme>
}

/** The live chart of a view in `host`: for which size it is drawn, and what is pointed at and stood on in it. */
export function useLiveChart(
  host: Readonly<ShallowRef<HTMLElement | null>>,
  chartFor: (code: ChartCode, context: ChartContext) => LiveChart,
): LiveChartControl {
  const { onPage, theme } = useChartContext()
  const code = useChartCode()
  const size = shallowRef<Size>({ width: 0, height: 0 })

  function drawnIn(height: number): LiveChart | typeof NO_CHART {
    const { width } = size.value
    if (code.value === null || width === 0) return NO_CHART
    return chartFor(code.value, onPage.value({ width, height }))
  }

  return {
    ...usePointed(host),
    ...useStanding(),
    drawnIn,
    size,
    resize: (width, height) => void (size.value = { width, height }),
    theme,
  }
}
