import {
  defineAsyncComponent,
  getCurrentInstance,
  inject,
  nextTick,
  onMounted,
  readonly,
  ref,
  watch,
  type Component,
  type HydrationStrategy,
  type Ref,
} from 'vue'
import { AT_ONCE, isFirst, tellAlive } from './coming-alive'
import { inNextTask, stretch } from './idle'
import { useIsPrinting } from './useIsPrinting'
import { TURNS } from './turns'
import { STILLS } from './useStill'

/** A part takes about as long; what is over sooner leaves room for one more. */
const TURN_MS = 4

const waiting = new Set<() => void>()
let isTurning = false
/** The reader acts: nothing waits any more. */
let isUrgent = false
/** The whole page is alive: what comes from now on was not drawn beforehand. */
let isDone = false

/** Takes over one part of the built page after the other, with pauses between. */
const inTurn: HydrationStrategy = hydrate => {
  if (isUrgent) {
    hydrate()
    return () => undefined
  }
  waiting.add(hydrate)
  turn()
  return () => waiting.delete(hydrate)
}

function turn(): void {
  if (isTurning) return
  isTurning = true
  inNextTask(() => {
    isTurning = false
    const isOver = stretch(TURN_MS)
    do hydrateNext()
    while (waiting.size > 0 && !isOver())
    if (waiting.size > 0) turn()
  })
}

function hydrateNext(): void {
  for (const hydrate of waiting) {
    waiting.delete(hydrate)
    return hydrate()
  }
}

/** Takes over all that still waits, and what it holds, at once: the reader does not wait for their turn. */
function hydrateAll(): void {
  isUrgent = true
  while (waiting.size > 0) hydrateNext()
}

/**
 * How many of the parts of a page that was not drawn beforehand are there: one by one, each in a turn of its own.
 * All at once where a page is not on a screen, when it is printed, and once it has come alive.
 */
export function useArrival(parts: number): Readonly<Ref<number>> {
  const isGradual = isBuiltAnew()
  const arrived = ref(isGradual ? 1 : parts)

  async function next(): Promise<void> {
    if (arrived.value >= parts) return
    arrived.value++
    await nextTick()
    takeTurn(() => void next())
  }

  if (isGradual) {
    onMounted(() => takeTurn(() => void next()))
    watch(useIsPrinting(), isPrinting => isPrinting && (arrived.value = parts))
  }
  return readonly(arrived)
}

/** Whether what is set up now belongs to a page that was not drawn beforehand and is coming up. */
export function isBuiltAnew(): boolean {
  return inject(TURNS, null) !== null && inject(STILLS, null) === null && !isDone
}

function takeTurn(run: () => void): void {
  if (isUrgent) return run()
  waiting.add(run)
  turn()
}

const wrappers = new WeakMap<Component, Component>()

/**
 * A component that comes alive in its turn where the page was built with it, so that taking the page
 * over is no long task. To be used where the page was drawn beforehand only.
 */
export function hydratedInTurn<T extends Component>(component: T): T {
  const known = wrappers.get(component) as T | undefined
  if (known !== undefined) return known
  const wrapper: T = defineAsyncComponent({
    loader: () => Promise.resolve(component),
    hydrate: inTurn,
  })
  wrappers.set(component, wrapper)
  return wrapper
}

/** Whether what is set up now stands in the page already, as built: Vue gives it its place before its setup. */
export function isTakingOver(): boolean {
  return (getCurrentInstance()?.vnode.el ?? null) !== null
}

/** Stands for a part as the build drew it: what is there stays, and nothing of it is fetched or made alive. */
export const AsDrawn = defineAsyncComponent(() => new Promise<Component>(() => undefined))

/**
 * A part that comes alive in a turn of its own in a page built beforehand, and with what is around it in any
 * other, or where its `panel` is to answer at once. What it is given must not change by the mere taking over of
 * what is around it.
 */
export function usePart<T extends Component>(component: T, panel = ''): T {
  const isAwaited = isFirst(panel) || inject(AT_ONCE, false)
  const isAtOnce = isDone || isAwaited || inject(STILLS, null) === null
  return isAtOnce ? component : hydratedInTurn(component)
}

/** When every part is alive; at once where `isWanted` says that the reader has already acted, or acts. */
export async function whenHydrated(isWanted: boolean): Promise<void> {
  const wanted = ['pointerdown', 'keydown', 'touchstart', 'click'] as const
  for (const type of wanted) window.addEventListener(type, hydrateAll, true)
  // The parts queue up, and those within them come alive, in microtasks of their own.
  await new Promise<void>(inNextTask)
  if (isWanted) hydrateAll()
  do await new Promise(resolve => setTimeout(resolve, isUrgent ? 0 : 16))
  while (waiting.size > 0)
  for (const type of wanted) window.removeEventListener(type, hydrateAll, true)
  isDone = true
  tellAlive()
}
