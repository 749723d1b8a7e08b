import { COST_SUBLEVEL, targetDifference, type Indicator } from '../../indicator'
import type { CheckUnit } from '../check'
import { toAgreement } from '../comparison'
import { targetOperand } from '../indicator-operand'
import { plainName } from '../../published/published-rows'
import type { Comparison, Rule } from '../rule'

const OUTPUT = '产出指标'

/**
 * Indicators of one name in different scopes set one target: the whole department's, or the first
 * project's, against each further project's. Compared are names that stand in the overall table, and
 * outputs (产出指标), which count the same thing everywhere. Costs, effects and satisfaction of one name
 * are each project's own and may differ.
 */
export const sameNameTargetRules: readonly Rule[] = [
  {
    id: 'same-name-targets',
    tables: ['project-targets'],
    run: ({ indicators }) =>
      [...byName(indicators)].flatMap(([name, [first, ...others]]) =>
        first === undefined ? [] : others.map(other => compareTargets(name, first, other)),
      ),
  },
]

/** The first indicator of each scope by name, in published order; the department's comes first. */
function byName(indicators: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> {
  const overall = new Set(
    indicators.filter(({ project }) => project === null).map(({ name }) => plainName(name)),
  )
  const groups = new Map<string, Indicator[]>()
  for (const indicator of indicators) {
    const name = plainName(indicator.name)
    if (!overall.has(name) && !isCount(indicator)) continue
    const group = groups.get(name) ?? []
    if (group.some(({ project }) => project === indicator.project)) continue
    groups.set(name, [...group, indicator])
  }
  return groups
}

/** Whether an indicator counts what is done; what it costs is its project's own. */
function isCount({ level, sublevel }: Indicator): boolean {
  return level === OUTPUT && sublevel !== COST_SUBLEVEL
}

function compareTargets(name: string, first: Indicator, other: Indicator): Comparison {
  const finding = targetDifference(first, other)
  const key = `${name}:${other.project ?? 'all'}`
  return toAgreement(key, [targetOperand(first)], [targetOperand(other)], finding === null, {
    unit: unitOf(first),
    finding,
  })
}

function unitOf({ unit }: Indicator): CheckUnit {
  if (unit === '万元') return 'wan'
  return unit === '%' ? 'percent' : 'count'
}
