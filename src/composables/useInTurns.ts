import { inject, nextTick, shallowReactive, watch } from 'vue'
import { inNextTask } from './idle'
import { TURNS } from './turns'
import { useIsPrinting } from './useIsPrinting'

/**
 * A value as each of several parts of the page has it: a new one goes from part to part, each in a task of its own,
 * so that taking it over is no long task. To all at once where no page is on a screen, and when it is printed.
 */
export function useInTurns<T extends object, N extends string>(
  value: () => T,
  parts: readonly N[],
): Readonly<Record<N, T>> {
  const isInTurns = inject(TURNS, null) !== null
  const isPrinting = useIsPrinting()
  const given: Record<N, T> = shallowReactive({} as never)
  const giveAll = (next: T): void => parts.forEach(part => (given[part] = next))
  giveAll(value())

  async function give(next: T, [part, ...others]: readonly N[]): Promise<void> {
    // Else a newer one is under way.
    if (next !== value() || part === undefined) return
    given[part] = next
    await nextTick()
    inNextTask(() => void give(next, others))
  }

  watch([value, isPrinting], ([next, isOnPaper]) => {
    if (isOnPaper || !isInTurns) giveAll(next)
    else void give(next, parts)
  })
  return given
}
