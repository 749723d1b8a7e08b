import { ref, watch, type Ref } from 'vue'
import { isSlashOn, SLASH_KEY } from './useSearchKey'

/** Whether `/` opens the search: the reader's own choice, kept where the browser keeps anything. */
export function useSlashKey(): Ref<boolean> {
  const isOn = ref(isSlashOn())
  watch(isOn, store)
  return isOn
}

function store(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(SLASH_KEY)
    else localStorage.setItem(SLASH_KEY, 'off')
  } catch {
    // Storage may be full, switched off or forbidden: then it stays on.
  }
}
