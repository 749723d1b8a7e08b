import { defineAsyncComponent } from 'vue'
import { fetchChartCode } from '../composables/useChartCode'

/** Fetches the charts' code: ECharts and what draws with it. */
export async function loadChart() {
  const engine = import('../charts/engine')
  const [host] = await Promise.all([import('./ChartHost.vue'), fetchChartCode(), engine])
  return host
}

/** ChartHost, fetched at the latest when the first chart is shown. */
export const LazyChart = defineAsyncComponent(loadChart)
