import {
  DETAIL_DIMENSIONS,
  type DetailDimension,
  type LineFilter,
} from '../../domain/facts/detail-facts'
import { groupBy } from '../group-by'

/** Which lines a figure is added up from: those that pass one of the filters; none passes two. */
export type LineSet = readonly LineFilter[]

/** The same lines by as few filters: those that differ in one dimension alone are one. */
export function joinLines(filters: LineSet): LineSet {
  return DETAIL_DIMENSIONS.reduce(joinAlong, filters)
}

function joinAlong(filters: LineSet, name: DetailDimension): LineSet {
  if (filters.length < 2) return filters
  const others = DETAIL_DIMENSIONS.filter(other => other !== name)
  const alike = groupBy(filters, filter => JSON.stringify(others.map(other => filter[other])))
  return [...alike.values()].flatMap(group => {
    const [first] = group
    const keys = group.map(filter => filter[name])
    if (first === undefined || keys.includes(undefined)) return group
    return [{ ...first, [name]: keys.flatMap(own => own ?? []) }]
  })
}

/** The lines of several figures that have none in common; undefined where one of them is not of lines. */
export function joinedLines(sets: readonly (LineSet | undefined)[]): LineSet | undefined {
  const known = sets.flatMap(set => (set === undefined ? [] : [set]))
  return known.length === 0 || known.length < sets.length ? undefined : joinLines(known.flat())
}
