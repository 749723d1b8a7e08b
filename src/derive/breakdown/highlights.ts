import type { Dataset } from '../../domain/dataset'
import { keysOf, type Selection } from '../../domain/selection'
import type { Breakdown } from '../../domain/view-state'
import { counterpartsOf } from './counterparts'
import type { Position } from '../trees/position'
import { projectsWithTargets } from '../targets/scope-of-targets'
import { nodeId } from '../trees/spend-node'

/**
 * Ids of the nodes that the clauses highlight: picked ones, and projects that hold a picked target.
 * Null when no clause highlights anything; empty when the clauses match nothing.
 */
export function selectedIds(
  dataset: Dataset,
  breakdown: Breakdown,
  selection: Selection,
  position: Position,
): ReadonlySet<string> | null {
  const picked = position.picked.map(node => node.id)
  if (breakdown !== 'function') return picked.length === 0 ? null : new Set(picked)
  const names = keysOf(selection, 'indicator') ?? []
  const costs = position.shown.children.filter(
    node => node.kind === 'cost' && names.includes(node.key),
  )
  if (costs.length > 0) return new Set(costs.map(node => node.id))
  const holding = projectsWithTargets(dataset, selection)
  if (holding === null || position.shown.kind === 'project') {
    return picked.length === 0 ? null : new Set(picked)
  }
  const held = [...holding].map(code => nodeId('project', code))
  const isProject = (id: string): boolean => id.startsWith('project:')
  if (!picked.some(isProject)) return new Set([...picked, ...held])
  return new Set(picked.filter(id => !isProject(id) || held.includes(id)))
}

/** Ids of the nodes whose name and amount agree with a picked subject of the other classification. */
export function outlinedIds(
  dataset: Dataset,
  breakdown: Breakdown,
  selection: Selection,
): ReadonlySet<string> {
  if (breakdown === 'fund' || breakdown === 'department') return new Set()
  const other: Breakdown = breakdown === 'function' ? 'economic' : 'function'
  const keys = keysOf(selection, other)
  if (keys === null) return new Set()
  const pairs = counterpartsOf(dataset)
  return new Set(
    pairs.flatMap(pair => {
      const [mine, theirs] =
        breakdown === 'function'
          ? [pair.functional, pair.economic]
          : [pair.economic, pair.functional]
      return keys.includes(theirs) ? [nodeId(breakdown, mine)] : []
    }),
  )
}
