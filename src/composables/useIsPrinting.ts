import { onMounted, onUnmounted, readonly, ref, type Ref } from 'vue'

/** Whether the page is being put on paper; told before the browser lays the pages out. */
export function useIsPrinting(): Readonly<Ref<boolean>> {
  const isPrinting = ref(false)

  function begin(): void {
    isPrinting.value = true
  }

  function end(): void {
    isPrinting.value = false
  }

  onMounted(() => {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
  })
  onUnmounted(() => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  })

  return readonly(isPrinting)
}
