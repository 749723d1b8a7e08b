import { onMounted, onUnmounted, readonly, ref, type Ref } from 'vue'

/** Whether a media query holds; false until mounted. */
export function useMediaQuery(query: string): Readonly<Ref<boolean>> {
  const matches = ref(false)
  let list: MediaQueryList | null = null

  function update(event: { readonly matches: boolean }): void {
    matches.value = event.matches
  }

  onMounted(() => {
    list = window.matchMedia(query)
    update(list)
    list.addEventListener('change', update)
  })
  onUnmounted(() => list?.removeEventListener('change', update))

  return readonly(matches)
}
