import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { stepAbove } from './step-above'

/**
 * Shows a native dialog above the page for as long as its component is mounted, and gives the
 * focus back to what had it before. `close` is called on Escape, on Back and on a click beside it.
 *
 * The browser never closes it by itself where it lets itself be asked: what it then tells comes
 * late, and would close what the reader has opened since.
 */
export function useModal(dialog: Readonly<Ref<HTMLDialogElement | null>>, close: () => void): void {
  let before: Element | null = null
  let onClosed = (): void => undefined

  function onCancel(event: Event): void {
    event.preventDefault()
    close()
  }

  function onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return
    event.stopPropagation()
    onCancel(event)
  }

  function onClick(event: Event): void {
    if (event.target === dialog.value) close()
  }

  onMounted(() => {
    const own = dialog.value
    before = document.activeElement
    own?.addEventListener('cancel', onCancel)
    own?.addEventListener('close', close)
    own?.addEventListener('keydown', onKeydown)
    own?.addEventListener('click', onClick)
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
