import { defineStore } from 'pinia'
import { ref } from 'vue'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** How a reader likes the page; belongs to the reader, not to the address. */
export const usePreferencesStore = defineStore('preferences', () => {
  const theme = ref<Theme>('system')

  function setTheme(next: Theme): void {
    theme.value = next
  }

  return { theme, setTheme }
})
