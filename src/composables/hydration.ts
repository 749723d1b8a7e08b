import { defineAsyncComponent, type Component, type HydrationStrategy } from 'vue'
import { whenIdle } from './idle'

const waiting = new Set<() => void>()
let isTurning = false

/** Takes over one part of the built page, in a task of its own when the browser is idle. */
const inTurn: HydrationStrategy = hydrate => {
  waiting.add(hydrate)
  turn()
  return () => waiting.delete(hydrate)
}

function turn(): void {
  if (isTurning) return
  isTurning = true
  whenIdle(() => {
    isTurning = false
    hydrateNext()
    if (waiting.size > 0) turn()
  })
}

function hydrateNext(): void {
  for (const hydrate of waiting) {
    waiting.delete(hydrate)
    return hydrate()
  }
}

/** Takes over all that still waits, at once: the reader does not wait for an idle moment. */
function hydrateAll(): void {
  while (waiting.size > 0) hydrateNext()
}

/**
 * A component that comes alive in its turn where the page was built with it, so that taking the page
 * over is no long task. To be used where the page was drawn beforehand only.
 */
export function hydratedInTurn<T extends Component>(component: T): T {
  return defineAsyncComponent({ loader: () => Promise.resolve(component), hydrate: inTurn })
}

/** When every part is alive; at once where `isUrgent` says that the reader has already acted, or acts. */
export async function whenHydrated(isUrgent: boolean): Promise<void> {
  // The parts queue up in microtasks of their own.
  await new Promise(resolve => setTimeout(resolve, 0))
  if (isUrgent) hydrateAll()
  const wanted = ['pointerdown', 'keydown', 'touchstart'] as const
  for (const type of wanted) window.addEventListener(type, hydrateAll, true)
  while (waiting.size > 0) await new Promise(resolve => setTimeout(resolve, 16))
  for (const type of wanted) window.removeEventListener(type, hydrateAll, true)
}
