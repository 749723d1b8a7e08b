import type { ExpenditureKind, Staffing } from '../../domain/dataset'
import type { Fen } from '../../domain/money'
import type { Figure, Source } from '../../domain/source'
import type { Labels } from '../labels'
import type { Sourced } from '../trace/sourced'

/** Which column of the table an amount is read from: all of it, one kind, or one staffing. */
export type Cut = 'total' | ExpenditureKind | Staffing

/** An amount with the cells it comes from, or the lines; null when the cells are blank. */
export interface NodeFigure extends Sourced {
  readonly amount: Fen | null
  readonly unread?: boolean
}

/** The year before: undefined when not published in this cut. */
export interface PreviousFigure {
  readonly amount: Fen | null | undefined
  readonly derived: boolean
  readonly sources: readonly Source[]
}

/**
 * What a node is: a source of money, a subject, the basic expenditure of a subject beside its projects, a project, a
 * cost indicator, the rest that no child explains, or the whole.
 */
export type NodeKind = 'root' | 'fund' | 'subject' | 'basic' | 'project' | 'cost' | 'residual'

/** A node of a spending tree: from the whole over subjects to projects and their cost indicators. */
export interface SpendNode extends Labels {
  readonly kind: NodeKind
  readonly figures: Readonly<Partial<Record<Cut, NodeFigure>>>
  readonly previous: Readonly<Partial<Record<Cut, PreviousFigure>>>
  readonly children: readonly SpendNode[]
  /** Whether there is a choice below, where children are made only for what is shown. */
  readonly hasChoice?: (cut: Cut) => boolean
}

export interface SpendTree {
  /** Of the lines of departments, not of a published table. */
  readonly ofLines?: boolean
  readonly root: SpendNode
  readonly byId: ReadonlyMap<string, SpendNode>
  readonly parents: ReadonlyMap<string, SpendNode>
}

export const NO_FIGURE: NodeFigure = { amount: null, sources: [] }
export const NO_PREVIOUS: PreviousFigure = { amount: undefined, derived: false, sources: [] }

export function figureOf({ source, ...figure }: Figure): NodeFigure {
  return { ...figure, sources: [source] }
}

/** The whole, before its amounts and its parts. */
export const ROOT: Omit<SpendNode, 'figures'> = {
  id: 'root',
  kind: 'root',
  dimension: null,
  key: '',
  code: '',
  name: '',
  short: '',
  classCode: '',
  previous: {},
  children: [],
}

/** More tiles than this are not nested: only the position's own children are drawn. */
export const MAX_NESTED_TILES = 120

/** The amount of a node in a cut; null when blank or when the cut does not apply. */
export function amountIn(node: SpendNode, cut: Cut): Fen | null {
  return node.figures[cut]?.amount ?? null
}

/** The node of a clause key: nodeId('function', '201') → "function:201". */
export function nodeId(dimension: string, key: string): string {
  return `${dimension}:${key}`
}

/** Lists the way from the root to a node, both included. */
export function pathTo(tree: SpendTree, node: SpendNode): readonly SpendNode[] {
  const parent = tree.parents.get(node.id)
  return parent === undefined ? [node] : [...pathTo(tree, parent), node]
}

/** Indexes a finished tree by id and by parent. */
export function indexTree(root: SpendNode): SpendTree {
  const byId = new Map<string, SpendNode>()
  const parents = new Map<string, SpendNode>()
  const visit = (node: SpendNode): void => {
    byId.set(node.id, node)
    for (const child of node.children) {
      parents.set(child.id, node)
      visit(child)
    }
  }
  visit(root)
  return { root, byId, parents }
}

/** Only where the 合计 row is missing: what is known of the whole is the sum of its classes. */
export function sumFigures(
  nodes: readonly SpendNode[],
  cuts: readonly Cut[],
): SpendNode['figures'] {
  const figures: Partial<Record<Cut, NodeFigure>> = {}
  for (const cut of cuts) {
    const parts = nodes.flatMap(node => node.figures[cut] ?? [])
    const amounts = parts.flatMap(part => part.amount ?? [])
    figures[cut] = {
      amount: amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0),
      sources: parts.flatMap(part => part.sources),
    }
  }
  return figures
}

/** The same of the year before, in the cuts in which each class has one. */
export function sumPrevious(
  nodes: readonly SpendNode[],
  cuts: readonly Cut[],
): SpendNode['previous'] {
  const sums: Partial<Record<Cut, PreviousFigure>> = {}
  for (const cut of cuts) {
    const parts = nodes.map(node => node.previous[cut] ?? NO_PREVIOUS)
    const amounts = parts.flatMap(({ amount }) => amount ?? [])
    if (amounts.length === 0 || parts.some(({ amount }) => amount === undefined)) continue
    sums[cut] = {
      amount: amounts.reduce((sum, amount) => sum + amount, 0),
      derived: parts.some(({ derived }) => derived),
      sources: parts.flatMap(({ sources }) => sources),
    }
  }
  return sums
}
