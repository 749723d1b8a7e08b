import type { Cells, FactCube } from './fact-cube'
import type { FactGroups } from './fact-groups'
import type { FactFilter, FactTable } from './facts'
import type { KeyBook } from './key-book'

/** What each line of a province's expenditure is told apart by. */
export const DETAIL_DIMENSIONS = ['department', 'year', 'function', 'kind', 'project'] as const
export type DetailDimension = (typeof DETAIL_DIMENSIONS)[number]

/** The dimensions whose keys have names. */
export const NAMED_DIMENSIONS = ['department', 'function', 'project'] as const
export type NamedDimension = (typeof NAMED_DIMENSIONS)[number]

/** Every sum and every count over the lines. */
export type LineCube = FactCube<DetailDimension> & FactGroups<DetailDimension>

/** Which lines a figure is added up from. */
export type LineFilter = FactFilter<DetailDimension>

/** Facts of many departments and years: one for each line of the file, and what views ask for already added up. */
export interface DetailFacts {
  readonly table: FactTable<DetailDimension>
  readonly cells: readonly Cells<DetailDimension>[]
  readonly cube: LineCube
  /** Names by the codes of the dimension's keys. */
  readonly names: Readonly<Record<NamedDimension, KeyBook>>
}
