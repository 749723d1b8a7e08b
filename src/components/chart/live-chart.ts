/** What a live chart takes, in one file beside ECharts: to be imported on use only. */
export { default } from './ChartHost.vue'
export { default as TooltipBox } from './TooltipBox.vue'
export { warmUp } from './warm-up'
