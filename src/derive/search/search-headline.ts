import type { Dataset } from '../../domain/dataset'
import type { Selection } from '../../domain/selection'
import type { TermId } from '../../domain/terms'
import { threePublicRows } from '../comparison/three-public'
import { toHeadline } from '../headline/headline'
import type { HeadlineTile } from '../headline/headline-view'
import type { SearchEntry, SearchTarget, SearchTerm } from './search-entry'

/** What each tile of the head is called in the glossary. */
const TERMS: Readonly<Record<HeadlineTile['id'], TermId>> = {
  basic: 'basicExpenditure',
  project: 'projectExpenditure',
  threePublic: 'threePublic',
}

/** The figures of the page's head: the total by the name it has there, each tile by the names of its term, and what "三公" is made of. */
export function searchHeadline(
  dataset: Dataset,
  terms: readonly SearchTerm[],
  totalName: string,
): readonly SearchEntry[] {
  const { total, tiles } = toHeadline(dataset, [])
  return [
    ...(totalName === '' ? [] : [entryOf('total', [totalName], total, viewOf([]))]),
    ...tiles.flatMap(({ id, amount }) => {
      const names = terms.find(term => term.id === TERMS[id])?.names ?? []
      return names.length === 0 ? [] : [entryOf(id, names, amount, targetOf(id))]
    }),
    ...threePublicItems(dataset),
  ]
}

/** Each item by its name and where it is published: an economic subject may have the same name. */
function threePublicItems(dataset: Dataset): readonly SearchEntry[] {
  return threePublicRows(dataset).flatMap(({ role, id, name, current, sources }) => {
    const table = sources[0]?.table
    if (role === 'whole' || table === undefined) return []
    return [{ ...entryOf('threePublic', [name], current, targetOf('threePublic')), id, table }]
  })
}

function entryOf(
  id: HeadlineTile['id'] | 'total',
  names: readonly string[],
  amount: SearchEntry['amount'],
  target: SearchTarget,
): SearchEntry {
  const label = names[0] ?? id
  return { ...{ id: `headline:${id}`, group: 'headline', label, code: '' }, amount, names, target }
}

/** 基本 and 项目 are picked in their tile; "三公" opens where it is compared. */
function targetOf(id: HeadlineTile['id']): SearchTarget {
  if (id === 'threePublic') return { kind: 'view', selection: [], compared: 'threePublic' }
  return viewOf([{ source: 'headline', dimension: 'kind', keys: [id] }])
}

function viewOf(selection: Selection): SearchTarget {
  return { kind: 'view', breakdown: 'function', selection }
}
