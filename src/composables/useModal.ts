import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/**
 * Shows a native dialog above the page for as long as its component is mounted, and gives the
 * focus back to what had it before.
 */
export function useModal(dialog: Readonly<Ref<HTMLDialogElement | null>>): void {
  let before: Element | null = null

  onMounted(() => {
    before = document.activeElement
    dialog.value?.showModal()
  })

  onBeforeUnmount(() => {
    dialog.value?.close()
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  })
}
