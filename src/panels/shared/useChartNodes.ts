import { computed, type ComputedRef } from 'vue'
import type { Emphasis } from '../../derive/emphasis'

interface ChartNode {
  readonly id: string
  readonly emphasis: Emphasis
}

export interface ChartNodes<N extends ChartNode> {
  readonly nodes: ComputedRef<ReadonlyMap<string, N>>
  /** Those that are picked. */
  readonly selected: ComputedRef<ReadonlySet<string>>
}

/** What a chart shows, by id. */
export function useChartNodes<N extends ChartNode>(shown: () => readonly N[]): ChartNodes<N> {
  return {
    nodes: computed(() => new Map(shown().map(node => [node.id, node]))),
    selected: computed(() => {
      const picked = shown().filter(({ emphasis }) => emphasis === 'selected')
      return new Set(picked.map(({ id }) => id))
    }),
  }
}
