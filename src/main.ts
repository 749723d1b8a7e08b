import { createPinia, type Pinia } from 'pinia'
import './polyfills'
import './styles/base.css'
import './styles/built.css'
import './styles/print.css'
import { createBudgetApp } from './app'
import { readyCharts } from './components/lazy-chart'
import { answer, noteSpots } from './early-clicks'
import { earlyReading, embeddedFetch } from './embedded-files'
import { whenHydrated } from './composables/hydration'
import { inNextTask, taskPauses, whenIdle } from './composables/idle'
import { createTurns, TURNS } from './composables/useLinkedState'
import { toChecks } from './derive/check-view'
import { prepareFindings } from './derive/findings'
import { toScope } from './derive/scope'
import type { Pause } from './domain/steps'
import type { Language } from './domain/view-state'
import { parseQuery } from './export/link'
import type { StoredDisclosure } from './ingest/stored-reading'
import { loadMessages } from './locales/languages'
import { whenParsed } from './moments'
import { useDatasetStore } from './stores/dataset'
import { useViewStore } from './stores/view'

void whenParsed().then(() => {
  const place = document.querySelector<HTMLElement>('#app')
  // What the scripts themselves take to come up is work enough for a task of its own.
  if (place !== null) inNextTask(() => void start(place, document.documentElement.dataset))
})

/**
 * Takes over the page as built where it stands, with what the build has read; whether the files are still the same
 * is asked afterwards. Where the address asks for another view, and in development, the page is built anew.
 */
async function start(place: HTMLElement, page: DOMStringMap): Promise<void> {
  const drawnFrom = page.pending === undefined ? place.dataset.files : undefined
  const pinia = createPinia()
  const data = useDatasetStore(pinia)
  const early = window.earlyClicks ?? []
  const pause = taskPauses()
  const stored = await earlyReading()
  const loading = receive(data, stored, pause)
  if (drawnFrom !== undefined) await loading
  else await loadMessages(wantedLanguage()).catch(() => undefined)
  if (drawnFrom === undefined && stored !== null) await takeAddress(pinia)
  const isAsDrawn = drawnFrom !== undefined && drawnFrom === data.fingerprint
  const app = createBudgetApp(pinia, isAsDrawn ? { code: null, isDark: false } : null)
  if (isAsDrawn) await prepare(pinia, pause)
  const spots = isAsDrawn ? [] : noteSpots(early)
  if (!isAsDrawn) place.replaceChildren()
  delete page.pending
  app.provide(TURNS, createTurns()).mount(place)
  // From here on the page hears every click itself.
  const clicked = [...early]
  // The panels come with the data.
  await loading
  await whenHydrated(clicked.length > 0)
  page.live = ''
  answer(isAsDrawn ? noteSpots(clicked) : spots)
  whenIdle(() => void data.refresh().catch(() => undefined))
  whenIdle(() => void readyCharts(() => new Promise(whenIdle)).catch(() => undefined))
}

/** The dataset as the build has read it, or else read from its files. */
function receive(
  data: ReturnType<typeof useDatasetStore>,
  stored: StoredDisclosure | null,
  pause: Pause,
): Promise<void> | void {
  const base = `${import.meta.env.BASE_URL}data`
  if (stored === null) return data.load(__DATASET_ID__, base, embeddedFetch(), pause)
  data.take(stored, __DATASET_ID__, base, undefined, pause)
}

/** Takes over what the address asks for before anything is drawn; what the build does not know may stand in newer files. */
async function takeAddress(pinia: Pinia): Promise<void> {
  const data = useDatasetStore(pinia)
  const asked = () => parseQuery(location.search, data.known)
  if (asked().problems.length > 0) await data.refresh().catch(() => undefined)
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
