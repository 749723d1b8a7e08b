import {
  resultsCount,
  scoreTrace,
  weightsTrace,
  withResult,
} from '../../derive/targets/target-traces'
import type { Indicator, WeightedScore } from '../../domain/indicator'
import { formatCount } from '../../locales/figures'
import type { TracedFigure } from '../figure/figure-runs'

/** The figures of a weighted score as it is told: what is earned, of how much, from how many results. */
export function scoreFigures(
  title: string,
  indicators: readonly Indicator[],
  { score, weight, count }: WeightedScore,
): readonly TracedFigure[] {
  return [
    {
      text: formatCount(Math.round(score * 100) / 100),
      trace: () => scoreTrace(title, indicators),
    },
    { text: formatCount(weight), trace: () => weightsTrace(title, withResult(indicators)) },
    { text: formatCount(count), trace: () => resultsCount(title, indicators) },
  ]
}
