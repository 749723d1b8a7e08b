import type { Dataset } from '../../domain/dataset'
import { formatSignedWan, formatWan, roundHalfAway, roundingOf, type Fen } from '../../domain/money'
import { keysOf, type Dimension, type Selection } from '../../domain/selection'
import type { TableId } from '../../domain/source'
import type { Breakdown } from '../../domain/view-state'
import type { BreakdownNode } from './breakdown-view'
import { counterpartsOf } from './counterparts'
import { emptyTable } from '../empty-table'
import { departmentNotes } from '../lines/department-notes'
import { fundNotes, generalFundNotes, otherFundEmpty } from '../fund-notes'
import { note, type EmptyState, type Note } from '../note'
import { isRestricted, scopeAmount } from '../scope/scope-amount'
import type { Position } from '../trees/position'
import { amountIn, type Cut } from '../trees/spend-node'
import { projectsWithTargets } from '../targets/scope-of-targets'

/** What the breakdown says of itself: which clauses it cannot follow, and how its figures add. */
export function breakdownNotes(
  dataset: Dataset,
  breakdown: Breakdown,
  selection: Selection,
  nodes: readonly BreakdownNode[],
  total: Fen | null,
): readonly Note[] {
  if (breakdown === 'department') return [note('breakdown-lines'), ...figureNotes(nodes, total)]
  if (breakdown === 'fund') {
    const own = [...fundNotes(dataset, selection), ...departmentNotes(selection)]
    return [...own, ...figureNotes(nodes, total)]
  }
  return [
    ...(breakdown === 'function'
      ? functionNotes(dataset, selection)
      : economicNotes(dataset, selection)),
    ...generalFundNotes(dataset, selection),
    ...departmentNotes(selection),
    ...counterpartNotes(dataset, breakdown, selection),
    ...figureNotes(nodes, total),
  ]
}

/** What is picked but has no amount of the kind or staffing that a filter leaves. */
export function absentNotes({ picked }: Position, cut: Cut): readonly Note[] {
  const absent = cut === 'total' ? [] : picked.filter(node => !amountIn(node, cut))
  const names = absent.map(({ name, code }) => name || code)
  return names.length === 0 ? [] : [note('picked-absent', { kind: cut }, names)]
}

function functionNotes(dataset: Dataset, selection: Selection): readonly Note[] {
  const notes: Note[] = []
  if (isRestricted(selection, 'economic')) notes.push(note('function-unaffected-by-economic'))
  if (projectsWithTargets(dataset, selection)?.size === 0) notes.push(note('no-project-matches'))
  return notes
}

function economicNotes(dataset: Dataset, selection: Selection): readonly Note[] {
  const project = scopeAmount(dataset, 'function', PROJECT_EXPENDITURE)
  const amount = project === null ? '' : formatWan(project)
  const notes = [note('economic-basic-only', { amount })]
  if (keysOf(selection, 'function') !== null) notes.push(note('economic-unaffected-by-function'))
  if (TARGET_DIMENSIONS.some(dimension => keysOf(selection, dimension) !== null)) {
    notes.push(note('economic-unaffected-by-targets'))
  }
  return notes
}

export const PROJECT_EXPENDITURE: Selection = [
  { source: 'filters', dimension: 'kind', keys: ['project'] },
]

const TARGET_DIMENSIONS: readonly Dimension[] = ['level', 'core', 'indicator']

/** Subjects of the two classifications whose name and amount agree are offered, never filtered by. */
function counterpartNotes(
  dataset: Dataset,
  breakdown: Breakdown,
  selection: Selection,
): readonly Note[] {
  const other = breakdown === 'function' ? 'economic' : 'functional'
  const picked = keysOf(selection, breakdown === 'function' ? 'economic' : 'function')
  const pairs = counterpartsOf(dataset).filter(pair => picked?.includes(pair[other]))
  if (pairs.length === 0) return []
  const names = pairs.map(pair => pair.text)
  const id = breakdown === 'function' ? 'function-counterpart' : 'economic-counterpart'
  return [note(id, {}, names)]
}

/** What must be said of the figures: what they are, what cannot be drawn, how they add. */
function figureNotes(nodes: readonly BreakdownNode[], total: Fen | null): readonly Note[] {
  const notes: Note[] = []
  if (nodes.some(node => node.kind === 'cost')) notes.push(note('costs-are-targets'))
  const negative = negativeNodes(nodes)
  if (negative.length > 0) {
    const sum = negative.reduce((part, node) => part + (node.amount ?? 0), 0)
    notes.push(
      note('negative-not-drawn', { count: String(negative.length), amount: formatWan(sum) }),
    )
  }
  if (total !== null) notes.push(...sumNotes(nodes, total))
  return notes
}

/** What is below zero, of the nodes shown and of those within them. */
export function negativeNodes(nodes: readonly BreakdownNode[]): readonly BreakdownNode[] {
  const isNegative = ({ amount }: BreakdownNode) => (amount ?? 0) < 0
  return nodes.flatMap(node => (isNegative(node) ? node : node.children.filter(isNegative)))
}

const FEN_PER_SHOWN_UNIT = 10_000

/** Whether the amounts as shown (万元, two decimals) add to the total as shown, and if not, why. */
function sumNotes(nodes: readonly BreakdownNode[], total: Fen): readonly Note[] {
  const shown = (fen: Fen): number => roundHalfAway(fen / FEN_PER_SHOWN_UNIT)
  const parts = nodes.reduce((sum, node) => sum + shown(node.amount ?? 0), 0)
  const difference = (parts - shown(total)) * FEN_PER_SHOWN_UNIT
  if (difference === 0) return []
  return Math.abs(difference) <= roundingOf(nodes.length + 1)
    ? [note('rounding')]
    : [note('parts-do-not-add', { difference: formatSignedWan(difference) })]
}

/** Why the breakdown shows nothing; null when it shows something. */
export function breakdownEmpty(
  dataset: Dataset,
  breakdown: Breakdown,
  selection: Selection,
  nodes: readonly BreakdownNode[],
): EmptyState | null {
  const hasFunds = breakdown === 'fund' || breakdown === 'department'
  const ofOtherFund = hasFunds ? null : otherFundEmpty(dataset, selection)
  if (ofOtherFund !== null) return ofOtherFund
  if (breakdown === 'economic') {
    const kinds = keysOf(selection, 'kind')
    if (kinds !== null && !kinds.includes('basic')) {
      return { note: note('economic-empty-for-project-kind'), wayOut: ['kind'] }
    }
    const projects = keysOf(selection, 'project')
    if (projects !== null) {
      const picked = dataset.projects.filter(project => projects.includes(project.code))
      const names = picked.map(project => project.name)
      return { note: note('economic-empty-for-project', {}, names), wayOut: ['project'] }
    }
  }
  const isBlank = nodes.every(node => node.amount === null || node.amount === 0)
  return isBlank ? emptyTable(dataset, TABLES[breakdown], selection) : null
}

/** The lines of departments are of no published table; where there are none, table 8 is what a reader looks for. */
const TABLES: Readonly<Record<Breakdown, TableId>> = {
  function: 'functional',
  economic: 'economic',
  fund: 'department-income',
  department: 'department-expenditure',
}
