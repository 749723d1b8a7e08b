import { inject, onUnmounted } from 'vue'
import { afterPaint } from './after-paint'
import { TURNS } from './turns'

/** Something that is done a little later, so that it does not hold up what the reader waits for. */
export interface Later {
  /**
   * Does it once two frames are on the screen, the answer's and that of the linked views; what was to be done before
   * that is not done any more.
   */
  readonly put: (run: () => void) => void
  /** Whether something still waits. */
  readonly isWaiting: () => boolean
  /** Does now what still waits. */
  readonly flush: () => void
  /** What still waits is not done. */
  readonly drop: () => void
}

/** For what a change of the view brings with it beside what is seen; at once where no page is on a screen. */
export function useAfterAnswer(): Later {
  const isOnScreen = inject(TURNS, null) !== null
  let waiting: (() => void) | null = null
  let cancel = (): void => undefined

  function drop(): void {
    cancel()
    waiting = null
  }

  function flush(): void {
    const run = waiting
    drop()
    run?.()
  }

  function put(run: () => void): void {
    drop()
    if (!isOnScreen || document.hidden) return run()
    waiting = run
    cancel = afterPaint(() => (cancel = afterPaint(flush)))
  }

  onUnmounted(drop)
  return { put, isWaiting: () => waiting !== null, flush, drop }
}
