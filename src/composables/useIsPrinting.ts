import { onMounted, onUnmounted, readonly, ref, type Ref } from 'vue'

/** Between `beforeprint` and `afterprint`: no query of the medium tells it to what comes up only then. */
let isBegun = false

/**
 * Whether the page is being put on paper; told before the browser lays the pages out. Where only the
 * medium changes (a preview, developer tools), that tells it.
 */
export function useIsPrinting(): Readonly<Ref<boolean>> {
  const isPrinting = ref(false)
  let paper: MediaQueryList | null = null

  function begin(): void {
    isBegun = true
    isPrinting.value = true
  }

  function end(): void {
    isBegun = false
    isPrinting.value = paper?.matches === true
  }

  onMounted(() => {
    paper = window.matchMedia('print')
    isPrinting.value = isBegun || paper.matches
    paper.addEventListener('change', end)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
  })
  onUnmounted(() => {
    paper?.removeEventListener('change', end)
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  })

  return readonly(isPrinting)
}
