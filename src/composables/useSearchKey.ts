import { onMounted, onUnmounted } from 'vue'

/** Calls back on `/` and on Ctrl or ⌘ K, save while the reader types or a dialog stands open. */
export function useSearchKey(onSearch: () => void): void {
  function onKeydown(event: KeyboardEvent): void {
    if (event.defaultPrevented || !isSearchKey(event) || isBusy(event.target)) return
    event.preventDefault()
    onSearch()
  }

  onMounted(() => document.addEventListener('keydown', onKeydown))
  onUnmounted(() => document.removeEventListener('keydown', onKeydown))
}

function isSearchKey({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (altKey || isComposing) return false
  return ctrlKey || metaKey ? key.toLowerCase() === 'k' : key === '/'
}

function isBusy(target: EventTarget | null): boolean {
  const isField =
    target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
  return Boolean(isField) || document.querySelector('dialog[open]') !== null
}
