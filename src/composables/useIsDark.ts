import { computed, type ComputedRef } from 'vue'
import { usePreferencesStore } from '../stores/preferences'
import { useMediaQuery } from './useMediaQuery'

/** Whether the reader sees the dark theme, with "system" resolved; for what cannot use tokens, as charts. */
export function useIsDark(): ComputedRef<boolean> {
  const preferences = usePreferencesStore()
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)')
  return computed(() =>
    preferences.theme === 'system' ? systemIsDark.value : preferences.theme === 'dark',
  )
}
