import type { DetailDimension } from './detail-facts'
import { toCellLevels } from './fact-cells'
import type { FactTable } from './facts'

/** What views ask for together, the widest first: the narrower ones are added up from it. */
const DETAIL_CELLS: readonly (readonly DetailDimension[])[] = [
  ['department', 'year', 'function', 'kind'],
  ['department', 'year', 'kind'],
  ['year', 'function', 'kind'],
]

/** Fewer lines are added up faster than their cells are made, and cells are hardly fewer. */
const LEAST_LINES = 1 << 15

/** The lines added up beforehand by what views ask for. */
export function detailCells(
  table: FactTable<DetailDimension>,
): readonly FactTable<DetailDimension>[] {
  return table.length < LEAST_LINES ? [] : toCellLevels(table, DETAIL_CELLS)
}
