import { compareYears, type Change } from '../domain/comparison'
import type { Dataset } from '../domain/dataset'
import { sumBy } from '../domain/facts'
import { clausesFor, keysOf, type Selection } from '../domain/selection'
import { isWithinCode } from '../domain/subject-code'
import type { Compared, ComparisonMode } from '../domain/view-state'
import { changeOf, cutOf } from './cut'
import type { Emphasis } from './breakdown-view'
import type { ComparisonRow, ComparisonView } from './comparison-view'
import { emptyTable } from './breakdown-notes'
import { comparisonNotes } from './comparison-notes'
import { drawnChildren, stepOver } from './position'
import { amountIn, nodeId, NO_PREVIOUS, type Cut, type SpendNode } from './spend-node'
import { outermost } from './scope-amount'
import { treeOf } from './spending-tree'
import { threePublicRows } from './three-public'

/** The view-model of 比上年多了还是少了. */
export function toComparison(
  dataset: Dataset,
  compared: Compared,
  mode: ComparisonMode,
  selection: Selection,
): ComparisonView {
  const isSubjects = compared === 'function'
  const rows = isSubjects ? subjectRows(dataset, selection) : threePublicRows(dataset)
  const focus = isSubjects ? focusOf(dataset, selection) : []
  const isBlank = rows.every(row => !row.current && !row.previous)
  return {
    compared,
    mode,
    year: dataset.info.year,
    previousYear: dataset.info.previousYear,
    rows: mode === 'change' ? byChange(rows) : rows,
    focusName: focus.map(node => node.name).join('、'),
    hasPart: rows.some(row => row.part !== null),
    change: isSubjects
      ? wholeChange(dataset, selection)
      : (rows[0]?.change ?? compareYears(null, undefined)),
    notes: comparisonNotes(dataset, compared, selection, rows),
    empty: isBlank
      ? emptyTable(dataset, isSubjects ? 'functional' : 'three-public', isSubjects ? selection : [])
      : null,
    tables: isSubjects ? ['functional'] : ['three-public'],
  }
}

/** Subjects that another view put in focus; none when the whole is shown. */
function focusOf(dataset: Dataset, selection: Selection): readonly SpendNode[] {
  const tree = treeOf(dataset, 'function')
  const keys = keysOf(clausesFor('comparison', selection), 'function') ?? []
  return keys.flatMap(key => tree.byId.get(nodeId('function', key)) ?? [])
}

function subjectRows(dataset: Dataset, selection: Selection): readonly ComparisonRow[] {
  const cut = cutOf('function', clausesFor('comparison', selection))
  const focus = focusOf(dataset, selection)
  const parts = projectParts(dataset, selection)
  const own = keysOf(selection, 'function') ?? []
  const { root } = treeOf(dataset, 'function')
  const toRow = (role: ComparisonRow['role']) => (node: SpendNode) =>
    subjectRow(node, role, cut, own, parts)
  if (focus.length === 0) return comparable(root, cut).map(toRow('child'))
  const [only, ...more] = focus
  if (only === undefined || more.length > 0) return focus.map(toRow('whole'))
  return [toRow('whole')(only), ...comparable(stepOver(only, cut), cut).map(toRow('child'))]
}

/** The change of the published total, or of the subjects in focus: one cell, or the sum of several. */
function wholeChange(dataset: Dataset, selection: Selection): Change {
  const cut = cutOf('function', clausesFor('comparison', selection))
  const focus = focusOf(dataset, selection)
  const [only, ...more] = focus.length === 0 ? [treeOf(dataset, 'function').root] : focus
  if (only === undefined || more.length === 0) {
    return only === undefined ? compareYears(null, undefined) : changeOf(only, cut)
  }
  const outer = outermost(focus.map(node => node.code))
  const counted = focus.filter(node => outer.includes(node.code))
  const before = counted.map(node => (node.previous[cut] ?? NO_PREVIOUS).amount)
  const isKnown = before.every(amount => amount !== undefined)
  const sum = (amounts: readonly (number | null | undefined)[]): number =>
    amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0)
  return compareYears(
    sum(counted.map(node => amountIn(node, cut))),
    isKnown ? sum(before) : undefined,
  )
}

/** Children that have a figure in either year; projects have none for the year before. */
function comparable(node: SpendNode, cut: Cut): readonly SpendNode[] {
  const drawn = new Set(drawnChildren(node, cut))
  return node.children.filter(
    child => child.kind === 'subject' && (drawn.has(child) || Boolean(child.previous[cut]?.amount)),
  )
}

type Parts = ReadonlyMap<string, number> | null

/** Amounts of the picked projects by subject; null when no project is picked. */
function projectParts(dataset: Dataset, selection: Selection): Parts {
  const project = keysOf(selection, 'project')
  if (project === null) return null
  const year = [String(dataset.info.year)]
  const { keys, sums, counts } = sumBy(dataset.functionalFacts, 'function', { year, project })
  return new Map(keys.flatMap((key, i) => (counts[i] ? [[key, sums[i] ?? 0] as const] : [])))
}

function partOf(parts: Parts, code: string): number | null {
  const inside = [...(parts ?? [])].filter(([leaf]) => isWithinCode(leaf, code))
  return inside.length === 0 ? null : inside.reduce((sum, [, amount]) => sum + amount, 0)
}

function subjectRow(
  node: SpendNode,
  role: ComparisonRow['role'],
  cut: Cut,
  own: readonly string[],
  parts: Parts,
): ComparisonRow {
  const previous = node.previous[cut] ?? NO_PREVIOUS
  const part = partOf(parts, node.code)
  return {
    id: node.id,
    dimension: 'function',
    key: node.key,
    code: node.code,
    name: node.name,
    short: node.short,
    classCode: node.classCode,
    current: amountIn(node, cut),
    previous: previous.amount,
    previousDerived: previous.derived,
    change: changeOf(node, cut),
    part,
    emphasis: emphasisOf(node, role, own, parts, part),
    role,
    sources: [...(node.figures[cut]?.sources ?? []), ...previous.sources],
  }
}

function emphasisOf(
  node: SpendNode,
  role: ComparisonRow['role'],
  own: readonly string[],
  parts: Parts,
  part: number | null,
): Emphasis {
  if (parts !== null) return part === null ? 'faded' : 'normal'
  if (own.length === 0 || role === 'whole') return 'normal'
  if (own.some(code => isWithinCode(node.code, code))) {
    return own.includes(node.code) ? 'selected' : 'normal'
  }
  return own.some(code => isWithinCode(code, node.code)) ? 'normal' : 'faded'
}

/** Largest increase first; what has no change known comes last, the whole stays on top. */
function byChange(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  const sizeOf = (row: ComparisonRow): number => row.change.delta ?? Number.NEGATIVE_INFINITY
  const whole = rows.filter(row => row.role === 'whole')
  const children = rows.filter(row => row.role === 'child')
  return [...whole, ...children.sort((a, b) => sizeOf(b) - sizeOf(a))]
}
