import { defineAsyncComponent, readonly, ref, type Component } from 'vue'

const hasFailed = ref(false)
const attempt = ref(0)

/** Parts of the page whose code did not come. */
export const lostParts = {
  /** Whether there is one that the reader waits for. */
  hasFailed: readonly(hasFailed),
  /** The key of lazy parts: another one asks for their code anew. */
  attempt: readonly(attempt),
  /** Asks for it once more. */
  retry: (): void => {
    hasFailed.value = false
    attempt.value++
  },
}

/** A part of the page whose code is fetched on use; that it does not come is told. */
export function lazyPart<T extends Component>(load: () => Promise<{ default: T }>): T {
  return defineAsyncComponent<T>({
    loader: load,
    onError: (_error, _retry, fail) => {
      hasFailed.value = true
      fail()
    },
  })
}
