import { computed, inject, type ComputedRef } from 'vue'
import { usePreferencesStore } from '../stores/preferences'
import { useMediaQuery } from './useMediaQuery'
import { STILLS } from './useStill'

/** Whether the reader sees the dark theme, with "system" resolved; for what cannot use tokens, as charts. */
export function useIsDark(): ComputedRef<boolean> {
  const preferences = usePreferencesStore()
  const drawing = inject(STILLS, null)
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)')
  return computed(() => {
    if (drawing !== null && drawing.code !== null) return drawing.isDark
    return preferences.theme === 'system' ? systemIsDark.value : preferences.theme === 'dark'
  })
}
