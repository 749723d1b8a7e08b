/// <reference types="vite/client" />

/** The id of the dataset this build carries: its folder's name under `data/`. */
declare const __DATASET_ID__: string
