/// <reference types="vite/client" />

/** The id of the dataset this build carries: its folder's name under `data/`. */
declare const __DATASET_ID__: string

interface Window {
  /** What was clicked before the application was there; kept by build/early.js. */
  readonly earlyClicks?: readonly HTMLElement[]
}
