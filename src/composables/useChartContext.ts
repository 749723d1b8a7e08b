import { computed, type ComputedRef } from 'vue'
import type { ChartContext, Size } from '../charts/marks'
import { CHART_THEMES } from '../charts/theme'
import { useMediaQuery } from './useMediaQuery'
import { useMessages } from './useMessages'
import { useIsDark } from './useIsDark'

export interface ChartContexts {
  /** For the page: the reader's theme and motion. */
  readonly onPage: ComputedRef<(size: Size) => ChartContext>
  /** For an image: black on white, drawn at once. */
  readonly onPaper: ComputedRef<(size: Size) => ChartContext>
}

/** What charts are drawn with, for the page and for images. */
export function useChartContext(): ChartContexts {
  const messages = useMessages()
  const isDark = useIsDark()
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)')
  return {
    onPage: computed(() => {
      const theme = isDark.value ? CHART_THEMES.dark : CHART_THEMES.light
      const base = { theme, words: messages.value.chart, reducedMotion: reducedMotion.value }
      return size => ({ size, ...base })
    }),
    onPaper: computed(() => {
      const base = { theme: CHART_THEMES.print, words: messages.value.chart, reducedMotion: true }
      return size => ({ size, ...base })
    }),
  }
}
