import { createPinia } from 'pinia'
import '../../../src/polyfills'
import '../../../src/styles/base.css'
import '../../../src/styles/print.css'
import { createBudgetApp } from '../../../src/app'
// Asked for here, so that they arrive with the application and not after it.
import '../../../src/components/chart/ChartHost.vue'
import '../../../src/ingest/fetch-dataset'
import { useDatasetStore } from '../../../src/stores/dataset'

const pinia = createPinia()
void useDatasetStore(pinia).load(__DATASET_ID__, './data')
createBudgetApp(pinia, null).mount('#app')
