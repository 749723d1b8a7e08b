import type { Dataset } from '../domain/dataset'
import { roundHalfAway } from '../domain/money'
import { keysOf, type Selection } from '../domain/selection'
import type { Breakdown } from '../domain/view-state'
import type { BreakdownNode } from './breakdown-view'
import { counterpartsOf } from './counterparts'
import { note, type EmptyState, type Note } from './note'

/** What the breakdown says of itself: which clauses it cannot follow, and how its figures add. */
export function breakdownNotes(
  dataset: Dataset,
  breakdown: Breakdown,
  selection: Selection,
  nodes: readonly BreakdownNode[],
  total: number | null,
): readonly Note[] {
  const notes =
    breakdown === 'function' ? functionNotes(dataset, selection) : economicNotes(selection)
  if (nodes.some(node => node.kind === 'cost')) notes.push(note('costs-are-targets'))
  if (total !== null && !addsUp(nodes, total)) notes.push(note('rounding'))
  return notes
}

function functionNotes(dataset: Dataset, selection: Selection): Note[] {
  const economic = keysOf(selection, 'economic')
  if (economic === null && keysOf(selection, 'staffing') === null) return []
  const notes = [note('function-unaffected-by-economic')]
  const pairs = counterpartsOf(dataset).filter(pair => economic?.includes(pair.economic))
  if (pairs.length > 0) {
    const text = pairs.map(pair => `${pair.functional} = ${pair.economic}`).join('、')
    notes.push(note('function-counterpart', { pairs: text }))
  }
  return notes
}

function economicNotes(selection: Selection): Note[] {
  const notes = [note('economic-basic-only')]
  if (keysOf(selection, 'function') !== null) notes.push(note('economic-unaffected-by-function'))
  const targets =
    keysOf(selection, 'level') ?? keysOf(selection, 'core') ?? keysOf(selection, 'indicator')
  if (targets !== null) notes.push(note('economic-unaffected-by-targets'))
  return notes
}

/** Why the breakdown shows nothing; null when it shows something. */
export function breakdownEmpty(
  dataset: Dataset,
  breakdown: Breakdown,
  selection: Selection,
  nodes: readonly BreakdownNode[],
): EmptyState | null {
  if (breakdown === 'economic') {
    const kinds = keysOf(selection, 'kind')
    if (kinds !== null && !kinds.includes('basic')) {
      return { note: note('economic-empty-for-project-kind'), wayOut: ['kind'] }
    }
    const projects = keysOf(selection, 'project')
    if (projects !== null) {
      const names = dataset.projects.filter(project => projects.includes(project.code))
      const name = names.map(project => project.name).join('、')
      return { note: note('economic-empty-for-project', { name }), wayOut: ['project'] }
    }
  }
  const isBlank = nodes.every(node => node.amount === null || node.amount === 0)
  if (!isBlank) return null
  return { note: note('breakdown-no-amounts'), wayOut: selection.map(clause => clause.dimension) }
}

const FEN_PER_SHOWN_UNIT = 10_000

/** Whether the amounts as shown (万元, two decimals) add to the total as shown. */
function addsUp(nodes: readonly BreakdownNode[], total: number): boolean {
  const shown = (fen: number): number => roundHalfAway(fen / FEN_PER_SHOWN_UNIT)
  return nodes.reduce((sum, node) => sum + shown(node.amount ?? 0), 0) === shown(total)
}
