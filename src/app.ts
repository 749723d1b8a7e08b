import { createPinia, type Pinia } from 'pinia'
import { createApp, type App as VueApp } from 'vue'
import App from './App.vue'

export interface BudgetApp {
  readonly app: VueApp
  readonly pinia: Pinia
}

/** Creates the app with its stores. It touches no browser object, so that it can be rendered anywhere. */
export function createBudgetApp(): BudgetApp {
  const app = createApp(App)
  const pinia = createPinia()
  app.use(pinia)
  return { app, pinia }
}
