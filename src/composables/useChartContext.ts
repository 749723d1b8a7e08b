import { computed, type ComputedRef } from 'vue'
import type { ChartContext, Size } from '../charts/marks'
import {
  CHART_THEMES,
  FONT_FAMILIES,
  type ChartTheme,
  type ThemeName,
} from '../charts/colours/theme'
import { useIsDark } from './useIsDark'
import { useIsPrinting } from './useIsPrinting'
import { useMediaQuery } from './useMediaQuery'
import { useMessages } from './useMessages'

export interface ChartContexts {
  /** For the page: the reader's theme and motion; while it is printed, black on white. */
  readonly onPage: ComputedRef<(size: Size) => ChartContext>
  /** Its theme, for what is drawn without a chart. */
  readonly theme: ComputedRef<ChartTheme>
  /** For an image: black on white, drawn at once. */
  readonly onPaper: ComputedRef<(size: Size) => ChartContext>
}

const NO_SIZE: Size = { width: 0, height: 0 }

/** What charts are drawn with, for the page and for images. */
export function useChartContext(): ChartContexts {
  const messages = useMessages()
  const isDark = useIsDark()
  const isPrinting = useIsPrinting()
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)')

  function contextsOf(name: ThemeName, still: boolean): (size: Size) => ChartContext {
    const { chart, language } = messages.value
    const theme = { ...CHART_THEMES[name], fontFamily: FONT_FAMILIES[language] }
    return size => ({ size, theme, words: chart, reducedMotion: still })
  }

  const onPage = computed(() => {
    const name = isPrinting.value ? 'print' : isDark.value ? 'dark' : 'light'
    return contextsOf(name, reducedMotion.value || isPrinting.value)
  })

  return {
    onPage,
    theme: computed(() => onPage.value(NO_SIZE).theme),
    onPaper: computed(() => contextsOf('print', true)),
  }
}
