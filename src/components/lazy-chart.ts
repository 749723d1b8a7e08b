import { defineAsyncComponent } from 'vue'
import type { DrawStill } from '../charts/still'

let pen: DrawStill | null = null

/** Fetches the charts' code: ECharts, in a chunk of its own. */
export async function loadChart() {
  const [host, { renderChartSvg }] = await Promise.all([
    import('./ChartHost.vue'),
    import('../charts/svg-string'),
  ])
  pen = renderChartSvg
  return host
}

/** What draws a chart where none lives; null until the charts' code is there. */
export function chartPen(): DrawStill | null {
  return pen
}

/** ChartHost, fetched at the latest when the first chart is shown. */
export const LazyChart = defineAsyncComponent(loadChart)
