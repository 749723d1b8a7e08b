import { compareYears } from '../../domain/comparison'
import type { Dataset } from '../../domain/dataset'
import { sumBy } from '../../domain/facts/fact-cube'
import type { Fen } from '../../domain/money'
import { keysOf, type Selection } from '../../domain/selection'
import type { Source } from '../../domain/source'
import { isWithinCode } from '../../domain/subject-code'
import type { Emphasis } from '../emphasis'
import { clausesSeen } from './comparison-clauses'
import type { ComparedRows, ComparisonRow, ComparisonWhole } from './comparison-view'
import { changeOf, comparedIn, cutOf } from '../trees/cut'
import { drawnChildren, stepOver } from '../trees/position'
import { outermost } from '../scope/scope-amount'
import { amountIn, nodeId, NO_PREVIOUS, type Cut, type SpendNode } from '../trees/spend-node'
import { treeOf } from '../trees/spending-tree'

/** The functional subjects: the classes, or the focus and what is below it. */
export function compareSubjects(dataset: Dataset, selection: Selection): ComparedRows {
  const seen = clausesSeen('function', selection)
  const focus = focusNodes(dataset, seen)
  return {
    rows: subjectRows(dataset, selection, seen, focus),
    whole: wholeFigures(dataset, focus, cutOf('function', seen)),
    focus: focus.map(node => node.name),
  }
}

/** Subjects that another view put in focus; none when the whole is shown. */
export function focusNodes(dataset: Dataset, seen: Selection): readonly SpendNode[] {
  const tree = treeOf(dataset, 'function')
  const keys = keysOf(seen, 'function') ?? []
  return keys.flatMap(key => tree.byId.get(nodeId('function', key)) ?? [])
}

/** The published figures of the whole or of the subjects in focus: one cell, or the sum of several. */
export function wholeFigures(
  dataset: Dataset,
  focus: readonly SpendNode[],
  cut: Cut,
): ComparisonWhole {
  const counted = countedNodes(dataset, focus)
  const figures = counted.map(node => node.previous[cut] ?? NO_PREVIOUS)
  const current = sumOf(counted.map(node => comparedIn(node, cut)))
  const previous = sumOf(figures.map(figure => figure.amount))
  return {
    current: current ?? null,
    previous,
    change: compareYears(current, previous),
    previousDerived: figures.some(figure => figure.derived),
    sources: counted.flatMap(node => node.figures[cut]?.sources ?? []),
    previousSources: figures.flatMap(figure => figure.sources),
  }
}

/** What is in focus without what lies inside it already; the root when nothing is. */
function countedNodes(dataset: Dataset, focus: readonly SpendNode[]): readonly SpendNode[] {
  if (focus.length === 0) return [treeOf(dataset, 'function').root]
  const outer = outermost(focus.map(node => node.code))
  return focus.filter(node => outer.includes(node.code))
}

/** Undefined as soon as one amount is not known, null when all are blank. */
function sumOf(amounts: readonly (Fen | null | undefined)[]): Fen | null | undefined {
  let sum: Fen | null = null
  for (const amount of amounts) {
    if (amount === undefined) return undefined
    if (amount !== null) sum = (sum ?? 0) + amount
  }
  return sum
}

function subjectRows(
  dataset: Dataset,
  selection: Selection,
  seen: Selection,
  focus: readonly SpendNode[],
): readonly ComparisonRow[] {
  const cut = cutOf('function', seen)
  const parts = projectParts(dataset, seen)
  const own = keysOf(selection, 'function') ?? []
  const { root } = treeOf(dataset, 'function')
  const toRow = (role: ComparisonRow['role']) => (node: SpendNode) =>
    subjectRow(node, role, cut, own, parts)
  if (focus.length === 0) return comparable(root, cut).map(toRow('child'))
  const [only, ...more] = focus
  if (only === undefined || more.length > 0) return focus.map(toRow('whole'))
  return [toRow('whole')(only), ...comparable(stepOver(only, cut), cut).map(toRow('child'))]
}

/** Children that have a figure in either year; projects have none for the year before. */
function comparable(node: SpendNode, cut: Cut): readonly SpendNode[] {
  const drawn = new Set(drawnChildren(node, cut))
  return node.children.filter(
    child => child.kind === 'subject' && (drawn.has(child) || Boolean(child.previous[cut]?.amount)),
  )
}

/** What the picked projects make of each subject, with the cells of their budgets. */
export type ProjectParts = ReadonlyMap<string, ProjectPart> | null

export interface ProjectPart {
  readonly amount: Fen
  readonly sources: readonly Source[]
}

/** Amounts of the picked projects by subject, none in a kind that they are not of; null when no project is picked. */
export function projectParts(dataset: Dataset, seen: Selection): ProjectParts {
  const project = keysOf(seen, 'project')
  const kind = keysOf(seen, 'kind') ?? undefined
  if (project === null) return null
  const year = [String(dataset.info.year)]
  const sourcesAt = (leaf: string): readonly Source[] =>
    dataset.projects
      .filter(({ code, subjectCode }) => subjectCode === leaf && project.includes(code))
      .map(({ budget }) => budget.source)
  const parts = sumBy(dataset.functionalFacts, 'function', { year, project, kind })
  return new Map([...parts].map(([key, amount]) => [key, { amount, sources: sourcesAt(key) }]))
}

/** What of the picked projects lies at or below any of the subjects ("": the whole); null when nothing does. */
export function partWithin(parts: ProjectParts, codes: readonly string[]): ProjectPart | null {
  const inside = [...(parts ?? [])]
    .filter(([leaf]) => codes.some(code => code === '' || isWithinCode(leaf, code)))
    .map(([, part]) => part)
  if (inside.length === 0) return null
  return {
    amount: inside.reduce((sum, { amount }) => sum + amount, 0),
    sources: inside.flatMap(({ sources }) => sources),
  }
}

function subjectRow(
  node: SpendNode,
  role: ComparisonRow['role'],
  cut: Cut,
  own: readonly string[],
  parts: ProjectParts,
): ComparisonRow {
  const previous = node.previous[cut] ?? NO_PREVIOUS
  const part = partWithin(parts, [node.code])
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
    part: part?.amount ?? null,
    partSources: part?.sources ?? [],
    emphasis: emphasisOf(node, role, own, parts, part),
    role,
    sources: node.figures[cut]?.sources ?? [],
    previousSources: previous.sources,
  }
}

function emphasisOf(
  node: SpendNode,
  role: ComparisonRow['role'],
  own: readonly string[],
  parts: ProjectParts,
  part: ProjectPart | null,
): Emphasis {
  if (parts !== null) return part === null ? 'faded' : 'normal'
  if (own.length === 0 || role === 'whole') return 'normal'
  if (own.some(code => isWithinCode(node.code, code))) {
    return own.includes(node.code) ? 'selected' : 'normal'
  }
  return own.some(code => isWithinCode(code, node.code)) ? 'normal' : 'faded'
}
