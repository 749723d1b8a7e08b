/** What makes the tables behind charts, and what shows them, in one file: to be imported on use only. */
export { bridgeTable } from '../../derive/comparison/bridge-table'
export { breakdownTable, comparisonTable, targetsTable } from '../../derive/tables/data-tables'
export { flowTable } from '../../derive/flow/flow-table'
export { default as DataTableView } from './DataTableView.vue'
