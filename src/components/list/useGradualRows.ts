import { computed, type ComputedRef } from 'vue'
import { useGradualList } from '../../composables/useGradualList'
import { useIsPrinting } from '../../composables/useIsPrinting'

/** Rows that come together: what a list beside its chart has room for. */
const AT_ONCE = 12

/** The rows of a list that are to be on the page by now: of a long list the first, the others soon after. */
export function useGradualRows<T extends { readonly id: string }>(
  rows: () => readonly T[],
): ComputedRef<readonly T[]> {
  const isPrinting = useIsPrinting()
  const all = computed(() => inGroups(rows()))
  const groups = useGradualList(
    () => all.value,
    group => (group === all.value[0] ? '' : (group[0]?.id ?? '')),
    () => isPrinting.value,
  )
  // From the top, without a gap where a group further down stands already.
  return computed(() => {
    const gap = all.value.findIndex((group, at) => groups.value[at] !== group)
    return all.value.slice(0, gap < 0 ? undefined : gap).flat()
  })
}

function inGroups<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) =>
    rows.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
}
