import type { TracedFigure } from '../../components/figure/figure-runs'
import { scoreFigures } from '../../components/target/score-figures'
import {
  coreCount,
  targetCellTrace,
  targetsCount,
  weightsTrace,
} from '../../derive/targets/target-traces'
import { namesakesOf } from '../../derive/targets/namesakes'
import type { TargetsView } from '../../derive/targets/targets-view'
import { traceCounted, type Trace } from '../../derive/trace/trace'
import type { Dataset } from '../../domain/dataset'
import type { Indicator } from '../../domain/indicator'
import { formatCount } from '../../locales/figures'
import type { Messages } from '../../locales/messages'
import { scopesText } from './targets-text'

/** The figures of the sentence on the targets: how many, how many core, their weight, and the score. */
export function targetsFigures(view: TargetsView, messages: Messages): readonly TracedFigure[] {
  if (view.empty !== null) return []
  const title = scopesText(view, messages)
  const indicators = view.groups.flatMap(group => group.items.map(({ indicator }) => indicator))
  const core = indicators.filter(indicator => indicator.core === true)
  const counts = [
    { text: String(indicators.length), trace: () => targetsCount(title, indicators) },
    ...(core.length === 0
      ? []
      : [{ text: String(core.length), trace: () => coreCount(title, indicators) }]),
  ]
  const [only, ...more] = view.groups
  if (only === undefined || more.length > 0) return counts
  return [
    ...counts,
    { text: formatCount(only.weight), trace: () => weightsTrace(title, indicators) },
    ...(only.score === null ? [] : scoreFigures(title, indicators, only.score)),
  ]
}

/** The scopes that have a target of the same name, each with the cells of it. */
export function scopesTrace(dataset: Dataset, { name }: Indicator, { targets }: Messages): Trace {
  const namesakes = namesakesOf(dataset, name)
  const scopes = [...new Set(namesakes.map(({ project }) => project))]
  const parts = scopes.map(scope => ({
    value: null,
    unit: 'text' as const,
    sources: namesakes.filter(({ project }) => project === scope).flatMap(cellsOf),
    name: dataset.projects.find(({ code }) => code === scope)?.name ?? targets.overall,
  }))
  return traceCounted(name, parts)
}

function cellsOf(indicator: Indicator): Trace['operands'][number]['sources'] {
  return targetCellTrace(indicator).operands.flatMap(({ sources }) => sources)
}
