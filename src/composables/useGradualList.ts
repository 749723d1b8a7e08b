import {
  computed,
  nextTick,
  onMounted,
  onUnmounted,
  shallowRef,
  watch,
  type ComputedRef,
} from 'vue'
import { afterPaint } from './after-paint'
import { isBuiltAnew } from './hydration'
import { stretch } from './idle'

/** What one frame may take for them. */
const ADMIT_MS = 20

/**
 * The items that are to be on the page by now. Those already there stay; of the new ones the first comes
 * at once and each frame as many more as it has time for, so that opening many does not hold up the answer.
 * The first list is whole from the start, unless the page itself comes up by and by; and so is every list while
 * `isWhole` says so (on paper). What is `isAtHand`, made before and only out of sight, comes back at once.
 */
export function useGradualList<T>(
  items: () => readonly T[],
  keyOf: (item: T) => string,
  isWhole: () => boolean,
  isAtHand: (key: string) => boolean = () => false,
): ComputedRef<readonly T[]> {
  const isGradual = isBuiltAnew()
  const first = isGradual ? items().slice(0, 1) : items()
  const admitted = shallowRef<ReadonlySet<string>>(new Set(first.map(keyOf)))
  let cancel = (): void => undefined
  let turn = 0

  function nextKey(): string | undefined {
    return items()
      .map(keyOf)
      .find(key => !admitted.value.has(key))
  }

  function admit(key: string | undefined): void {
    if (key !== undefined) admitted.value = new Set([...admitted.value, key])
  }

  async function admitSome(): Promise<void> {
    const own = turn
    const isOver = stretch(ADMIT_MS)
    do {
      admit(nextKey())
      await nextTick()
    } while (turn === own && nextKey() !== undefined && !isOver())
    if (turn === own) goOn()
  }

  function goOn(): void {
    if (nextKey() !== undefined) cancel = afterPaint(() => void admitSome())
  }

  /** What was under way is no longer wanted. */
  function leave(): void {
    cancel()
    turn++
  }

  watch(items, list => {
    leave()
    const kept = list.map(keyOf).filter(key => admitted.value.has(key) || isAtHand(key))
    admitted.value = new Set(kept)
    if (kept.length === 0) admit(nextKey())
    goOn()
  })
  if (isGradual) onMounted(goOn)
  onUnmounted(leave)

  return computed(() =>
    isWhole() ? items() : items().filter(item => admitted.value.has(keyOf(item))),
  )
}
