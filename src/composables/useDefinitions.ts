import { computed, inject, provide, toValue } from 'vue'
import type { ComputedRef, InjectionKey, MaybeRefOrGetter } from 'vue'
import type { Definition } from '../domain/dataset'

type Definitions = readonly Definition[]

export const DEFINITIONS: InjectionKey<ComputedRef<Definitions>> = Symbol('definitions')

/** Gives everything below this component the terms that the document defines itself. */
export function provideDefinitions(definitions: MaybeRefOrGetter<Definitions>): void {
  provide(
    DEFINITIONS,
    computed(() => toValue(definitions)),
  )
}

/** The terms that the document defines itself; none where no document was provided. */
export function useDefinitions(): ComputedRef<Definitions> {
  return inject(DEFINITIONS, () => computed(() => []), true)
}
