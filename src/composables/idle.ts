import type { Pause } from '../domain/steps'

/** Runs something when the browser has nothing better to do. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 2000 })
  else setTimeout(run, 200)
}

/**
 * Runs something in the next task, after what the browser has to do first: painting, what the reader did.
 * Not in an idle moment, as those may lie a twentieth of a second apart.
 */
export function inNextTask(run: () => void): void {
  setTimeout(run, 0)
}

/** As long as work may go on in one task; what is begun within it is finished. */
const STRETCH_MS = 8

/** A stretch of work that begins now: tells when it has lasted long enough for one task. */
export function stretch(limit = STRETCH_MS): () => boolean {
  const began = performance.now()
  return () => performance.now() - began >= limit
}

/** Pauses for work in steps: after a stretch of it the rest waits for the next task. */
export function taskPauses(): Pause {
  let isOver = stretch()
  return () => {
    if (!isOver()) return undefined
    return new Promise(resolve => {
      inNextTask(() => {
        isOver = stretch()
        resolve()
      })
    })
  }
}
