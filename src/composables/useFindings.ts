import { computed, inject, provide, toValue } from 'vue'
import type { ComputedRef, InjectionKey, MaybeRefOrGetter } from 'vue'
import { toChecks } from '../derive/checks/check-view'
import type { Check } from '../domain/checks/check'
import type { Dataset } from '../domain/dataset'

export interface Findings {
  /** Every check of the dataset on screen; reconciled once a dataset. */
  readonly checks: ComputedRef<readonly Check[]>
  /** Goes to a check among all checks. */
  readonly openCheck: (id: string) => void
}

export const FINDINGS: InjectionKey<Findings> = Symbol('findings')

/** Gives everything below this component what the reconciliation leaves open, for marks anywhere. */
export function provideFindings(
  dataset: MaybeRefOrGetter<Dataset | null>,
  openCheck: (id: string) => void,
): void {
  const checks = computed(() => {
    const read = toValue(dataset)
    return read === null ? [] : toChecks(read).checks
  })
  provide(FINDINGS, { checks, openCheck })
}

/** The reconciliation for marks; no checks where none were provided. */
export function useFindings(): Findings {
  return inject(FINDINGS, none, true)
}

function none(): Findings {
  return { checks: computed(() => []), openCheck: () => undefined }
}
