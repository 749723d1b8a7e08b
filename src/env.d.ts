/// <reference types="vite/client" />

/** The id of the dataset this build carries: its folder's name under `data/`. */
declare const __DATASET_ID__: string

interface Window {
  /** The dataset's files by address, as they were asked for together with the script; by build/early.js. */
  readonly earlyFiles?: Map<string, Promise<Response>>
  /** What was clicked before the application was there; kept by build/early.js. */
  readonly earlyClicks?: readonly HTMLElement[]
}
