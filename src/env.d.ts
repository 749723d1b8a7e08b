/// <reference types="vite/client" />

/** The id of the dataset this build carries: its folder's name under `data/`. */
declare const __DATASET_ID__: string

interface Window {
  /** What the build has read of the dataset, as it was asked for before the script; by build/early.js. */
  readonly earlyReading?: Promise<Response>
  /** What was clicked before the application was there; kept by build/early.js. */
  readonly earlyClicks?: readonly HTMLElement[]
}
