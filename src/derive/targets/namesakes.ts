import type { Dataset } from '../../domain/dataset'
import { targetDifference, type Indicator } from '../../domain/indicator'
import { keysOf, type Selection } from '../../domain/selection'
import { shortProjectNames } from '../names'
import type { NameComparison } from './targets-view'

/** The indicators of the same name, in every scope, the given one included. */
export function namesakesOf(dataset: Dataset, name: string): readonly Indicator[] {
  return dataset.indicators.filter(indicator => indicator.name === name)
}

/** In how many scopes indicators stand. */
export function countScopes(indicators: readonly Indicator[]): number {
  return new Set(indicators.map(indicator => indicator.project)).size
}

/** The picked names side by side in every scope; a name that stands in one scope has nothing to compare. */
export function compareNames(dataset: Dataset, selection: Selection): readonly NameComparison[] {
  const short = shortProjectNames(dataset)
  return (keysOf(selection, 'indicator') ?? []).flatMap(name => {
    const namesakes = namesakesOf(dataset, name)
    if (countScopes(namesakes) < 2) return []
    const entries = namesakes.map(indicator => ({
      indicator,
      scopeShort: indicator.project === null ? '' : (short.get(indicator.project) ?? ''),
    }))
    const [first] = namesakes
    const differs = namesakes.some(
      other => first !== undefined && targetDifference(first, other) !== null,
    )
    return [{ name, entries, differs }]
  })
}
