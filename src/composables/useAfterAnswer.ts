import { inject, onUnmounted } from 'vue'
import { afterPaint } from './after-paint'
import { TURNS } from './turns'

/**
 * For what a change of the view brings with it beside what is seen, so that it does not hold up what the reader waits
 * for: gives what does it once two frames are on the screen, the answer's and that of the linked views, or at once
 * where no page is on a screen. What was to be done before that is not done any more.
 */
export function useAfterAnswer(): (run: () => void) => void {
  const isOnScreen = inject(TURNS, null) !== null
  let cancel = (): void => undefined
  onUnmounted(() => cancel())
  return run => {
    cancel()
    if (!isOnScreen || document.hidden) return run()
    cancel = afterPaint(() => (cancel = afterPaint(run)))
  }
}
