import type { Dataset, EconomicDimension, FunctionalDimension, Project } from '../../domain/dataset'
import { sumFacts } from '../../domain/facts/fact-cube'
import type { FactFilter } from '../../domain/facts/facts'
import { allKeys, type KeyBook } from '../../domain/facts/key-book'
import type { Fen } from '../../domain/money'
import { keysOf, type Dimension, type Selection } from '../../domain/selection'
import { isWithinCode } from '../../domain/subject-code'
import type { Breakdown } from '../../domain/view-state'
import { cutOf } from '../trees/cut'
import { amountIn, nodeId, type SpendTree } from '../trees/spend-node'
import { lineViewsOf } from '../lines/line-views'
import { treeUnder } from '../trees/spending-tree'

/** What each published cube carries together; clauses of different cubes cannot be joined. */
export const CUBE_DIMENSIONS: Readonly<Record<Breakdown, readonly Dimension[]>> = {
  function: ['function', 'kind', 'project'],
  economic: ['economic', 'staffing'],
  fund: ['fund'],
  department: ['department'],
}

/** Whether the selection restricts a cube at all. */
export function isRestricted(selection: Selection, cube: Breakdown): boolean {
  return CUBE_DIMENSIONS[cube].some(dimension => keysOf(selection, dimension) !== null)
}

/**
 * This year's amount of a cube under its clauses, in 分; null when nothing is there.
 * One published cell answers where it can (totals are never re-added); only projects or several keys are summed.
 */
export function scopeAmount(dataset: Dataset, cube: Breakdown, selection: Selection): Fen | null {
  if (cube === 'function' && keysOf(selection, 'project') !== null) {
    return jointAmount(dataset, cube, selection)
  }
  const { tree, by } = scopeTree(dataset, cube, selection)
  const cut = cutOf(cube, selection)
  const subjects = keysOf(selection, by)
  if (subjects === null) return amountIn(tree.root, cut)
  const keys = by === 'fund' ? subjects : outermost(subjects)
  return sumOf(
    keys.flatMap(code => {
      const node = tree.byId.get(nodeId(by, code))
      return node === undefined ? [] : (amountIn(node, cut) ?? [])
    }),
  )
}

function sumOf(amounts: readonly Fen[]): Fen | null {
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}

/**
 * The picked projects that lie at or below the picked subjects, with the budgets of table 10; also those of another
 * source than table 2's, but none that stands under a subject which table 2 parts further.
 */
export function projectsIn(
  { projects, functional }: Dataset,
  selection: Selection,
): readonly Project[] {
  if (keysOf(selection, 'kind')?.includes('project') === false) return []
  const picked = keysOf(selection, 'project') ?? []
  const subjects = keysOf(selection, 'function') ?? ['']
  return projects.filter(
    ({ code, subjectCode }) =>
      picked.includes(code) &&
      subjects.some(subject => isWithinCode(subjectCode, subject)) &&
      (subjectCode === '' ||
        !functional.some(one => one.code !== subjectCode && isWithinCode(one.code, subjectCode))),
  )
}

/** The tree that answers for a cube, and what is picked in it: of the lines of picked departments, subjects. */
export function scopeTree(
  dataset: Dataset,
  cube: Breakdown,
  selection: Selection,
): { readonly tree: SpendTree; readonly by: Breakdown } {
  const isInside = cube === 'department' && keysOf(selection, cube) !== null
  const by = isInside && lineViewsOf(dataset) !== null ? 'function' : cube
  return { tree: treeUnder(dataset, by, cube === 'department' ? selection : []), by }
}

/** The sum of this year's facts, or budgets of projects, that pass all clauses of a cube; null when none does. */
export function jointAmount(dataset: Dataset, cube: Breakdown, selection: Selection): Fen | null {
  if (cube === 'department') return lineViewsOf(dataset)?.jointAmount(dataset, selection) ?? null
  if (cube === 'function' && keysOf(selection, 'project') !== null) {
    return sumOf(projectsIn(dataset, selection).flatMap(({ budget }) => budget.amount ?? []))
  }
  return cube === 'function'
    ? sumFacts(dataset.functionalFacts, functionalFilter(dataset, selection))
    : sumFacts(dataset.economicFacts, economicFilter(dataset, selection))
}

function functionalFilter(dataset: Dataset, selection: Selection): FactFilter<FunctionalDimension> {
  return {
    year: [String(dataset.info.year)],
    kind: keysOf(selection, 'kind') ?? undefined,
    function: leavesUnder(selection, 'function', dataset.functionalFacts.dimensions.function.keys),
  }
}

function economicFilter(dataset: Dataset, selection: Selection): FactFilter<EconomicDimension> {
  return {
    staffing: keysOf(selection, 'staffing') ?? undefined,
    economic: leavesUnder(selection, 'economic', dataset.economicFacts.dimensions.economic.keys),
  }
}

/** The leaves at or below the picked subjects; undefined when none is picked. */
function leavesUnder(
  selection: Selection,
  dimension: Breakdown,
  leaves: KeyBook,
): readonly string[] | undefined {
  const subjects = keysOf(selection, dimension)
  return subjects === null
    ? undefined
    : allKeys(leaves).filter(leaf => subjects.some(code => isWithinCode(leaf, code)))
}

/** Codes that lie below no other code of the list, so that nothing is counted twice. */
export function outermost(codes: readonly string[]): readonly string[] {
  return codes.filter(code => !codes.some(other => other !== code && isWithinCode(code, other)))
}
