import { toGauge } from '../../domain/gauge'
import { attainment, isAttained, weightedScore, type Indicator } from '../../domain/indicator'
import type { Dataset, Project } from '../../domain/dataset'
import { toWanNumber } from '../../domain/money'
import { plainSum } from '../../domain/plain-number'
import { clausesFor, keysOf, type Selection } from '../../domain/selection'
import type { TargetMode } from '../../domain/view-state'
import { clausesOfTables } from '../lines/clauses-of-tables'
import { shortProjectNames } from '../names'
import { compareNames, countScopes, namesakesOf } from './namesakes'
import { passesTargetFilters, projectsUnder } from './scope-of-targets'
import { levelledIndicators, toLevels } from './target-levels'
import { targetsEmpty, targetsNotes } from './targets-notes'
import type { TargetGroup, TargetItem, TargetScope, TargetsView } from './targets-view'

/** The view-model of 要办成什么. */
export function toTargets(dataset: Dataset, mode: TargetMode, clauses: Selection): TargetsView {
  const selection = clausesOfTables(clauses)
  const allowed = projectsUnder(dataset, clausesFor('targets', selection))
  const shown = shownScopes(dataset, selection, allowed)
  const groups = shown
    .map(project => toGroup(dataset, project, mode, selection))
    .filter(group => group.items.length > 0)
  const inReach = dataset.indicators.filter(indicator => shown.includes(indicator.project))
  const levelled = levelledIndicators(dataset, selection, allowed)
  const empty = targetsEmpty(dataset, selection, allowed, groups)
  return {
    mode,
    scopes: toScopes(dataset, shown, allowed),
    groups: empty === null ? groups : [],
    levels: toLevels(levelled, selection),
    core: {
      count: levelled.filter(indicator => indicator.core === true).length,
      selected: keysOf(selection, 'core')?.includes('true') ?? false,
    },
    compared: compareNames(dataset, selection),
    hasActuals: inReach.some(({ actualText }) => actualText !== ''),
    notes: targetsNotes(selection),
    empty,
    tables: shown.includes(null) ? ['overall-targets'] : ['project-targets', 'project-profiles'],
  }
}

/**
 * Whose targets are shown, in the published order: the picked projects; else, under a function, kind, level or core
 * clause, or where the whole department has no targets, all projects it leaves; else the whole department (null).
 */
function shownScopes(
  dataset: Dataset,
  selection: Selection,
  allowed: readonly string[] | null,
): readonly (string | null)[] {
  const within = (code: string): boolean => allowed === null || allowed.includes(code)
  const picked = keysOf(selection, 'project')
  const codes = dataset.projects.map(({ code }) => code).filter(within)
  if (picked !== null) return codes.filter(code => picked.includes(code))
  const isLevelled = keysOf(selection, 'level') ?? keysOf(selection, 'core')
  const hasOverall = dataset.indicators.some(({ project }) => project === null)
  return hasOverall && allowed === null && isLevelled === null ? [null] : codes
}

function toScopes(
  dataset: Dataset,
  shown: readonly (string | null)[],
  allowed: readonly string[] | null,
): readonly TargetScope[] {
  const names = shortProjectNames(dataset)
  const stateOf = (project: string | null): TargetScope['state'] => {
    if (shown.includes(project)) return 'active'
    if (allowed === null) return 'available'
    return project !== null && allowed.includes(project) ? 'available' : 'excluded'
  }
  const countOf = (project: string | null): number =>
    dataset.indicators.filter(indicator => indicator.project === project).length
  const overall: TargetScope = {
    project: null,
    short: '',
    name: '',
    count: countOf(null),
    state: stateOf(null),
  }
  const projects = dataset.projects.map(({ code, name }) => ({
    project: code,
    short: names.get(code) ?? name,
    name,
    count: countOf(code),
    state: stateOf(code),
  }))
  return [overall, ...projects].filter(scope => scope.count > 0)
}

function toGroup(
  dataset: Dataset,
  code: string | null,
  mode: TargetMode,
  selection: Selection,
): TargetGroup {
  const project = dataset.projects.find(candidate => candidate.code === code) ?? null
  const passing = dataset.indicators.filter(
    indicator => indicator.project === code && passesTargetFilters(indicator, selection),
  )
  const items = passing.map(indicator => toItem(dataset, indicator, project, selection))
  return {
    project: code,
    name: project?.name ?? '',
    short: project === null ? '' : (shortProjectNames(dataset).get(project.code) ?? project.name),
    budget: project?.budget.amount ?? null,
    goal: project?.profile?.goal ?? '',
    items: mode === 'list' ? byWeight(items) : items,
    weight: plainSum(passing.map(indicator => indicator.weight)),
    score: weightedScore(passing),
  }
}

function toItem(
  dataset: Dataset,
  indicator: Indicator,
  project: Project | null,
  selection: Selection,
): TargetItem {
  const namesakes = namesakesOf(dataset, indicator.name)
  const sameUnit = namesakes.filter(other => other.unit === indicator.unit)
  const largest = Math.max(...sameUnit.map(other => other.target ?? 0))
  const budget = project?.budget.amount ?? null
  const picked = keysOf(selection, 'indicator')
  return {
    indicator,
    gauge: toGauge(indicator, largest, budget === null ? null : toWanNumber(budget)),
    emphasis: picked === null ? 'normal' : picked.includes(indicator.name) ? 'selected' : 'faded',
    scopesOfName: countScopes(namesakes),
    attained: isAttained(indicator),
    attainment: attainment(indicator),
  }
}

function byWeight(items: readonly TargetItem[]): readonly TargetItem[] {
  return [...items].sort((a, b) => (b.indicator.weight ?? 0) - (a.indicator.weight ?? 0))
}
