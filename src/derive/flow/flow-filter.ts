import type { Fen } from '../../domain/money'
import { keysOf, type Selection } from '../../domain/selection'
import type { Source } from '../../domain/source'
import { isWithinCode } from '../../domain/subject-code'
import { drawnChildren } from '../trees/position'
import { amountIn, type Cut, type SpendNode } from '../trees/spend-node'

/** What the clauses let through of a tree of subjects and projects; null does not restrict. */
export interface FlowFilter {
  readonly subjects: readonly string[] | null
  readonly projects: readonly string[] | null
}

export function filterOf(selection: Selection): FlowFilter {
  return { subjects: keysOf(selection, 'function'), projects: keysOf(selection, 'project') }
}

export function isFiltered({ subjects, projects }: FlowFilter): boolean {
  return subjects !== null || projects !== null
}

/**
 * The amount of a node that passes: its published cell where all of it does, else the sum of what passes below it;
 * null where nothing does. `above` are the nodes it lies in.
 */
export function passingAmount(
  node: SpendNode,
  cut: Cut,
  filter: FlowFilter,
  above: readonly SpendNode[] = [],
): Fen | null {
  const path = [...above, node]
  if (passesWhole(path, filter)) return amountIn(node, cut)
  const parts = node.children.flatMap(child => passingAmount(child, cut, filter, path) ?? [])
  return parts.length === 0 ? null : parts.reduce((sum, amount) => sum + amount, 0)
}

/** The cells that a passing amount is made of, found the same way. */
export function passingSources(
  node: SpendNode,
  cut: Cut,
  filter: FlowFilter,
  above: readonly SpendNode[] = [],
): readonly Source[] {
  const path = [...above, node]
  if (passesWhole(path, filter)) {
    return amountIn(node, cut) === null ? [] : (node.figures[cut]?.sources ?? [])
  }
  return node.children.flatMap(child => passingSources(child, cut, filter, path))
}

function passesWhole(path: readonly SpendNode[], { subjects, projects }: FlowFilter): boolean {
  const isIn = (node: SpendNode): boolean =>
    node.kind === 'subject' && (subjects?.some(code => isWithinCode(node.key, code)) ?? false)
  const isOf = (node: SpendNode): boolean =>
    node.kind === 'project' && (projects?.includes(node.key) ?? false)
  return (subjects === null || path.some(isIn)) && (projects === null || path.some(isOf))
}

/** A node that nothing is drawn below: a subject that ends there, a project, or what no project explains. */
export interface Ending {
  readonly node: SpendNode
  readonly amount: Fen
  readonly sources: readonly Source[]
}

/** The ends below a class that pass, with their amounts; none where the class itself is the end. */
export function endingsOf(
  node: SpendNode,
  cut: Cut,
  filter: FlowFilter,
  above: readonly SpendNode[] = [],
): readonly Ending[] {
  const path = [...above, node]
  const children = node.kind === 'project' ? [] : drawnChildren(node, cut)
  return children.flatMap(child => {
    const below = endingsOf(child, cut, filter, path)
    if (below.length > 0) return below
    const amount = passingAmount(child, cut, filter, path)
    if (amount === null || amount <= 0) return []
    return [{ node: child, amount, sources: passingSources(child, cut, filter, path) }]
  })
}
