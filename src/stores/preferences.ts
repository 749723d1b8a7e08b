import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Theme } from '../domain/view-state'

/** How a reader likes the page; belongs to the reader, not to the address. */
export const usePreferencesStore = defineStore('preferences', () => {
  const theme = ref<Theme>('system')

  function setTheme(next: Theme): void {
    theme.value = next
  }

  return { theme, setTheme }
})
