import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { stepAbove } from './step-above'

/**
 * Shows a native dialog above the page for as long as its component is mounted, and gives the
 * focus back to what had it before. `close` is called on Escape, on Back and, where the dialog has a
 * backdrop around it, on a click there.
 *
 * The browser never closes it by itself where it lets itself be asked: what it then tells comes
 * late, and would close what the reader has opened since.
 */
export function useModal(
  dialog: Readonly<Ref<HTMLDialogElement | null>>,
  close: () => void,
  hasBackdrop = true,
): void {
  let before: Element | null = null
  let onClosed = (): void => undefined
  let isPressedBeside = false

  function onCancel(event: Event): void {
    event.preventDefault()
    close()
  }

  function onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return
    event.stopPropagation()
    onCancel(event)
  }

  /** Pressed and let go beside it: what is selected in it and let go beside it is no wish to leave. */
  function onPress(event: Event): void {
    isPressedBeside = event.target === dialog.value
  }

  function onClick(event: Event): void {
    if (isPressedBeside && event.target === dialog.value) close()
  }

  onMounted(() => {
    const own = dialog.value
    before = document.activeElement
    own?.addEventListener('cancel', onCancel)
    own?.addEventListener('close', close)
    own?.addEventListener('keydown', onKeydown)
    if (hasBackdrop) {
      own?.addEventListener('pointerdown', onPress)
      own?.addEventListener('click', onClick)
    }
    own?.showModal()
    onClosed = stepAbove(close)
  })

  onBeforeUnmount(() => {
    onClosed()
    dialog.value?.removeEventListener('close', close)
    dialog.value?.close()
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  })
}
