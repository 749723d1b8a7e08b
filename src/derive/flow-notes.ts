import type { Dataset } from '../domain/dataset'
import { formatWan } from '../domain/money'
import { clausesFor, keysOf, type Dimension, type Selection } from '../domain/selection'
import type { FlowMode } from '../domain/view-state'
import { departmentNotes } from './department-notes'
import { unusedFundNotes } from './fund-notes'
import { CARRIED_OVER, fundTable } from './funds'
import type { FlowDifference, FlowNode } from './flow-view'
import { note, type Note } from './note'
import { projectsWithTargets } from './scope-of-targets'

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

/** What a flow of lines says of itself: that it is one, and what adds up to less than 0 and is not drawn. */
export function lineFlowNotes(
  nodes: readonly FlowNode[],
  differences: readonly FlowDifference[],
): readonly Note[] {
  const undrawn = differences.flatMap(difference =>
    notesOn(nodes, difference, params => [note('flow-lines-undrawn', params)]),
  )
  return [note('flow-lines'), ...undrawn]
}

function carriedOverNotes(dataset: Dataset): readonly Note[] {
  const fund = fundTable(dataset).funds.find(({ key }) => key === CARRIED_OVER)
  const amount = fund?.figure.amount ?? 0
  return amount === 0 ? [] : [note('flow-carried-over', { amount: formatWan(amount) })]
}

function differenceNote(nodes: readonly FlowNode[], difference: FlowDifference): readonly Note[] {
  return notesOn(nodes, difference, params => {
    if (difference.isRounding) return [note('flow-rounding', params)]
    return difference.difference < 0 ? [note('flow-exceeds', params)] : []
  })
}

/** The node's name is the interface's where the data has none: `kind` says which. */
function notesOn(
  nodes: readonly FlowNode[],
  { node: id, difference }: FlowDifference,
  toNotes: (params: Note['params']) => readonly Note[],
): readonly Note[] {
  const node = nodes.find(candidate => candidate.id === id)
  if (node === undefined) return []
  return toNotes({
    name: node.name,
    kind: node.name === '' ? node.key : '',
    amount: formatWan(node.amount),
    sum: formatWan(node.amount - difference),
    difference: formatWan(Math.abs(difference)),
  })
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
