import { inject, nextTick, shallowReactive, watch } from 'vue'
import { inNextTask } from './idle'
import { TURNS } from './turns'
import { useIsPrinting } from './useIsPrinting'

/**
 * A value as each of several parts of the page has it: a new one goes from part to part, each in a task of its own,
 * so that taking it over is no long task. To all at once where no page is on a screen, and when it is printed.
 */
export function useInTurns<T extends object>(value: () => T, parts: number): readonly T[] {
  const isInTurns = inject(TURNS, null) !== null
  const isPrinting = useIsPrinting()
  const given: T[] = shallowReactive(Array.from({ length: parts }, value))

  async function give(next: T, part: number): Promise<void> {
    // Else a newer one is under way.
    if (next !== value() || part >= parts) return
    given[part] = next
    await nextTick()
    inNextTask(() => void give(next, part + 1))
  }

  watch([value, isPrinting], ([next, isOnPaper]) => {
    if (isOnPaper || !isInTurns) given.fill(next)
    else void give(next, 0)
  })
  return given
}
