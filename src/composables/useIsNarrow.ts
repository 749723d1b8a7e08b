import { shallowReadonly, shallowRef, watch, type ShallowRef } from 'vue'
import { useIsPrinting } from './useIsPrinting'
import { useMediaQuery } from './useMediaQuery'

/**
 * Whether views show their lists in place of a drawing, as on a phone. A phone prints what it shows: there is no
 * drawing yet that paper would have room for.
 */
export function useIsNarrow(): Readonly<ShallowRef<boolean>> {
  const isSmall = useMediaQuery('(max-width: 699px)')
  const isPrinting = useIsPrinting()
  const isNarrow = shallowRef(false)
  watch([isSmall, isPrinting], () => {
    if (!isPrinting.value) isNarrow.value = isSmall.value
  })
  return shallowReadonly(isNarrow)
}
