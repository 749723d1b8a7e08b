import {
  nextTick,
  onMounted,
  onUnmounted,
  shallowReadonly,
  shallowRef,
  watch,
  type ShallowRef,
} from 'vue'
import { DEFAULT_VIEW, type ViewState } from '../domain/view-state'
import { formatQuery, parseQuery } from '../export/link'
import { awaitedClauses, type AwaitedClause } from '../export/link-awaited'
import { useDatasetStore } from '../stores/dataset'
import { useViewStore } from '../stores/view'
import { isAnythingOpen, watchSteps, writeStep } from './step-above'

export interface AddressControl {
  /** The parts of the address that could not be used; empty when all is well. */
  readonly problems: Readonly<ShallowRef<readonly string[]>>
  readonly dismissProblems: () => void
}

/**
 * Ties the view to the address, once for the page: the address is read when mounted, when a dataset
 * arrives, when keys that were awaited are there or given up, and on Back and Forward; every change of
 * the view is a step of the history. Without a dataset only the modes (language among them) are read,
 * as no key can be checked.
 */
export function useAddress(): AddressControl {
  const data = useDatasetStore()
  const view = useViewStore()
  const problems = shallowRef<readonly string[]>([])
  let unwatch = (): void => undefined
  let written: string | null = null
  let seen = ''
  /** What the address names that the lines of departments have yet to bring: it stays there meanwhile. */
  let awaited: readonly AwaitedClause[] = []

  const queryOf = (state: ViewState): string => formatQuery(state, awaited)

  /** Takes over what a query says: all of it, or with `kept` only what a dataset must have. */
  function read(query: string, kept?: ViewState): void {
    seen = location.search
    const { state, problems: found } = parseQuery(query, data.known, data.places)
    awaited = awaitedClauses(query, data.known)
    if (data.dataset !== null) {
      problems.value = found
      // What came from the address is no step of its own, however the address spells it.
      written = queryOf(state)
    }
    const { selection, cell, check } = state
    const next = kept === undefined ? state : { ...withKnown(kept), selection, cell, check }
    // The same view is left as it is: what is drawn stays.
    if (formatQuery(next) !== formatQuery(view.state)) view.replace(next)
  }

  /** A breakdown that never came gives way to the default. */
  function withKnown(state: ViewState): ViewState {
    const { breakdown } = state
    return data.places.hasBreakdown(breakdown)
      ? state
      : { ...state, breakdown: DEFAULT_VIEW.breakdown }
  }

  /** Modes that were set while the dataset was on its way stay as they are. */
  function readSelection(): void {
    const query = queryOf(view.state)
    write(query)
    // Where the browser refused the last step, the view is ahead of the address.
    read(written === null || written === query ? location.search : query, view.state)
    // What was set before could not be written yet.
    writeView()
  }

  function write(query: string, top = window.scrollY): void {
    if (written === null || query === written) return
    if (!putQuery(query, top)) return
    written = query
    seen = location.search
  }

  function writeView(top?: number): void {
    write(queryOf(view.state), top)
  }

  /** Where the reader was is known now; with the next view that may be no place any more. */
  function writeLater(): void {
    const top = window.scrollY
    void nextTick(() => writeView(top))
  }

  /** A jump within the page is a step of the history too, but the view stays. */
  function step(): void {
    if (location.search === seen) return
    read(location.search)
  }

  /** What was told needs no telling again: the address is as the view is now. */
  function dismissProblems(): void {
    problems.value = []
    if (putQuery(queryOf(view.state), null)) seen = location.search
  }

  onMounted(() => {
    read(location.search)
    watch(() => data.known, readSelection)
    // With the answer, as Back must take that back; what the change closes is gone by the next tick.
    watch(
      () => queryOf(view.state),
      () => (isAnythingOpen() ? writeLater() : writeView()),
    )
    window.addEventListener('popstate', step)
    unwatch = watchSteps()
  })
  onUnmounted(() => {
    window.removeEventListener('popstate', step)
    unwatch()
  })

  return { problems: shallowReadonly(problems), dismissProblems }
}

/**
 * Writes a step of the history, or with null for `top` what the step there reads. False where the browser refuses: in
 * an opened file, or after too many steps in a short while.
 */
function putQuery(query: string, top: number | null): boolean {
  const url = `${location.pathname}${query}${location.hash}`
  try {
    if (top === null) history.replaceState(history.state, '', url)
    else writeStep(url, top)
    return true
  } catch {
    return false
  }
}

/**
 * The address that restores a view, for an image or a message. An opened file names only itself,
 * not the folders of the reader's disk.
 */
export function viewAddress(state: ViewState): string {
  const { protocol, origin, pathname } = location
  const page = protocol.startsWith('http')
    ? `${origin}${pathname}`
    : pathname.slice(pathname.lastIndexOf('/') + 1)
  return page + formatQuery(state)
}
