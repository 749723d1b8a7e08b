import { defineAsyncComponent } from 'vue'

/** Fetches the charts' code: ECharts, in a chunk of its own. */
export const loadChart = () => import('./ChartHost.vue')

/** ChartHost, fetched at the latest when the first chart is shown. */
export const LazyChart = defineAsyncComponent(loadChart)
