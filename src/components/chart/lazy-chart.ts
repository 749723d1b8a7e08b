import { defineAsyncComponent } from 'vue'
import { fetchChartCode } from '../../composables/useChartCode'
import { finishWithPauses, type Pause } from '../../domain/steps'

/** Fetches the charts' code: ECharts and what draws with it. */
export async function loadChart() {
  const engine = import('../../charts/engine')
  const [chart] = await Promise.all([import('./live-chart'), fetchChartCode(), engine])
  return chart
}

/** Fetches the charts' code before the first is wanted, and runs it once out of sight, with pauses. */
export async function readyCharts(pause: Pause): Promise<void> {
  const { warmUp } = await loadChart()
  await finishWithPauses(warmUp(), pause)
}

/** ChartHost, fetched at the latest when the first chart is shown. */
export const LazyChart = defineAsyncComponent(loadChart)

/** TooltipBox, which only a live chart shows. */
export const LazyTooltip = defineAsyncComponent(async () => (await loadChart()).TooltipBox)
