import type { Dataset, PublishedTable } from '../../domain/dataset'
import type { Clause, Selection } from '../../domain/selection'
import type { Source } from '../../domain/source'
import type { Breakdown, Compared } from '../../domain/view-state'
import { GOVERNMENT_FUND, usedFunds } from '../funds'
import { cellText } from './published-cell'

/** The view that uses a published cell: what to pick and which way to show it. */
export interface CellTarget {
  readonly selection: Selection
  readonly breakdown?: Breakdown
  readonly compared?: Compared
}

type ToTarget = (table: PublishedTable, source: Source, dataset: Dataset) => CellTarget | null

const WHOLE: CellTarget = { selection: [] }

/** Tables whose cells a view draws; a table left out stands in the checks only. */
const TARGETS: Readonly<Partial<Record<PublishedTable['id'], ToTarget>>> = {
  functional: (table, { row, column }) => {
    const kind = KIND_COLUMNS.find(([ending]) => column.endsWith(ending))?.[1]
    return {
      breakdown: 'function',
      selection: [
        ...clause('function', cellText(table, row, '科目编码')),
        ...clause('kind', kind ?? ''),
      ],
    }
  },
  economic: (table, { row }) => ({
    breakdown: 'economic',
    selection: clause('economic', cellText(table, row, '科目编码')),
  }),
  'government-fund': (_table, _source, dataset) =>
    usedFunds(dataset).some(({ key }) => key === GOVERNMENT_FUND)
      ? { breakdown: 'fund', selection: clause('fund', GOVERNMENT_FUND) }
      : null,
  'three-public': () => ({ ...WHOLE, compared: 'threePublic' }),
  projects: (table, { row }) => projectTarget(cellText(table, row, '项目编码')),
  'project-profiles': (table, { row }) => projectTarget(cellText(table, row, '项目编码')),
  'overall-targets': (table, { row }) => ({
    selection: clause('indicator', cellText(table, row, '指标')),
  }),
  'project-targets': (table, { row }, dataset) => {
    const code = cellText(table, row, '项目编码')
    const indicator = dataset.indicators.find(
      ({ source }) => source.table === 'project-targets' && source.row === row,
    )
    return {
      selection: [...clause('project', code), ...clause('indicator', indicator?.name ?? '')],
    }
  },
}

const KIND_COLUMNS = [
  ['基本支出', 'basic'],
  ['项目支出', 'project'],
] as const

/** Where a published cell is used; null when no view draws it. */
export function cellTarget(dataset: Dataset, source: Source): CellTarget | null {
  const table = dataset.tables[source.table]
  if (table?.rows[source.row - 1] === undefined) return null
  return TARGETS[source.table]?.(table, source, dataset) ?? null
}

function projectTarget(code: string): CellTarget {
  return { breakdown: 'function', selection: clause('project', code) }
}

function clause(dimension: Clause['dimension'], key: string): readonly Clause[] {
  return key === '' ? [] : [{ source: 'filters', dimension, keys: [key] }]
}
