/// <reference types="vite/client" />

/** The id of the dataset this build carries: its folder's name under `data/`. */
declare const __DATASET_ID__: string

/** A button or the drawing of a chart, with where it was clicked: px from its upper left corner. */
interface EarlyControl extends HTMLElement {
  readonly earlyAt?: readonly [x: number, y: number]
}

interface Window {
  /** What the build has read of the dataset, as it was asked for before the script; by build/early.js. */
  readonly earlyReading?: Promise<Response>
  /** What was clicked before the application was there; kept by build/early.js. */
  readonly earlyClicks?: readonly EarlyControl[]
}
