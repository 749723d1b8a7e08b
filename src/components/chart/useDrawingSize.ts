import { onBeforeUnmount, onMounted, shallowRef, watch, type ShallowRef } from 'vue'
import type { Size } from '../../charts/marks'
import { useIsPrinting } from '../../composables/useIsPrinting'
import { setAttribute } from '../list/set-attribute'

export interface DrawingSize {
  /** In px; null until measured. */
  readonly size: Readonly<ShallowRef<Size | null>>
  /** Lets the drawing scale. To be called when it is drawn. */
  readonly setViewBox: () => void
}

/** Measures the element that a chart is drawn in; `height` is that of the drawing where it has one of its own. */
export function useDrawingSize(
  host: Readonly<ShallowRef<HTMLElement | null>>,
  height: () => number | undefined,
  onResize: (size: Size) => void,
): DrawingSize {
  const size = shallowRef<Size | null>(null)
  // On paper the drawing scales: what it is measured by follows from it there.
  const isFrozen = useIsPrinting()
  let observer: ResizeObserver | null = null

  function measure(): void {
    const { clientWidth = 0, clientHeight = 0 } = host.value ?? {}
    if (clientWidth === 0 || isFrozen.value) return
    const isAsWide = clientWidth === size.value?.width
    // A height of its own follows from what is drawn, which need not be drawn again for it.
    if (isAsWide && (height() !== undefined || clientHeight === size.value?.height)) return
    size.value = { width: clientWidth, height: clientHeight }
    onResize(size.value)
  }

  function setViewBox(): void {
    const svg = host.value?.querySelector('svg') ?? null
    if (size.value === null || svg === null) return
    const full = height() ?? size.value.height
    setAttribute(svg, 'viewBox', `0 0 ${size.value.width} ${full}`)
    setAttribute(svg, 'preserveAspectRatio', 'xMinYMin')
    // Its proportions follow from this rather than from the view box.
    setAttribute(svg, 'height', String(full))
  }

  watch([size, height], setViewBox, { flush: 'post' })
  onMounted(() => {
    if (host.value === null) return
    observer = new ResizeObserver(measure)
    observer.observe(host.value)
    measure()
  })
  onBeforeUnmount(() => observer?.disconnect())

  return { size, setViewBox }
}
