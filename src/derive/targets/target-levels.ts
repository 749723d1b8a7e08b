import type { Dataset } from '../../domain/dataset'
import { levelKey, type Indicator } from '../../domain/indicator'
import { keysOf, type Selection } from '../../domain/selection'
import { groupBy } from '../group-by'
import type { LevelOption } from './targets-view'

/** The project targets in reach: only these have levels and core flags. */
export function levelledIndicators(
  dataset: Dataset,
  selection: Selection,
  allowed: readonly string[] | null,
): readonly Indicator[] {
  const scopes = keysOf(selection, 'project') ?? allowed
  return dataset.indicators.filter(
    ({ project }) => project !== null && (scopes === null || scopes.includes(project)),
  )
}

/** Levels with how many indicators each holds. */
export function toLevels(
  indicators: readonly Indicator[],
  selection: Selection,
): readonly LevelOption[] {
  const picked = keysOf(selection, 'level') ?? []
  const option = (key: string, label: string, count: number): LevelOption => ({
    key,
    label,
    count,
    selected: picked.includes(key),
    sublevels: [],
  })
  return [...groupBy(indicators, ({ level }) => level)].flatMap(([level, members]) => {
    if (level === null) return []
    const sublevels = [...groupBy(members, ({ sublevel }) => sublevel)].flatMap(
      ([sublevel, inner]) =>
        sublevel === null ? [] : [option(levelKey(level, sublevel), sublevel, inner.length)],
    )
    return [{ ...option(level, level, members.length), sublevels }]
  })
}
