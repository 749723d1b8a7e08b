import {
  defineAsyncComponent,
  h,
  readonly,
  ref,
  type Component,
  type FunctionalComponent,
} from 'vue'

/** What asks anew for the parts whose code did not come. */
const lost = new Set<() => void>()
const hasFailed = ref(false)

/** Parts of the page whose code did not come. */
export const lostParts = {
  /** Whether there is one. */
  hasFailed: readonly(hasFailed),
  /** Asks for them once more. */
  retry: (): void => {
    const all = [...lost]
    lost.clear()
    hasFailed.value = false
    for (const again of all) again()
  },
}

/** Fetches code that a part of the page needs; that it does not come is told, and then it is asked for anew. */
export function fetchPart(load: () => Promise<unknown>): void {
  const again = (): void => fetchPart(load)
  load().catch(() => {
    lost.add(again)
    hasFailed.value = true
  })
}

/** A part of the page whose code is fetched on use; that it does not come is told. */
export function lazyPart<T extends Component>(load: () => Promise<{ default: T }>): T {
  const attempt = ref(0)
  const again = (): void => void attempt.value++
  const Part = defineAsyncComponent({
    loader: async () => {
      const part = await load()
      lost.delete(again)
      hasFailed.value = lost.size > 0
      return part
    },
    onError: (_error, _retry, fail) => {
      lost.add(again)
      hasFailed.value = true
      fail()
    },
  })
  // What has failed stays so until it is mounted anew.
  const wrapper: FunctionalComponent = (props, { slots }) =>
    h(Part, { ...props, key: attempt.value }, slots)
  wrapper.inheritAttrs = false
  return wrapper as unknown as T
}
