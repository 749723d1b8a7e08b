import { fundTable } from '../derive/funds'
import { lineViewsOf } from '../derive/lines/line-views'
import { isPublished } from '../derive/trees/spending-tree'
import type { Dataset } from '../domain/dataset'
import { levelKey } from '../domain/indicator'
import { allKeys } from '../domain/facts/key-book'
import type { Dimension } from '../domain/selection'
import { ANY_PLACE, type KnownKeys, type KnownPlaces } from '../export/link'

/**
 * Every key that a clause on the dataset may have; what an address names beyond them is refused. While the lines
 * of departments are awaited, theirs are still to come.
 */
export function knownKeys(dataset: Dataset, isDetailAwaited: boolean): KnownKeys {
  return new Map(
    Object.entries(keysByDimension(dataset)).map(([name, keys]) => [
      name as Dimension,
      name === 'department' && isDetailAwaited ? null : new Set(keys),
    ]),
  )
}

/** The cells, checks and breakdowns that an address may name; any while nothing is read. */
export function knownPlaces(dataset: Dataset | null, isDetailAwaited: boolean): KnownPlaces {
  if (dataset === null) return ANY_PLACE
  const { tables, checks } = dataset
  return {
    hasCell: ({ table, row, column }) => {
      const published = tables[table]
      return published?.rows[row - 1] !== undefined && published.columns.includes(column)
    },
    hasCheck: id => checks.some(check => check.id === id),
    hasBreakdown: breakdown =>
      (breakdown === 'department' && isDetailAwaited) || isPublished(dataset, breakdown),
  }
}

function keysByDimension(dataset: Dataset): Readonly<Record<Dimension, readonly string[]>> {
  const { functional, economic, projects, indicators } = dataset
  return {
    function: [
      ...functional.map(subject => subject.code),
      ...(lineViewsOf(dataset)?.subjectCodes(dataset) ?? []),
    ],
    kind: ['basic', 'project'],
    project: projects.map(project => project.code),
    economic: economic.map(subject => subject.code),
    staffing: ['staff', 'operating'],
    fund: fundTable(dataset).funds.map(fund => fund.key),
    department: departmentKeys(dataset),
    level: indicators.flatMap(({ level, sublevel }) =>
      level === null ? [] : [levelKey(level), levelKey(level, sublevel)],
    ),
    core: ['true', 'false'],
    indicator: indicators.map(indicator => indicator.name),
  }
}

function departmentKeys({ detail }: Dataset): readonly string[] {
  return detail === null ? [] : allKeys(detail.table.dimensions.department.keys)
}
