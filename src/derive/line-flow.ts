import type { DetailDimension, LineFilter } from '../domain/detail-facts'
import type { FactTable } from '../domain/facts'
import type { Fen } from '../domain/money'
import { clausesFor, keysOf, type Dimension, type Selection } from '../domain/selection'
import { isWithinCode } from '../domain/subject-code'
import {
  linkId,
  type FlowGraph,
  type FlowGraphs,
  type GraphLink,
  type GraphNode,
} from './flow-draft'
import { gather, gatheredNodes } from './flow-ends'
import { groupBy } from './group-by'
import { lineColumns, type LineColumn, type LineSum } from './line-flow-columns'
import type { Lines } from './line-nodes'

/** What can be picked in this flow beside its departments, which it is always of. */
const OWN: readonly Dimension[] = ['kind', 'function']

/**
 * This year's lines of some departments on their way through the kinds to classes, and from there to projects or
 * subjects. Each amount is what all its lines add up to; what adds up to 0 or less is not drawn.
 */
export function flowOfLines(
  dataset: Lines,
  selection: Selection,
  departments: readonly string[],
): FlowGraphs {
  const all = readSums(dataset, departments)
  const seen = clausesFor('flow', selection)
  const whole = all.filter(passes(seen))
  const columns = lineColumns(dataset, whole, departments.length === 1)
  const under = (clauses: Selection, sums: readonly LineSum[]): FlowGraph =>
    toGraph(columns, sums, linesUnder(dataset, departments, clauses, sums))
  const graph = under(seen, whole)
  const gathered = gatheredNodes(graph)
  const isPicked = selection.some(
    ({ source, dimension }) => source === 'flow' && OWN.includes(dimension),
  )
  return {
    graph: gather(graph, gathered),
    parts: isPicked ? gather(under(selection, all.filter(passes(selection))), gathered) : null,
  }
}

/** Projects are told of a single department alone: those of several are too many to be looked at. */
function readSums({ detail, info }: Lines, departments: readonly string[]): readonly LineSum[] {
  const lines = { department: departments, year: [String(info.year)] }
  const by =
    departments.length === 1
      ? (['function', 'kind', 'project'] as const)
      : (['department', 'function', 'kind'] as const)
  const { length, amounts, dimensions } = detail.cube.groups<DetailDimension>(by, lines)
  const { department, project }: Partial<FactTable<DetailDimension>['dimensions']> = dimensions
  const { function: subject, kind } = dimensions
  const [none, basic] = [project?.keys.codeOf('') ?? 0, kind.keys.codeOf('basic')]
  const [only = ''] = departments
  return Array.from({ length }, (_, row): LineSum => {
    const code = project?.codes[row] ?? none
    return {
      department: department?.keys.at(department.codes[row] ?? 0) ?? only,
      kind: kind.codes[row] === basic ? 'basic' : 'project',
      subject: subject.keys.at(subject.codes[row] ?? 0),
      project: code === none ? null : code,
      amount: amounts[row] ?? 0,
    }
  })
}

function passes(selection: Selection): (sum: LineSum) => boolean {
  const [kinds, subjects] = [keysOf(selection, 'kind'), keysOf(selection, 'function')]
  return ({ kind, subject }) =>
    (kinds?.includes(kind) ?? true) && (subjects?.some(code => isWithinCode(subject, code)) ?? true)
}

/** The lines of all that flows under some clauses. */
function linesUnder(
  { info }: Lines,
  department: readonly string[],
  clauses: Selection,
  sums: readonly LineSum[],
): LineFilter {
  const kind = keysOf(clauses, 'kind')
  const isOfSome = keysOf(clauses, 'function') !== null
  return {
    ...{ department, year: [String(info.year)] },
    ...(kind === null ? {} : { kind }),
    ...(isOfSome ? { function: [...new Set(sums.map(({ subject }) => subject))] } : {}),
  }
}

function toGraph(
  columns: readonly LineColumn[],
  sums: readonly LineSum[],
  base: LineFilter,
): FlowGraph {
  const placed = columns.flatMap(column => nodesOf(column, sums, base))
  const nodes = new Map(placed.map(node => [node.id, node]))
  const flowing = columns.flatMap((column, at) => {
    const before = columns[at - 1]
    return before === undefined ? [] : linksOf([before, column], sums, base)
  })
  // What leads from or to a place that is not drawn is not drawn either.
  const drawn = flowing.filter(({ from, to }) => nodes.has(from) && nodes.has(to))
  return { nodes, links: new Map(drawn.map(link => [link.id, link])) }
}

function nodesOf(
  { idOf, placeOf, linesOf }: LineColumn,
  sums: readonly LineSum[],
  base: LineFilter,
): readonly GraphNode[] {
  return [...groupBy(sums, idOf)].flatMap(([id, own]) => {
    const [first] = own
    const amount = addUp(own)
    if (id === null || first === undefined || amount <= 0) return []
    return [{ ...placeOf(first, id), amount, lines: { ...base, ...linesOf(own) } }]
  })
}

function linksOf(
  [before, after]: readonly [LineColumn, LineColumn],
  sums: readonly LineSum[],
  base: LineFilter,
): readonly GraphLink[] {
  const idOf = (sum: LineSum): string => linkId(before.idOf(sum) ?? '', after.idOf(sum) ?? '')
  return [...groupBy(sums, idOf)].flatMap(([id, own]) => {
    const [first] = own
    const [from, to] = first === undefined ? [] : [before.idOf(first), after.idOf(first)]
    const amount = addUp(own)
    if (first === undefined || from == null || to == null || amount <= 0) return []
    const lines = { ...base, ...before.linesOf(own), ...after.linesOf(own) }
    return [
      { id, from, to, amount, classCode: after.placeOf(first, to).classCode, sources: [], lines },
    ]
  })
}

function addUp(sums: readonly LineSum[]): Fen {
  return sums.reduce((total, { amount }) => total + amount, 0)
}
