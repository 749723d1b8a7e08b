/** All that draws charts. The page as built stands without it: to be imported on use only. */
export { toFlowChart } from './flow/flow-option'
export { toRowChart } from './bars/row-chart'
export { renderChartSvg } from './svg-string'
export { toTreemapChart } from './treemap/treemap-option'
