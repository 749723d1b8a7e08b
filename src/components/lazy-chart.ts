import { defineAsyncComponent } from 'vue'

/** ChartHost with ECharts in a chunk of its own, fetched when the first chart is shown. */
export const LazyChart = defineAsyncComponent(() => import('./ChartHost.vue'))
