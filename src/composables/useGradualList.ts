import { computed, onUnmounted, shallowRef, watch, type ComputedRef } from 'vue'
import { afterPaint } from './after-paint'

/**
 * The items that are to be on the page by now. Those already there stay; of the new ones the first comes
 * at once and one more each frame, so that opening many does not hold up the answer to a click.
 * The first list is whole from the start, and so is every list while `isWhole` says so (on paper).
 */
export function useGradualList<T>(
  items: () => readonly T[],
  keyOf: (item: T) => string,
  isWhole: () => boolean,
): ComputedRef<readonly T[]> {
  const admitted = shallowRef<ReadonlySet<string>>(new Set(items().map(keyOf)))
  let cancel = (): void => undefined

  function admitNext(): void {
    const next = items()
      .map(keyOf)
      .find(key => !admitted.value.has(key))
    if (next === undefined) return
    admitted.value = new Set([...admitted.value, next])
    cancel = afterPaint(admitNext)
  }

  watch(items, list => {
    cancel()
    const kept = list.map(keyOf).filter(key => admitted.value.has(key))
    admitted.value = new Set(kept)
    if (kept.length > 0) cancel = afterPaint(admitNext)
    else admitNext()
  })
  onUnmounted(() => cancel())

  return computed(() =>
    isWhole() ? items() : items().filter(item => admitted.value.has(keyOf(item))),
  )
}
