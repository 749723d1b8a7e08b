import { onMounted, onUnmounted, readonly, ref, type Ref } from 'vue'

/** Between `beforeprint` and `afterprint`; of the medium a browser tells only by and by then. */
let isBegun = false

/**
 * Whether the page is being put on paper; told before the browser lays the pages out, also to what comes up only
 * then. Where only the medium changes (a preview, developer tools), that tells it.
 */
export function useIsPrinting(): Readonly<Ref<boolean>> {
  const isPrinting = ref(false)
  let paper: MediaQueryList | null = null

  function tell(): void {
    isPrinting.value = isBegun || paper?.matches === true
  }

  function begin(): void {
    isBegun = true
    tell()
  }

  function end(): void {
    isBegun = false
    tell()
  }

  onMounted(() => {
    paper = window.matchMedia('print')
    tell()
    paper.addEventListener('change', tell)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
  })
  onUnmounted(() => {
    paper?.removeEventListener('change', tell)
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  })

  return readonly(isPrinting)
}
