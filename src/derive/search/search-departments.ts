import type { Dataset } from '../../domain/dataset'
import { lineViewsOf } from '../lines/line-views'
import type { SearchEntry } from './search-entry'

/** The departments of the lines, each with what it spends this year; none where there are no lines. */
export function searchDepartments(dataset: Dataset): readonly SearchEntry[] {
  const departments = lineViewsOf(dataset)?.departments(dataset, null).root.children ?? []
  return departments.map(({ key, code, name, figures }) => ({
    id: `department:${key}`,
    group: 'department',
    label: name,
    code: code === name ? '' : code,
    amount: figures.total?.amount ?? null,
    names: [name],
    target: {
      kind: 'view',
      breakdown: 'department',
      selection: [{ source: 'breakdown', dimension: 'department', keys: [key] }],
    },
  }))
}
