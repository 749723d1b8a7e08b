import type { Indicator } from '../../domain/indicator'
import type { TableGrid } from '../grid'
import { required } from '../header'
import type { Parsed } from '../issue'
import { readRows } from '../row-reader'
import type { TableDefinition } from './definition'
import { readTarget, TARGET_COLUMNS } from './targets'

const NAME = '指标'

export const overallTargetsTable: TableDefinition = {
  id: 'overall-targets',
  title: '整体绩效目标表',
  columns: () => [...required(NAME), ...TARGET_COLUMNS],
}

/** Table 11 as indicators of the whole department, with ids such as "overall:3" (the row). */
export function readOverallTargets(grid: TableGrid): Parsed<Indicator[]> {
  return readRows(grid, row => ({
    id: `overall:${row.row}`,
    project: null,
    level: null,
    sublevel: null,
    name: row.text(NAME),
    ...readTarget(row),
    core: null,
    printed: '',
    judgement: '',
    source: row.source(NAME),
  }))
}
