import { createPinia, type Pinia } from 'pinia'
import type { App } from 'vue'
import './polyfills'
import './styles/base.css'
import './styles/built.css'
import './styles/print.css'
import { createBudgetApp } from './app'
import { readyCharts } from './components/chart/lazy-chart'
import { fetchTables } from './components/table/lazy-tables'
import { answer, noteSpots, panelsOf } from './early-clicks'
import { earlyReading, embeddedFetch } from './built-data'
import { putFirst } from './composables/coming-alive'
import { whenHydrated } from './composables/hydration'
import { inNextTask, taskPauses, whenIdle } from './composables/idle'
import { createTurns, TURNS } from './composables/turns'
import { toChecks } from './derive/checks/check-view'
import { prepareFindings } from './derive/checks/findings'
import { toScope } from './derive/scope/scope'
import type { Pause } from './domain/steps'
import type { Language } from './domain/view-state'
import { parseQuery } from './export/link'
import type { StoredDisclosure } from './ingest/stored-reading'
import { loadMessages } from './locales/languages'
import { whenParsed } from './moments'
import { useDatasetStore } from './stores/dataset'
import { useViewStore } from './stores/view'

type Data = ReturnType<typeof useDatasetStore>

void whenParsed().then(() => {
  const place = document.querySelector<HTMLElement>('#app')
  // What the scripts themselves take to come up is work enough for a task of its own.
  if (place !== null) inNextTask(() => void start(place, document.documentElement.dataset))
})

/**
 * Shows the view that the address asks for, of what the build has read; whether the files are still the same is
 * asked afterwards.
 */
async function start(place: HTMLElement, page: DOMStringMap): Promise<void> {
  const drawnFrom = page.pending === undefined ? place.dataset.files : undefined
  const pinia = createPinia()
  const data = useDatasetStore(pinia)
  const early = window.earlyClicks ?? []
  const pause = taskPauses()
  const stored = await earlyReading()
  let tellAlive = (): void => undefined
  const alive = new Promise<void>(resolve => (tellAlive = resolve))
  const loading = receive(data, stored, pause, drawnFrom === undefined ? null : alive)
  if (drawnFrom !== undefined) await loading
  const isAsDrawn = drawnFrom !== undefined && drawnFrom === data.fingerprint
  if (isAsDrawn) await takeOver(place, pinia, early)
  else {
    if (drawnFrom === undefined) await takeAddress(pinia, stored !== null)
    await buildAnew(place, pinia, early, loading)
  }
  tellAlive()
  // What was clicked meanwhile has been heard by what is alive.
  for (const control of early) delete control.dataset.early
  whenIdle(() => void lookAtFiles(data).finally(() => (page.checked = '')))
  whenIdle(() => void readyCharts(() => new Promise(whenIdle)).catch(() => undefined))
  whenIdle(() => void fetchTables().catch(() => undefined))
}

/**
 * Takes over the page as built where it stands. What was clicked before is answered first, where panels can do so
 * alone.
 */
async function takeOver(
  place: HTMLElement,
  pinia: Pinia,
  early: readonly EarlyControl[],
): Promise<void> {
  await prepare(pinia, early.length > 0 ? () => undefined : taskPauses())
  const first = panelsOf(early)
  if (first !== null) putFirst(first)
  mount(place, createBudgetApp(pinia, { code: null, isDark: false }))
  // From here on the page hears every click itself.
  const clicked = [...early]
  if (first !== null) answer(noteSpots(clicked))
  await whenHydrated(first === null && clicked.length > 0)
  document.documentElement.dataset.live = ''
  if (first === null) answer(noteSpots(clicked))
}

/** Builds the page in the place of what stands there: for another view than the built one, and in development. */
async function buildAnew(
  place: HTMLElement,
  pinia: Pinia,
  early: readonly EarlyControl[],
  loading: Promise<void> | void,
): Promise<void> {
  const spots = noteSpots(early)
  place.replaceChildren()
  delete document.documentElement.dataset.pending
  mount(place, createBudgetApp(pinia, null))
  // The panels come with the data.
  await loading
  await whenHydrated(early.length > 0)
  document.documentElement.dataset.live = ''
  answer(spots)
}

function mount(place: HTMLElement, app: App): void {
  app.provide(TURNS, createTurns()).mount(place)
}

/** The dataset as the build has read it, or else read from its files. */
function receive(
  data: Data,
  stored: StoredDisclosure | null,
  pause: Pause,
  alive: Promise<void> | null,
): Promise<void> | void {
  const base = `${import.meta.env.BASE_URL}data`
  if (stored === null) return data.load(__DATASET_ID__, base, embeddedFetch(), pause)
  data.take(stored, __DATASET_ID__, base, undefined, pause, alive)
}

/** Files that the build has read may have changed since; where they cannot be looked at, what it has read stays. */
async function lookAtFiles(data: Data): Promise<void> {
  await data.refresh().catch(() => undefined)
}

/**
 * Takes over what the address asks for before anything is drawn; what the build does not know may stand in newer
 * files.
 */
async function takeAddress(pinia: Pinia, isRead: boolean): Promise<void> {
  await loadMessages(wantedLanguage()).catch(() => undefined)
  if (!isRead) return
  const data = useDatasetStore(pinia)
  const asked = () => parseQuery(location.search, data.known, data.places)
  if (asked().problems.length > 0) await lookAtFiles(data)
  useViewStore(pinia).replace(asked().state)
}

/** The language that the address asks for; the page waits for it, rather than come up in another. */
function wantedLanguage(): Language {
  return parseQuery(location.search, new Map()).state.language
}

/** Works out beforehand, with pauses, what the page asks for the moment it is taken over. */
async function prepare(pinia: Pinia, pause: Pause): Promise<void> {
  const data = useDatasetStore(pinia)
  const { dataset } = data
  if (dataset === null) return
  for (const ask of [
    () => data.known,
    () => useViewStore(pinia),
    () => toScope(dataset, []),
    () => prepareFindings(toChecks(dataset).checks),
  ]) {
    await pause()
    ask()
  }
  // Taking the page over is work enough for a task of its own.
  await new Promise<void>(inNextTask)
}
