import { createPinia } from 'pinia'
import { renderToString } from 'vue/server-renderer'
import { createBudgetApp } from './app'
import * as code from './charts/drawing'
import { joinThemes } from './charts/colours/two-themes'
import type { Reading } from './domain/dataset'
import type { Issue } from './domain/issue'
import { factReader } from './ingest/columns/fact-reader'
import { unpackFacts } from './ingest/columns/packed-facts'
import { fingerprint } from './ingest/fingerprint'
import { DESCRIPTOR_FILE } from './ingest/descriptor'
import { toIssue } from './ingest/issue'
import { linesTotalIssues } from './ingest/lines-total'
import { joinFailures, listedTables, readDataset } from './ingest/load'
import { fromStored, toStored, type StoredDisclosure } from './ingest/stored-reading'
import type { Page } from './domain/view-state'
import { problemLines } from './locales/problem-lines'
import { useDatasetStore } from './stores/dataset'
import { useViewStore } from './stores/view'

export interface DrawnPage {
  /** What stands in `#app`. */
  readonly html: string
  /** The same for the reading version. */
  readonly text: string
  /** Of the files that it was drawn from. */
  readonly fingerprint: string
  /** What was read of them, as JSON: a StoredDisclosure. */
  readonly stored: string
  /** The names of the published tables that the dataset lists and has. */
  readonly tables: readonly string[]
  /** What is wrong with the data, line by line, for the one who builds. */
  readonly problems: readonly string[]
  /** The colours of its drawings by custom property, for both themes. */
  readonly colours: ReadonlyMap<string, readonly [light: string, dark: string]>
}

/** Draws the page of a dataset's files, for the build: one page for both themes. */
export async function renderPage(
  id: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<DrawnPage> {
  const names = [
    DESCRIPTOR_FILE,
    ...listedTables(id, files.get(DESCRIPTOR_FILE) ?? { kind: 'missing' }),
  ]
  const whole = joinFailures(readDataset(id, files))
  const stored: StoredDisclosure = {
    reading: toStored(whole),
    files: names,
    fingerprint: fingerprint(
      // One that is not there counts too, as where the page asks for it.
      new Map(names.map(name => [name, files.get(name) ?? { kind: 'missing' }])),
    ),
  }
  const text = JSON.stringify(stored)
  // Drawn from what the page will be given.
  const { reading } = JSON.parse(text) as StoredDisclosure
  const draw = (isDark: boolean, page?: Page) => drawIn(isDark, fromStored(reading), page)
  const { markup, colours } = joinThemes(await draw(false), await draw(true))
  return {
    html: markup,
    text: await draw(false, 'text'),
    fingerprint: stored.fingerprint,
    stored: text,
    tables: names.filter(name => name !== DESCRIPTOR_FILE && files.has(name)),
    problems: problemLines([...whole.issues, ...lineIssues(whole, files)]),
    colours,
  }
}

/** What is wrong with the departments' lines, which the page reads by itself. */
function lineIssues(
  { factsFile: file, dataset }: Reading,
  files: ReadonlyMap<string, Uint8Array>,
): readonly Issue[] {
  if (file === null) return []
  const bytes = files.get(file)
  if (bytes === undefined) return [toIssue('file-missing', { table: null, file }, '', '')]
  const reader = factReader(file)
  reader.push(bytes)
  const { facts, issues } = reader.finish()
  if (facts === null) return issues
  return [...issues, ...linesTotalIssues(unpackFacts(facts), dataset, file)]
}

async function drawIn(isDark: boolean, reading: Reading, page: Page = 'overview'): Promise<string> {
  const pinia = createPinia()
  useDatasetStore(pinia).show(reading)
  useViewStore(pinia).setPage(page)
  return renderToString(createBudgetApp(pinia, { code, isDark }))
}
