import { storeToRefs } from 'pinia'
import { onMounted, watch } from 'vue'
import { THEMES, type Theme } from '../domain/view-state'
import { usePreferencesStore } from '../stores/preferences'

const STORAGE_KEY = 'budget-lens:theme'

/**
 * Ties the theme to the page, once: read from storage when mounted, written to storage and to
 * `<html data-theme>`, where no attribute means "as the system".
 */
export function useTheme(): void {
  const preferences = usePreferencesStore()
  const { theme } = storeToRefs(preferences)

  onMounted(() => {
    preferences.setTheme(readTheme() ?? theme.value)
    watch(theme, show, { immediate: true })
    watch(theme, store)
  })
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

// Storage may be full, switched off or forbidden: then the choice lasts as long as the page.
function readTheme(): Theme | null {
  try {
    const stored = localStorage.getItem(STORAGE_KEY)
    return THEMES.find(theme => theme === stored) ?? null
  } catch {
    return null
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(STORAGE_KEY, theme)
  } catch {
    return
  }
}
