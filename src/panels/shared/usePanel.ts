import { computed, type ComputedRef, type ShallowRef } from 'vue'
import type { ChartContext, Size } from '../../charts/marks'
import { useChartContext } from '../../composables/useChartContext'
import { provideFindings } from '../../composables/useFindings'
import { useLinkedState } from '../../composables/useLinkedState'
import { useMessages } from '../../composables/useMessages'
import type { Dataset } from '../../domain/dataset'
import type { ViewState } from '../../domain/view-state'
import { useDatasetStore } from '../../stores/dataset'
import { useViewStore } from '../../stores/view'
import { saveParts, type ChartFacts, type SavedParts, type SavedView } from './save-parts'
import { sourceLine, type Sourced } from './source-line'

export interface Panel {
  /** The view as the panel shows it. */
  readonly state: Readonly<ShallowRef<ViewState>>
  /** The dataset, with the lines of departments where the view is about these. */
  readonly shown: ComputedRef<Dataset>
  /** The same where departments are picked, whatever is broken down. */
  readonly picked: ComputedRef<Dataset>
  /** What its chart is drawn with for an image. */
  readonly onPaper: ComputedRef<(size: Size) => ChartContext>
  /** What a view is made from, in a line. */
  readonly sourceOf: (view: Sourced) => string
  /** What its chart says of itself where it is saved. */
  readonly partsOf: (view: SavedView, facts: ChartFacts) => SavedParts
}

/** What every panel with a view has, by its name on the page; what is found about its figures is marked in it. */
export function usePanel(name: string, dataset: () => Dataset): Panel {
  const data = useDatasetStore()
  const view = useViewStore()
  const messages = useMessages()
  const { onPaper } = useChartContext()
  const state = useLinkedState(name)
  const shown = computed(() => data.datasetFor(state.value, dataset()))
  const picked = computed(() => {
    const { selection } = state.value
    return data.datasetFor({ breakdown: 'function', selection }, dataset())
  })
  provideFindings(dataset, view.openCheck)

  function sourceOf(of: Sourced): string {
    return sourceLine(of, dataset(), data.reading?.factsFile ?? '', messages.value)
  }

  return {
    state,
    shown,
    picked,
    onPaper,
    sourceOf,
    partsOf: (of, facts) =>
      saveParts(of, facts, shown.value, state.value, sourceOf(of), messages.value),
  }
}
