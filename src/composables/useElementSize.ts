import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

export interface ElementSize {
  /** Content box in whole px; 0 until the element is measured. */
  readonly width: Readonly<Ref<number>>
  readonly height: Readonly<Ref<number>>
}

/**
 * The size of an element's content box, followed while it is on the page. A change is told once the frame that
 * brought it is painted: what is drawn for the size does not hold that frame up.
 */
export function useElementSize(element: Readonly<Ref<Element | null>>): ElementSize {
  const width = ref(0)
  const height = ref(0)
  let observer: ResizeObserver | null = null
  let later: ReturnType<typeof setTimeout> | undefined

  const take = (box: DOMRectReadOnly): void => {
    width.value = Math.round(box.width)
    height.value = Math.round(box.height)
  }
  const measure = (entries: readonly ResizeObserverEntry[]): void => {
    const box = entries[entries.length - 1]?.contentRect
    if (box === undefined) return
    clearTimeout(later)
    if (width.value === 0) take(box)
    else later = setTimeout(take, 0, box)
  }
  const follow = (next: Element | null): void => {
    observer?.disconnect()
    if (next === null) return
    observer = new ResizeObserver(measure)
    observer.observe(next)
  }

  watch(element, follow, { flush: 'post' })
  onScopeDispose(() => {
    clearTimeout(later)
    observer?.disconnect()
  })

  return { width: readonly(width), height: readonly(height) }
}
