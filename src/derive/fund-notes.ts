import type { Dataset } from '../domain/dataset'
import { keysOf, type Dimension, type Selection } from '../domain/selection'
import { fundTable, GENERAL_FUND, usedFunds } from './funds'
import { projectsBeyond } from './general-projects'
import { shortProjectNames } from './names'
import { note, type EmptyState, type Note } from './note'

/** Which sources are published as 0 or blank: they are named, never drawn. */
export function unusedFundNotes(dataset: Dataset): readonly Note[] {
  const unused = fundTable(dataset).funds.filter(({ figure }) => (figure.amount ?? 0) === 0)
  const zero = unused.filter(({ figure }) => figure.amount === 0).map(({ name }) => name)
  const blank = unused.filter(({ figure }) => figure.amount === null).map(({ name }) => name)
  return [
    ...(zero.length === 0 ? [] : [note('fund-zero', {}, zero)]),
    ...(blank.length === 0 ? [] : [note('fund-blank', {}, blank)]),
  ]
}

/** What the sources say of themselves under a selection. */
export function fundNotes(dataset: Dataset, selection: Selection): readonly Note[] {
  const own: readonly Dimension[] = ['fund', 'function', 'department']
  const others = selection.filter(({ dimension }) => !own.includes(dimension))
  return [
    ...unusedFundNotes(dataset),
    ...(others.length > 0 ? [note('fund-unaffected')] : []),
    ...(keysOf(selection, 'function') === null ? [] : [note('fund-highlights-class')]),
  ]
}

/**
 * How a view of tables 2, 3 and 10 stands to a clause on the source: these tables hold 一般公共预算 alone.
 * Null where there is no such clause.
 */
export function fundScope(
  dataset: Dataset,
  selection: Selection,
): 'all' | 'general' | 'other' | null {
  const keys = keysOf(selection, 'fund')
  if (keys === null) return null
  if (!keys.includes(GENERAL_FUND)) return 'other'
  return usedFunds(dataset).length === 1 ? 'all' : 'general'
}

/** Why a view of those tables does not move under a clause on the source, or on a project of another source. */
export function generalFundNotes(dataset: Dataset, selection: Selection): readonly Note[] {
  const scope = fundScope(dataset, selection)
  const short = shortProjectNames(dataset)
  const beyond = projectsBeyond(dataset, selection).map(({ code, name }) => short.get(code) ?? name)
  return [
    ...(scope === 'all' ? [note('all-from-general-fund')] : []),
    ...(scope === 'general' ? [note('general-fund-only')] : []),
    ...(beyond.length > 0 ? [note('other-fund', {}, beyond)] : []),
  ]
}

/** Why a view of those tables shows nothing for another source; null where it does show something. */
export function otherFundEmpty(dataset: Dataset, selection: Selection): EmptyState | null {
  if (fundScope(dataset, selection) !== 'other') return null
  const keys = keysOf(selection, 'fund') ?? []
  const picked = fundTable(dataset).funds.filter(({ key }) => keys.includes(key))
  const names = picked.map(fund => fund.name)
  return { note: note('other-fund', {}, names), wayOut: ['fund'] }
}
