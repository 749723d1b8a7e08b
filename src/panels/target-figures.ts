import type { TracedFigure } from '../components/figure-runs'
import { scoreFigures } from '../components/score-figures'
import { coreCount, targetsCount, weightsTrace } from '../derive/target-traces'
import type { TargetsView } from '../derive/targets-view'
import { formatCount } from '../locales/figures'
import type { Messages } from '../locales/messages'
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
