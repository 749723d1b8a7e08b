import { computed, inject, shallowRef, type ComputedRef } from 'vue'
import type { ChartCode } from '../charts/still'
import { STILLS } from './useStill'

const fetched = shallowRef<ChartCode | null>(null)

/** Fetches what draws charts: with ECharts, in chunks of their own. */
export async function fetchChartCode(): Promise<ChartCode> {
  const code = await import('../charts/drawing')
  fetched.value = code
  return code
}

/** What draws charts; null until it is fetched. At the build it is there. */
export function useChartCode(): ComputedRef<ChartCode | null> {
  const built = inject(STILLS, null)?.code ?? null
  return computed(() => built ?? fetched.value)
}
