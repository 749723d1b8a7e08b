import { onMounted, onUnmounted } from 'vue'
import { useAfterAnswer } from './useAfterAnswer'

/**
 * The keyboard stays near what it acted on where that goes with the answer, or with Back: it goes on at the nearest
 * part of the page around it that still stands, else at the page. Gives what hears the clicks.
 */
export function useKeptFocus(): (event: Event) => void {
  const later = useAfterAnswer()

  function keep(event: Event): void {
    const around = event.composedPath() as HTMLElement[]
    later(() => {
      if (document.activeElement !== document.body) return
      const standing = around.find(part => part.isConnected && part.matches?.('[tabindex="-1"]'))
      ;(standing ?? document.querySelector('main'))?.focus({ preventScroll: true })
    })
  }

  function onStep(event: Event): void {
    if (document.activeElement !== document.body) keep(event)
  }

  onMounted(() => window.addEventListener('popstate', onStep))
  onUnmounted(() => window.removeEventListener('popstate', onStep))

  return keep
}
