import type { Pinia } from 'pinia'
import { createApp, createSSRApp, type App as VueApp } from 'vue'
import App from './App.vue'
import { STILLS, type BuiltPage } from './composables/useStill'

/** Creates the app on its stores. It touches no browser object, so that it can be rendered anywhere. */
export function createBudgetApp(pinia: Pinia, drawn: BuiltPage | null): VueApp {
  const app = drawn === null ? createApp(App) : createSSRApp(App)
  if (drawn !== null) app.provide(STILLS, drawn)
  return app.use(pinia)
}
