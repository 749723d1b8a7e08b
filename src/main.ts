import './polyfills'
import './styles/base.css'
import './styles/print.css'
import { createBudgetApp } from './app'
import { useDatasetStore } from './stores/dataset'

const { app, pinia } = createBudgetApp()
void useDatasetStore(pinia).load(__DATASET_ID__, `${import.meta.env.BASE_URL}data`)
app.mount('#app')
