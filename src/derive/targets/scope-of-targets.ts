import type { Dataset } from '../../domain/dataset'
import { levelKey, type Indicator } from '../../domain/indicator'
import { keysOf, type Selection } from '../../domain/selection'
import { isWithinCode } from '../../domain/subject-code'

/** Whether an indicator passes the level and core clauses. */
export function passesTargetFilters(indicator: Indicator, selection: Selection): boolean {
  const levels = keysOf(selection, 'level')
  const core = keysOf(selection, 'core')
  if (levels !== null && !levels.some(key => isOfLevel(indicator, key))) return false
  return core === null || (indicator.core !== null && core.includes(String(indicator.core)))
}

/** Whether an indicator stands at or below a level key ("产出指标", "产出指标/成本指标"). */
function isOfLevel(indicator: Indicator, key: string): boolean {
  if (indicator.level === null) return false
  return key === indicator.level || key === levelKey(indicator.level, indicator.sublevel)
}

/** Codes of the projects that the function and kind clauses leave; null when neither restricts them. */
export function projectsUnder(dataset: Dataset, selection: Selection): readonly string[] | null {
  const subjects = keysOf(selection, 'function')
  const kinds = keysOf(selection, 'kind')
  if (subjects === null && kinds === null) return null
  if (kinds !== null && !kinds.includes('project')) return []
  return dataset.projects
    .filter(({ subjectCode }) => subjects?.some(code => isWithinCode(subjectCode, code)) ?? true)
    .map(project => project.code)
}

/**
 * Codes of the projects that have a target passing the level, core and indicator clauses;
 * null when no such clause is set.
 */
export function projectsWithTargets(
  dataset: Dataset,
  selection: Selection,
): ReadonlySet<string> | null {
  const names = keysOf(selection, 'indicator')
  const isSet = names ?? keysOf(selection, 'level') ?? keysOf(selection, 'core')
  if (isSet === null) return null
  const passing = dataset.indicators.filter(
    indicator =>
      passesTargetFilters(indicator, selection) && (names?.includes(indicator.name) ?? true),
  )
  return new Set(passing.flatMap(indicator => indicator.project ?? []))
}
