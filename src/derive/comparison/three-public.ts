import { compareYears } from '../../domain/comparison'
import type { Dataset, ThreePublic } from '../../domain/dataset'
import type { Fen } from '../../domain/money'
import { THREE_PUBLIC, THREE_PUBLIC_ITEMS, type ThreePublicItem } from '../../domain/three-public'
import type { ComparedRows, ComparisonRow, ComparisonWhole } from './comparison-view'
import { nodeId } from '../trees/spend-node'
import { statedFigure } from '../statements'

const VEHICLE_PARTS: readonly string[] = [
  'vehiclePurchase',
  'vehicleOperation',
] satisfies ThreePublicItem[]

/** The year before of an item; undefined where the table has nothing at all for that year. */
function previousOfItem({ previous }: ThreePublic, item: ThreePublicItem): Fen | null | undefined {
  const isPublished = Object.values(previous).some(({ amount }) => amount !== null)
  const { amount, unread } = previous[item]
  return isPublished && !unread ? amount : undefined
}

/** Both years of the "三公" table; where it is blank the 情况说明 answers, if it gives the figure. */
export function threePublicRows(dataset: Dataset): readonly ComparisonRow[] {
  const { threePublic } = dataset
  if (threePublic === null) return []
  const rows = THREE_PUBLIC_ITEMS.map(item => toRow(dataset, threePublic, item))
  const parts = rows.filter(({ key }) => VEHICLE_PARTS.includes(key))
  const vehicles = rows.find(({ key }) => key === 'vehicles')
  if (vehicles === undefined || !isUnparted(vehicles, parts)) {
    return rows.filter(row => row !== vehicles)
  }
  return rows.flatMap(row => {
    if (row === vehicles) return [withParts(row, parts)]
    return parts.includes(row) ? [] : [row]
  })
}

/** Whether a year has vehicles as a whole only: the whole then stands for its parts, which would not add up. */
function isUnparted(whole: ComparisonRow, parts: readonly ComparisonRow[]): boolean {
  const isAlone = (year: 'current' | 'previous') =>
    Boolean(whole[year]) && !parts.some(part => part[year])
  return isAlone('current') || isAlone('previous')
}

/** The whole with the sum of its parts for a year in which it is blank itself. */
function withParts(whole: ComparisonRow, parts: readonly ComparisonRow[]): ComparisonRow {
  const known = (year: 'current' | 'previous') =>
    whole[year] == null ? parts.filter(part => part[year] != null) : []
  const sum = (year: 'current' | 'previous', of: readonly ComparisonRow[]) =>
    of.length === 0 ? whole[year] : of.reduce((total, part) => total + (part[year] ?? 0), 0)
  const [now, before] = [known('current'), known('previous')]
  if (now.length + before.length === 0) return whole
  return {
    ...whole,
    ...bothYears(sum('current', now), sum('previous', before)),
    sources: now.length === 0 ? whole.sources : now.flatMap(part => part.sources),
    previousDerived: whole.previousDerived || before.some(part => part.previousDerived),
    previousSources:
      before.length === 0 ? whole.previousSources : before.flatMap(part => part.previousSources),
  }
}

function toRow(dataset: Dataset, threePublic: ThreePublic, item: ThreePublicItem): ComparisonRow {
  const { column, name = column } = THREE_PUBLIC[item]
  return {
    id: nodeId('three-public', item),
    dimension: null,
    key: item,
    code: '',
    name,
    short: name,
    classCode: '',
    ...itemFigures(dataset, threePublic, item, name),
    part: null,
    partSources: [],
    emphasis: 'normal',
    role: item === 'total' ? 'whole' : 'child',
  }
}

/** Both years as they are shown; undefined where one was not read. */
function bothYears(current: Fen | null | undefined, previous: Fen | null | undefined) {
  return {
    current: current ?? null,
    previous,
    previousDerived: false,
    change: compareYears(current, previous),
  }
}

const NOTHING: ComparisonWhole = {
  ...bothYears(null, undefined),
  sources: [],
  previousSources: [],
}

/** The items of "三公" and their published total. */
export function compareThreePublic(dataset: Dataset): ComparedRows {
  const rows = threePublicRows(dataset)
  return { rows, whole: rows.find(row => row.role === 'whole') ?? NOTHING, focus: [] }
}

function itemFigures(
  dataset: Dataset,
  threePublic: ThreePublic,
  item: ThreePublicItem,
  name: string,
): ComparisonWhole {
  const { amount, unread, source } = threePublic.current[item]
  const previous = previousOfItem(threePublic, item)
  const own = { sources: [source], previousSources: [threePublic.previous[item].source] }
  if (amount !== null || previous != null) {
    return { ...bothYears(unread ? undefined : amount, previous), ...own }
  }
  const stated = statedFigure(dataset, name)
  if (stated === null) return { ...NOTHING, ...own }
  const isCompared = stated.change !== null
  return {
    ...bothYears(stated.amount, isCompared ? stated.amount - stated.change : undefined),
    previousDerived: isCompared,
    sources: stated.sources.slice(0, 1),
    previousSources: stated.sources,
  }
}
