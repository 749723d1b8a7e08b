import {
  APPROPRIATION_EXPENDITURE,
  EXPENDITURE_TOTAL,
  isItem,
  OPERATING_FUNDS,
} from '../../domain/published/statement-items'
import type { Dataset, Statement } from '../../domain/dataset'
import type { Fen } from '../../domain/money'
import type { Selection } from '../../domain/selection'
import { previousLeaves } from '../../domain/single-kind'
import type { Source } from '../../domain/source'
import { isWithinCode, leavesOf } from '../../domain/subject-code'
import { clausesSeen } from './comparison-clauses'
import type { ComparisonRow, ComparisonView } from './comparison-view'
import { cutOf } from '../trees/cut'
import { EXPENDITURE_KINDS, KIND_NAMES } from '../kind-figures'
import type { Cut } from '../trees/spend-node'

/** A reason that the document states for a change that is shown. */
export interface Reason {
  /** What it explains, as published; several items may share their words. */
  readonly items: readonly string[]
  /** The words of the document. */
  readonly text: string
  /** The section of the 情况说明, e.g. "三". */
  readonly section: string
  /** The sentences that state the figures. */
  readonly quotes: readonly string[]
  /** What the document states of each item, in the same order. */
  readonly statements: readonly Statement[]
  readonly source: Source
}

/** Why what is shown changed, as far as the document says. */
export interface Reasons {
  readonly stated: readonly Reason[]
  /** Names of what changed without a stated reason. */
  readonly unexplained: readonly string[]
}

/** What the document may speak of, with the amount that it then gives. */
interface Item {
  readonly item: string
  readonly amount: Fen | null
}

/** What changed, by the names that the document may call it. */
interface Changed {
  readonly name: string
  readonly items: readonly Item[]
  /** Whether other items are its parts. */
  readonly isWhole: boolean
}

/** What the document calls all of the expenditure. */
export const WHOLE_ITEMS = [EXPENDITURE_TOTAL, APPROPRIATION_EXPENDITURE]

/** The stated reasons for the changes of a comparison; null where nothing changed or no 情况说明 was read. */
export function toReasons(
  dataset: Dataset,
  view: ComparisonView,
  selection: Selection,
): Reasons | null {
  if (dataset.tables.statement === undefined) return null
  // The document explains its own department, not those of the lines.
  if (view.tables.length === 0) return null
  const cut = cutOf('function', clausesSeen(view.compared, selection))
  const changed = changedRows(dataset, view, cut)
  const whole = changedWhole(view, cut)
  const all = whole === null ? changed : [whole, ...changed]
  if (all.length === 0) return null
  const found = all.map(({ items }) => statedReason(dataset, items))
  // It is given with the figures of all basic expenditure, for which it then stands.
  const operating = all
    .flatMap(({ items }) => items.filter(({ item }) => item === KIND_NAMES.basic))
    .map(basic => ({ ...basic, item: OPERATING_FUNDS }))
  const unexplained = all.filter((_, index) => found[index] === null)
  const [ofWhole, ...ofRows] = found
  const known = [
    ofWhole,
    ...(whole !== null && cut === 'total' ? kindsOf(dataset) : []),
    ...ofRows,
    ...operating.map(item => statedReason(dataset, [item])),
  ].filter(statement => statement != null)
  return {
    stated: merge(known),
    // What the parts explain is not said to be unexplained as a whole.
    unexplained: (known.length === 0 ? all : unexplained.filter(({ isWhole }) => !isWhole)).map(
      ({ name }) => name,
    ),
  }
}

function changedRows(dataset: Dataset, { rows }: ComparisonView, cut: Cut): readonly Changed[] {
  const hasParts = rows.some(row => row.role === 'child')
  return rows.filter(hasMoved).map(row => ({
    name: row.short,
    items: [{ item: row.name, amount: row.current }, ...wholeKinds(dataset, row, cut)],
    isWhole: hasParts && row.role === 'whole',
  }))
}

/** The kinds of the cut that lie in one subject alone in both years: what explains them explains it, or a part of it. */
function wholeKinds(
  { functional, functionalTotal }: Dataset,
  { dimension, code }: ComparisonRow,
  cut: Cut,
): readonly Item[] {
  const subject = functional.find(other => dimension === 'function' && other.code === code)
  return EXPENDITURE_KINDS.flatMap(kind => {
    const amount = functionalTotal?.[kind].amount
    if (!amount || subject?.[kind].amount !== amount || !['total', kind].includes(cut)) return []
    const before = previousLeaves(leavesOf(functional), kind)
    const isAll = before?.every(leaf => !leaf.previous.amount || isWithinCode(leaf.code, code))
    return isAll ? { item: KIND_NAMES[kind], amount } : []
  })
}

/** Why either kind changed: the two make up the whole, however else it is divided. */
function kindsOf(dataset: Dataset): readonly (Statement | null)[] {
  return EXPENDITURE_KINDS.map(kind => {
    const amount = dataset.functionalTotal?.[kind].amount ?? null
    return statedReason(dataset, [{ item: KIND_NAMES[kind], amount }])
  })
}

function hasMoved({ change }: ComparisonRow): boolean {
  return change.delta !== null && change.delta !== 0
}

/** The whole budget, or the whole of a kind; what is in focus stands among the rows. */
function changedWhole(view: ComparisonView, cut: Cut): Changed | null {
  const { compared, change, rows, whole, focus } = view
  const isRow = rows.some(row => row.role === 'whole')
  if (isRow || focus.length > 0 || !change.delta || compared === 'threePublic') return null
  const names = cut === 'basic' || cut === 'project' ? [KIND_NAMES[cut]] : WHOLE_ITEMS
  const items = names.map(item => ({ item, amount: whole.current }))
  return { name: names[0] ?? '', items, isWhole: true }
}

/** A statement of this year on one of the items that gives a reason, and no other amount than is shown. */
function statedReason({ statements, info }: Dataset, items: readonly Item[]): Statement | null {
  return (
    statements.find(
      statement =>
        statement.reason !== '' &&
        statement.year === info.year &&
        items.some(
          ({ item, amount }) =>
            (statement.amount === null || statement.amount === amount) &&
            isItem(statement.item, item),
        ),
    ) ?? null
  )
}

function merge(statements: readonly Statement[]): readonly Reason[] {
  const reasons: Reason[] = []
  for (const statement of new Set(statements)) {
    const { item, reason, section, quote, row } = statement
    const at = reasons.findIndex(known => known.text === reason && known.section === section)
    const known = reasons[at]
    if (known === undefined) {
      const source = { table: 'statement', row, column: '主要原因' } as const
      const own = { items: [item], quotes: [quote], statements: [statement] }
      reasons.push({ ...own, text: reason, section, source })
    } else {
      reasons[at] = {
        ...known,
        items: [...known.items, item],
        quotes: [...known.quotes, quote],
        statements: [...known.statements, statement],
      }
    }
  }
  return reasons
}
