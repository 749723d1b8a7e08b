import type { GroupFigure, TargetFigure } from '../../components/figure/row-figure'
import { useMessages } from '../../composables/useMessages'
import { useTrace } from '../../composables/useTrace'
import {
  actualCellTrace,
  attainmentTrace,
  targetCellTrace,
  weightsTrace,
  weightTrace,
} from '../../derive/targets/target-traces'
import type { TargetGroup, TargetItem } from '../../derive/targets/targets-view'
import { amountOperand, tracePublished, type Trace } from '../../derive/trace/trace'
import type { Dataset } from '../../domain/dataset'
import type { Indicator } from '../../domain/indicator'
import { NOWHERE, useSourceGesture, type SourceGesture } from '../shared/useSourceGesture'
import { scopesTrace } from './target-figures'

export interface TargetSources {
  readonly gesture: SourceGesture
  readonly openItem: (item: TargetItem, figure: TargetFigure) => void
  readonly openGroup: (group: TargetGroup, figure: GroupFigure) => void
}

/** What opens the sources of targets, of a scope's weights and of its money. */
export function useTargetSources(dataset: () => Dataset): TargetSources {
  const messages = useMessages()
  const { openTrace } = useTrace()

  const TRACES: Readonly<Record<TargetFigure, (indicator: Indicator) => Trace | null>> = {
    target: targetCellTrace,
    weight: weightTrace,
    actual: actualCellTrace,
    attainment: attainmentTrace,
    scopes: indicator => scopesTrace(dataset(), indicator, messages.value),
  }

  function openItem({ indicator }: TargetItem, figure: TargetFigure): void {
    const trace = TRACES[figure](indicator)
    if (trace !== null) openTrace(trace)
  }

  function openGroup({ project, name, items }: TargetGroup, figure: GroupFigure): void {
    const title = name || messages.value.targets.overall
    if (figure === 'weight') {
      const indicators = items.map(({ indicator }) => indicator)
      return openTrace(weightsTrace(title, indicators))
    }
    const budget = dataset().projects.find(({ code }) => code === project)?.budget
    if (budget === undefined) return
    openTrace(tracePublished(title, amountOperand(budget.amount, [budget.source])))
  }

  const gesture = useSourceGesture(NOWHERE, id => {
    const indicator = dataset().indicators.find(candidate => candidate.id === id)
    return indicator === undefined ? null : targetCellTrace(indicator)
  })

  return { gesture, openItem, openGroup }
}
