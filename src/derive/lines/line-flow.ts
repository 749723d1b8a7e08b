import type { LineFilter } from '../../domain/facts/detail-facts'
import type { Fen } from '../../domain/money'
import { clausesFor, keysOf, type Dimension, type Selection } from '../../domain/selection'
import { isWithinCode } from '../../domain/subject-code'
import { linkId, type FlowGraph, type GraphLink, type GraphNode } from '../flow/flow-draft'
import { gather, gatheredNodes, MOST_NODES } from '../flow/flow-ends'
import { groupBy } from '../group-by'
import { lineColumns, type LineColumn, type LineSum } from './line-flow-columns'
import { readLineSums } from './line-flow-sums'
import { lineName } from './line-name'
import type { Lines } from './line-nodes'
import { joinLines, type LineSet } from './line-set'
import type { LineFlow } from './line-views'

/** What can be picked in this flow; its departments are picked elsewhere. */
const OWN: readonly Dimension[] = ['kind', 'function']

/** Says by which lines some sums that pass a place are added up; `lines` tells that place apart. */
type ToLines = (sums: readonly LineSum[], lines: LineFilter) => LineSet

/**
 * This year's lines of some departments on their way through the kinds to classes, and from there to projects or
 * subjects. Ways on which they add up to less than 0 have no width: they are left out as a whole, and told.
 */
export function flowOfLines(
  dataset: Lines,
  selection: Selection,
  departments: readonly string[],
): LineFlow {
  const all = readLineSums(dataset, departments)
  const seen = clausesFor('flow', selection)
  const found = all.filter(passes(seen))
  const isToProjects = departments.length === 1 && isDrawable(dataset, found)
  const ways = isToProjects ? found : withoutProjects(found)
  const drawn = ways.filter(({ amount }) => amount > 0)
  const undrawn = ways.filter(({ amount }) => amount < 0)
  const columns = lineColumns(dataset, drawn, isToProjects)
  const oneByOne = waysOneByOne(dataset, columns)

  function under(clauses: Selection): FlowGraph {
    const own = drawn.filter(passes(clauses))
    const base = linesUnder(dataset, departments, clauses, own)
    return toGraph(
      columns,
      own,
      undrawn.length > 0 ? oneByOne : (_, lines) => [{ ...base, ...lines }],
    )
  }

  const whole = under(seen)
  const gathered = gatheredNodes(whole)
  const isPicked = selection.some(
    ({ source, dimension }) => source === 'flow' && OWN.includes(dimension),
  )
  return {
    graph: gather(whole, gathered),
    parts: isPicked ? gather(under(selection), gathered) : null,
    undrawn: { count: undrawn.length, amount: addUp(undrawn), lines: oneByOne(undrawn, {}) },
    without: departmentsWithout(dataset, departments, all),
  }
}

function passes(selection: Selection): (sum: LineSum) => boolean {
  const [kinds, subjects] = [keysOf(selection, 'kind'), keysOf(selection, 'function')]
  return ({ kind, subject }) =>
    (kinds?.includes(kind) ?? true) && (subjects?.some(code => isWithinCode(subject, code)) ?? true)
}

/** Whether each project can have a place of its own. Subjects are gathered instead, projects are not. */
function isDrawable(dataset: Lines, sums: readonly LineSum[]): boolean {
  const drawn = sums.filter(({ amount }) => amount > 0)
  const ends = lineColumns(dataset, drawn, true).slice(-1)
  const ids = new Set(ends.flatMap(({ idOf }) => drawn.map(idOf)))
  ids.delete(null)
  return ids.size <= MOST_NODES
}

function withoutProjects(sums: readonly LineSum[]): readonly LineSum[] {
  const ways = groupBy(sums, ({ department, kind, subject }) => [department, kind, subject].join())
  return [...ways.values()].flatMap(own =>
    own.slice(0, 1).map(first => ({ ...first, project: null, amount: addUp(own) })),
  )
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

/** Where some ways are left out, what passes a place is told way by way. */
function waysOneByOne({ info }: Lines, columns: readonly LineColumn[]): ToLines {
  const year = [String(info.year)]
  return sums =>
    joinLines(
      sums.map(sum => Object.assign({ year }, ...columns.map(({ linesOf }) => linesOf([sum])))),
    )
}

/** Nodes and links by what passes them. */
function toGraph(
  columns: readonly LineColumn[],
  sums: readonly LineSum[],
  toLines: ToLines,
): FlowGraph {
  const nodes = columns.flatMap(column => nodesOf(column, sums, toLines))
  const links = columns.flatMap((column, at) => {
    const before = columns[at - 1]
    return before === undefined ? [] : linksOf([before, column], sums, toLines)
  })
  return {
    nodes: new Map(nodes.map(node => [node.id, node])),
    links: new Map(links.map(link => [link.id, link])),
  }
}

function nodesOf(
  { idOf, placeOf, linesOf }: LineColumn,
  sums: readonly LineSum[],
  toLines: ToLines,
): readonly GraphNode[] {
  return [...groupBy(sums, idOf)].flatMap(([id, own]) => {
    const [first] = own
    if (id === null || first === undefined) return []
    return [{ ...placeOf(first, id), amount: addUp(own), lines: toLines(own, linesOf(own)) }]
  })
}

function linksOf(
  [before, after]: readonly [LineColumn, LineColumn],
  sums: readonly LineSum[],
  toLines: ToLines,
): readonly GraphLink[] {
  const ends = (sum: LineSum) => [before.idOf(sum), after.idOf(sum)] as const
  const idOf = (sum: LineSum): string => ends(sum).join('>')
  return [...groupBy(sums, idOf).values()].flatMap(own => {
    const [first] = own
    const [from, to] = first === undefined ? [null, null] : ends(first)
    if (first === undefined || from === null || to === null) return []
    const { classCode } = after.placeOf(first, to)
    const lines = toLines(own, { ...before.linesOf(own), ...after.linesOf(own) })
    return [{ id: linkId(from, to), from, to, amount: addUp(own), classCode, sources: [], lines }]
  })
}

/** What the picked departments are called of which there is no line this year. */
function departmentsWithout(
  { detail }: Lines,
  departments: readonly string[],
  sums: readonly LineSum[],
): readonly string[] {
  const known = new Set(sums.map(({ department }) => department))
  const others = departments.filter(key => !known.has(key))
  return others.map(key => lineName(detail, 'department', key) || key)
}

function addUp(sums: readonly LineSum[]): Fen {
  return sums.reduce((total, { amount }) => total + amount, 0)
}
