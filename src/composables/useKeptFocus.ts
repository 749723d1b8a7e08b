import { useAfterAnswer } from './useAfterAnswer'

/**
 * The keyboard stays near what it acted on where that goes with the answer: it goes on at the nearest part of the page
 * around it that still stands. Gives what hears the clicks.
 */
export function useKeptFocus(): (event: Event) => void {
  const later = useAfterAnswer()
  return event => {
    const around = event.composedPath() as HTMLElement[]
    later(() => {
      if (document.activeElement !== document.body) return
      const standing = around.find(part => part.isConnected && part.matches?.('[tabindex="-1"]'))
      standing?.focus({ preventScroll: true })
    })
  }
}
