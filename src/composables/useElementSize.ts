import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

export interface ElementSize {
  /** Content box in whole px; 0 until the element is measured. */
  readonly width: Readonly<Ref<number>>
  readonly height: Readonly<Ref<number>>
}

/** The size of an element's content box, followed while it is on the page. */
export function useElementSize(element: Readonly<Ref<Element | null>>): ElementSize {
  const width = ref(0)
  const height = ref(0)
  let observer: ResizeObserver | null = null

  const measure = (entries: readonly ResizeObserverEntry[]): void => {
    const box = entries[entries.length - 1]?.contentRect
    if (box === undefined) return
    width.value = Math.round(box.width)
    height.value = Math.round(box.height)
  }
  const follow = (next: Element | null): void => {
    observer?.disconnect()
    if (next === null) return
    observer = new ResizeObserver(measure)
    observer.observe(next)
  }

  watch(element, follow, { flush: 'post' })
  onScopeDispose(() => observer?.disconnect())

  return { width: readonly(width), height: readonly(height) }
}
