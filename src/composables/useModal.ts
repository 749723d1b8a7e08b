import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { stepAbove } from './step-above'

/**
 * Shows a native dialog above the page for as long as its component is mounted, and gives the
 * focus back to what had it before. `close` is called on Back.
 */
export function useModal(dialog: Readonly<Ref<HTMLDialogElement | null>>, close: () => void): void {
  let before: Element | null = null
  let onClosed = (): void => undefined

  onMounted(() => {
    before = document.activeElement
    dialog.value?.showModal()
    onClosed = stepAbove(close)
  })

  onBeforeUnmount(() => {
    onClosed()
    dialog.value?.close()
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  })
}
