import type { Dataset } from '../../domain/dataset'
import { formatWan } from '../../domain/money'
import { clausesFor, keysOf, type Dimension, type Selection } from '../../domain/selection'
import type { FlowMode } from '../../domain/view-state'
import { departmentNotes } from '../lines/department-notes'
import { unusedFundNotes } from '../fund-notes'
import { heldCarryOver } from '../funds'
import type { FlowDifference, FlowNode, Undrawn } from './flow-view'
import type { LineFlow } from '../lines/line-views'
import { note, type EmptyState, type Note } from '../note'
import { projectsWithTargets } from '../targets/scope-of-targets'

/** What the flow says of itself: sources not drawn, sums that differ, clauses it cannot follow. */
export function flowNotes(
  dataset: Dataset,
  mode: FlowMode,
  selection: Selection,
  nodes: readonly FlowNode[],
  differences: readonly FlowDifference[],
): readonly Note[] {
  return [
    ...unusedFundNotes(dataset),
    ...carriedOverNotes(dataset),
    ...differences.flatMap(difference => differenceNote(nodes, difference)),
    ...(mode === 'economic'
      ? economicNotes(clausesFor('flow', selection))
      : functionNotes(selection)),
    ...(projectsWithTargets(dataset, selection)?.size === 0 ? [note('no-project-matches')] : []),
    ...departmentNotes(selection),
  ]
}

/** What a flow of lines says of itself: that it is one, and what is not in it. */
export function lineFlowNotes({ graph, undrawn, without }: LineFlow): readonly Note[] {
  return [
    note('flow-lines'),
    ...(without.length === 0 ? [] : [note('flow-lines-without', {}, without)]),
    ...(undrawn.count === 0 || graph.links.size === 0 ? [] : [undrawnNote(undrawn)]),
  ]
}

/** Why a flow of lines shows nothing. Clauses that lines do not carry are no way out. */
export function lineFlowEmpty({ undrawn }: LineFlow, selection: Selection): EmptyState {
  return {
    note: undrawn.count === 0 ? note('breakdown-no-amounts') : undrawnNote(undrawn),
    wayOut: HEEDED.filter(dimension => keysOf(selection, dimension) !== null),
  }
}

const HEEDED: readonly Dimension[] = ['department', 'function', 'kind']

function undrawnNote({ count, amount }: Undrawn): Note {
  return note('flow-lines-undrawn', { count: String(count), amount: formatWan(amount) })
}

function carriedOverNotes(dataset: Dataset): readonly Note[] {
  const amount = heldCarryOver(dataset)?.figure.amount ?? null
  return amount === null ? [] : [note('flow-carried-over', { amount: formatWan(amount) })]
}

/** The node's name is the interface's where the data has none: `kind` says which. */
function differenceNote(
  nodes: readonly FlowNode[],
  { node: id, difference, isRounding }: FlowDifference,
): readonly Note[] {
  const node = nodes.find(candidate => candidate.id === id)
  if (node === undefined) return []
  const params = {
    node: id,
    name: node.name,
    kind: node.name === '' ? node.key : '',
    amount: formatWan(node.amount),
    sum: formatWan(node.amount - difference),
    difference: formatWan(Math.abs(difference)),
  }
  if (isRounding) return [note('flow-rounding', params)]
  return difference < 0 ? [note('flow-exceeds', params)] : []
}

function economicNotes(selection: Selection): readonly Note[] {
  const isCrossed = has(selection, 'function', 'project')
  return [note('flow-economic-basic'), ...(isCrossed ? [note('flow-economic-not-followed')] : [])]
}

function functionNotes(selection: Selection): readonly Note[] {
  return has(selection, 'economic', 'staffing') ? [note('flow-unaffected-by-economic')] : []
}

function has(selection: Selection, ...dimensions: readonly Dimension[]): boolean {
  return dimensions.some(dimension => keysOf(selection, dimension) !== null)
}
