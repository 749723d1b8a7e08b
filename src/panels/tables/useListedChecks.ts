import { computed, ref, type ComputedRef, type WritableComputedRef } from 'vue'
import { useIsPrinting } from '../../composables/useIsPrinting'
import { useMediaQuery } from '../../composables/useMediaQuery'
import { filterChecks, needsAttention, type ChecksView } from '../../derive/checks/check-view'
import type { Check } from '../../domain/checks/check'
import type { ListedTable, ListedVerdict } from '../../domain/view-state'
import { useViewStore } from '../../stores/view'

export const ALL = 'all' satisfies ListedVerdict & ListedTable

/** As many checks are always shown. */
const LEAST = 20

export interface ListedChecks {
  readonly verdict: WritableComputedRef<ListedVerdict>
  readonly table: ComputedRef<ListedTable>
  /** Those of the table, whatever their verdict. */
  readonly ofTable: ComputedRef<readonly Check[]>
  readonly shown: ComputedRef<readonly Check[]>
  /** How many more come on request. */
  readonly rest: ComputedRef<number>
  readonly showWhole: () => void
}

/** Which checks are listed: those of the verdict and of the table that the reader chose, or all with one asked for. */
export function useListedChecks(view: () => ChecksView): ListedChecks {
  const store = useViewStore()
  /** A check that was asked for stands among all of them. */
  const isMarked = computed(() => store.state.check !== null)
  const verdict = computed({
    get: () => (isMarked.value ? ALL : store.state.verdict),
    set: store.setVerdict,
  })
  const table = computed(() => (isMarked.value ? ALL : store.state.table))
  const listed = (asked: ListedVerdict): readonly Check[] =>
    filterChecks(view(), {
      verdict: asked === ALL ? null : asked,
      table: table.value === ALL ? null : table.value,
    })
  const ofTable = computed(() => listed(ALL))
  const passing = computed(() => listed(verdict.value))

  const isNarrow = useMediaQuery('(max-width: 699px)')
  const isPrinting = useIsPrinting()
  /** On a phone, where the list has no box to scroll in, those that agree come on request. */
  const isWhole = ref(false)
  const shown = computed(() =>
    isNarrow.value && !isWhole.value && !isPrinting.value
      ? passing.value.slice(0, Math.max(LEAST, passing.value.filter(needsAttention).length))
      : passing.value,
  )
  const rest = computed(() => passing.value.length - shown.value.length)

  return { verdict, table, ofTable, shown, rest, showWhole: () => void (isWhole.value = true) }
}
