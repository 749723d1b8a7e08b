import { onMounted, onUnmounted, ref, watch, type Ref } from 'vue'

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

/** What is typed from when the search is asked for until it stands open: its code may still be on its way. */
export function useTypedAhead(isAsked: () => boolean): Readonly<Ref<string>> {
  const typed = ref('')

  function onKeydown(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey } = event
    if (!isAsked() || [...key].length > 1 || ctrlKey || metaKey || isBusy(event.target)) return
    typed.value += key
    event.preventDefault()
    event.stopPropagation()
  }

  watch(isAsked, () => (typed.value = ''))
  onMounted(() => window.addEventListener('keydown', onKeydown, true))
  onUnmounted(() => window.removeEventListener('keydown', onKeydown, true))
  return typed
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
