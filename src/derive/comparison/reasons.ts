import {
  APPROPRIATION_EXPENDITURE,
  EXPENDITURE_TOTAL,
  isItem,
  OPERATING_FUNDS,
} from '../../domain/checks/statement-items'
import type { Dataset, Statement } from '../../domain/dataset'
import type { Fen } from '../../domain/money'
import type { Selection } from '../../domain/selection'
import { previousLeaves, singleKind } from '../../domain/single-kind'
import type { Source } from '../../domain/source'
import { isWithinCode, leavesOf } from '../../domain/subject-code'
import { clausesSeen } from './comparison-clauses'
import type { ComparisonRow, ComparisonView } from './comparison-view'
import { cutOf } from '../trees/cut'
import { KIND_NAMES } from './kind-figures'

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

/** What changed, by the names that the document may call it. */
interface Changed {
  readonly name: string
  readonly items: readonly string[]
  readonly amount: Fen | null
  /** Whether other items are its parts. */
  readonly isWhole: boolean
}

const WHOLE_ITEMS = [EXPENDITURE_TOTAL, APPROPRIATION_EXPENDITURE]

/** The stated reasons for the changes of a comparison; null where nothing changed or no 情况说明 was read. */
export function toReasons(
  dataset: Dataset,
  view: ComparisonView,
  selection: Selection,
): Reasons | null {
  if (dataset.tables.statement === undefined) return null
  // The document explains its own department, not those of the lines.
  if (view.tables.length === 0) return null
  const changed = changedRows(dataset, view)
  const whole = changedWhole(view, selection)
  const all = whole === null ? changed : [whole, ...changed]
  if (all.length === 0) return null
  const found = all.map(({ items, amount }) => statedReason(dataset, items, amount))
  // It is given with the figures of all basic expenditure, for which it then stands.
  const extra = all.flatMap(({ items, amount }) =>
    items.includes(KIND_NAMES.basic)
      ? (statedReason(dataset, [OPERATING_FUNDS], amount) ?? [])
      : [],
  )
  const unexplained = all.filter((_, index) => found[index] === null)
  const known = [...found.flatMap(statement => statement ?? []), ...extra]
  return {
    stated: merge(known),
    // What the parts explain is not said to be unexplained as a whole.
    unexplained: (known.length === 0 ? all : unexplained.filter(({ isWhole }) => !isWhole)).map(
      ({ name }) => name,
    ),
  }
}

function changedRows(dataset: Dataset, { rows }: ComparisonView): readonly Changed[] {
  const hasParts = rows.some(row => row.role === 'child')
  return rows.filter(hasMoved).map(row => ({
    name: row.short,
    items: [row.name, ...allOfKind(dataset, row)],
    amount: row.current,
    isWhole: hasParts && row.role === 'whole',
  }))
}

/** The kind that a subject alone makes up in both years, and nothing else: what explains the one explains the other. */
function allOfKind(
  { functional, functionalTotal }: Dataset,
  { dimension, code }: ComparisonRow,
): readonly string[] {
  if (dimension !== 'function') return []
  const subject = functional.find(other => other.code === code)
  const kind = subject && singleKind(subject.basic.amount, subject.project.amount)
  if (!kind || subject[kind].amount !== functionalTotal?.[kind].amount) return []
  const before = previousLeaves(leavesOf(functional), kind)
  const isAll = before?.every(leaf => !leaf.previous.amount || isWithinCode(leaf.code, code))
  return isAll === true ? [KIND_NAMES[kind]] : []
}

function hasMoved({ change }: ComparisonRow): boolean {
  return change.delta !== null && change.delta !== 0
}

/** The whole budget, or the whole of a kind; what is in focus stands among the rows. */
function changedWhole(view: ComparisonView, selection: Selection): Changed | null {
  const { compared, change, rows, whole, focus } = view
  const isRow = rows.some(row => row.role === 'whole')
  if (isRow || focus.length > 0 || !change.delta || compared === 'threePublic') return null
  const cut = cutOf('function', clausesSeen(compared, selection))
  const items = cut === 'basic' || cut === 'project' ? [KIND_NAMES[cut]] : WHOLE_ITEMS
  return { name: items[0] ?? '', items, amount: whole.current, isWhole: true }
}

/** A statement of this year on one of the items that gives a reason, and no other amount than is shown. */
function statedReason(
  { statements, info }: Dataset,
  items: readonly string[],
  amount: Fen | null,
): Statement | null {
  return (
    statements.find(
      statement =>
        statement.reason !== '' &&
        statement.year === info.year &&
        (statement.amount === null || statement.amount === amount) &&
        items.some(item => isItem(statement.item, item)),
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
