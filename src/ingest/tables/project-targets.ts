import type { Indicator } from '../../domain/indicator'
import { isScientific } from '../cell'
import type { TableGrid } from '../grid'
import { optional, required } from '../header'
import type { Parsed } from '../issue'
import { readRows, reportOnce, type RowReader } from '../row-reader'
import type { TableDefinition } from './definition'
import { readTarget, TARGET_COLUMNS } from './targets'

const PROJECT = '项目编码'
const LEVEL = '一级指标'
const SUBLEVEL = '二级指标'
const NAME = '三级指标'
const CORE = '是否核心指标'
const PRINTED = '印刷符号'
const JUDGEMENT = '判读'

export const projectTargetsTable: TableDefinition = {
  id: 'project-targets',
  title: '项目绩效目标表',
  columns: () => [
    ...required(PROJECT, LEVEL, SUBLEVEL, NAME),
    ...TARGET_COLUMNS,
    ...optional(CORE, PRINTED, JUDGEMENT),
  ],
}

/**
 * Table 12 as indicators of their projects, with ids such as "50015224T000004336674:7" (the place
 * within the project). Indicators of a code outside `projects` are left out; the first row of each
 * such code is an issue.
 */
export function readProjectTargets(
  grid: TableGrid,
  projects: ReadonlySet<string>,
): Parsed<Indicator[]> {
  const counts = new Map<string, number>()
  const tellScientific = reportOnce('code-scientific')
  return readRows(grid, row => {
    const project = row.text(PROJECT)
    if (isScientific(project)) {
      tellScientific(row, PROJECT)
      return null
    }
    const place = (counts.get(project) ?? 0) + 1
    counts.set(project, place)
    if (projects.has(project)) return toIndicator(row, project, place)
    if (place === 1) row.report(project === '' ? 'value-missing' : 'project-unknown', PROJECT, '')
    return null
  })
}

function toIndicator(row: RowReader, project: string, place: number): Indicator {
  return {
    id: `${project}:${place}`,
    project,
    level: row.text(LEVEL) || null,
    sublevel: row.text(SUBLEVEL) || null,
    name: row.text(NAME),
    ...readTarget(row),
    core: row.flag(CORE),
    printed: row.text(PRINTED),
    judgement: row.text(JUDGEMENT),
    source: row.source(NAME),
  }
}
