import { inject, onUnmounted, shallowReadonly, shallowRef, watch, type ShallowRef } from 'vue'
import { TURNS } from './turns'
import { useIsPrinting } from './useIsPrinting'

/** Where the two parts are; null where one is not on the page. */
export interface PartInTurn {
  readonly own: () => Element | null
  readonly other: () => Element | null
  readonly isFirst?: boolean
}

/**
 * A value as one of two parts of a panel shows it, where drawing both at once would hold up the answer: the part
 * that the reader acts in shows a change at once, the other after the next frame. Where the reader acts in
 * neither, the part with `isFirst` goes ahead.
 */
export function usePartInTurn<T>(
  value: () => T,
  { own, other, isFirst = false }: PartInTurn,
): Readonly<ShallowRef<T>> {
  const turns = inject(TURNS, null)
  const isPrinting = useIsPrinting()
  const shown = shallowRef(value()) as ShallowRef<T>
  const follow = (): void => void (shown.value = value())

  function isLater(): boolean {
    if (turns === null || other() === null || document.hidden || isPrinting.value) return false
    return isFirst ? turns.isActingIn(other()) : !turns.isActingIn(own())
  }

  watch(value, () => {
    if (isLater()) return turns?.queuePart(follow, turns.isActingIn(other()))
    turns?.drop(follow)
    follow()
  })
  onUnmounted(() => turns?.drop(follow))

  return shallowReadonly(shown)
}
