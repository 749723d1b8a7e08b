import { createPinia } from 'pinia'
import { renderToString } from 'vue/server-renderer'
import { createBudgetApp } from './app'
import * as code from './charts/drawing'
import { joinThemes } from './charts/two-themes'
import type { Reading } from './domain/dataset'
import { fingerprint } from './ingest/fingerprint'
import { DESCRIPTOR_FILE } from './ingest/descriptor'
import { listFiles, readDataset } from './ingest/load'
import type { Page } from './domain/view-state'
import { useDatasetStore } from './stores/dataset'
import { useViewStore } from './stores/view'

export interface DrawnPage {
  /** What stands in `#app`. */
  readonly html: string
  /** The same for the reading version. */
  readonly text: string
  /** Of the files that it was drawn from. */
  readonly fingerprint: string
  /** Their names. */
  readonly files: readonly string[]
  /** The colours of its drawings by custom property, for both themes. */
  readonly colours: ReadonlyMap<string, readonly [light: string, dark: string]>
}

/** Draws the page of a dataset's files, for the build: one page for both themes. */
export async function renderPage(
  id: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<DrawnPage> {
  const reading = readDataset(id, files)
  const read = [
    DESCRIPTOR_FILE,
    ...listFiles(id, files.get(DESCRIPTOR_FILE) ?? { kind: 'missing' }),
  ]
  const text = await drawIn(false, reading, 'text')
  const light = await drawIn(false, reading)
  const { markup, colours } = joinThemes(light, await drawIn(true, reading))
  return {
    html: markup,
    text,
    fingerprint: fingerprint(new Map([...files].filter(([name]) => read.includes(name)))),
    files: read,
    colours,
  }
}

async function drawIn(isDark: boolean, reading: Reading, page: Page = 'overview'): Promise<string> {
  const pinia = createPinia()
  useDatasetStore(pinia).show(reading)
  useViewStore(pinia).setPage(page)
  return renderToString(createBudgetApp(pinia, { code, isDark }))
}
