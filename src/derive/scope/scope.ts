import type { Dataset } from '../../domain/dataset'
import type { Fen } from '../../domain/money'
import { ratioOf } from '../../domain/ratio'
import type { Dimension, Selection, ViewId } from '../../domain/selection'
import type { Breakdown } from '../../domain/view-state'
import { fundsSpentBeside } from '../flow/flow-funds'
import { fundScope } from '../fund-notes'
import { fundName } from '../funds'
import { projectsBeyond } from '../general-projects'
import { shortProjectNames, shortSubjectName } from '../names'
import { lineName } from '../lines/line-name'
import { isRestricted, scopeAmount } from './scope-amount'

/** One key of one clause, as a chip. `label` is the data's name; null where the interface has the word. */
export interface Chip {
  readonly dimension: Dimension
  readonly key: string
  readonly label: string | null
  readonly source: ViewId
}

export interface ScopeAmount {
  readonly amount: Fen | null
  readonly share: number | null
  /** The whole of the share is 一般公共预算 alone, beside which other money is spent. */
  readonly isOfGeneral?: boolean
}

/** The filter bar: what is picked and how much of the money that is. */
export interface ScopeView {
  readonly chips: readonly Chip[]
  /** Amount in functional subjects, kinds and projects; the whole when none is picked. */
  readonly spending: ScopeAmount
  /** Amount in economic subjects, of basic expenditure; null when none is picked. */
  readonly economic: ScopeAmount | null
  /** Both kinds of clause are set: they cannot be intersected. */
  readonly cannotJoin: boolean
}

/** The view-model of the filter bar. */
export function toScope(dataset: Dataset, selection: Selection): ScopeView {
  const hasEconomic = isRestricted(selection, 'economic')
  return {
    chips: toChips(dataset, selection),
    spending: spendingOf(dataset, selection),
    economic: hasEconomic ? amountWithShare(dataset, 'economic', selection) : null,
    cannotJoin: hasEconomic && isRestricted(selection, 'function'),
  }
}

function spendingOf(dataset: Dataset, selection: Selection): ScopeAmount {
  const cube = spendingCube(dataset, selection)
  return cube === null ? { amount: null, share: null } : amountWithShare(dataset, cube, selection)
}

/**
 * The table that answers for spending; null where none does. Table 2 holds 一般公共预算 alone; a clause
 * that takes in another source is answered by the sources' table.
 */
export function spendingCube(dataset: Dataset, selection: Selection): Breakdown | null {
  if (isRestricted(selection, 'department')) return 'department'
  const scope = fundScope(dataset, selection)
  if (scope === null || scope === 'all') return 'function'
  if (!isRestricted(selection, 'function')) return 'fund'
  return scope === 'general' ? 'function' : null
}

function amountWithShare(dataset: Dataset, cube: Breakdown, selection: Selection): ScopeAmount {
  const amount = scopeAmount(dataset, cube, selection)
  // What another source pays for is no part of table 2's whole.
  const whole =
    projectsBeyond(dataset, selection).length > 0 ? null : scopeAmount(dataset, cube, [])
  const isOfGeneral = cube === 'function' && fundsSpentBeside(dataset).length > 0
  return { amount, share: amount === null ? null : ratioOf(amount, whole), isOfGeneral }
}

function toChips(dataset: Dataset, selection: Selection): readonly Chip[] {
  return selection.flatMap(({ dimension, keys, source }) =>
    keys.map(key => ({ dimension, key, source, label: labelOf(dataset, dimension, key) })),
  )
}

function subjectLabel(
  subjects: readonly { readonly code: string; readonly name: string }[],
  key: string,
  ofLines = '',
): string {
  const name = subjects.find(({ code }) => code === key)?.name ?? ofLines
  return name === '' ? key : `${key} ${shortSubjectName(name)}`
}

type ToLabel = (dataset: Dataset, key: string) => string | null

const LABELS: Readonly<Record<Dimension, ToLabel>> = {
  function: (dataset, key) =>
    subjectLabel(dataset.functional, key, lineName(dataset.detail, 'function', key)),
  economic: (dataset, key) => subjectLabel(dataset.economic, key),
  project: (dataset, key) => shortProjectNames(dataset).get(key) ?? key,
  fund: fundName,
  department: ({ detail }, key) => lineName(detail, 'department', key) || key,
  level: (_, key) => key.split('/').join(' · '),
  indicator: (_, key) => key,
  kind: () => null,
  staffing: () => null,
  core: () => null,
}

/** The data's own name of a key; null where the interface has the word (基本/项目, 人员/公用, core). */
function labelOf(dataset: Dataset, dimension: Dimension, key: string): string | null {
  return LABELS[dimension](dataset, key)
}
