import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

/** The height of an element's content box, in whole px, followed while it is on the page; 0 until it is measured. */
export function useElementHeight(element: Readonly<Ref<Element | null>>): Readonly<Ref<number>> {
  const height = ref(0)
  let observer: ResizeObserver | null = null

  const measure = (entries: readonly ResizeObserverEntry[]): void => {
    const box = entries[entries.length - 1]?.contentRect
    if (box !== undefined) height.value = Math.round(box.height)
  }
  const follow = (next: Element | null): void => {
    observer?.disconnect()
    if (next === null) return
    observer = new ResizeObserver(measure)
    observer.observe(next)
  }

  watch(element, follow, { flush: 'post' })
  onScopeDispose(() => observer?.disconnect())

  return readonly(height)
}
