import { onMounted, onUnmounted } from 'vue'

/** Where a reader who speaks to the page, or whose hand slips, has switched `/` off (WCAG 2.1.4). */
export const SLASH_KEY = 'budget-lens:slash'

/** Calls back on `/`, unless that is switched off, and on Ctrl or ⌘ K, save while the reader types or a dialog stands open. */
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
  return ctrlKey || metaKey ? key.toLowerCase() === 'k' : key === '/' && isSlashOn()
}

function isBusy(target: EventTarget | null): boolean {
  const isField =
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')
  return Boolean(isField) || document.querySelector('dialog[open]') !== null
}

/** On where nothing can be stored. */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(SLASH_KEY) !== 'off'
  } catch {
    return true
  }
}
