import type { ProjectProfile } from '../../domain/dataset'
import { isScientific } from '../cell'
import type { TableGrid } from '../grid'
import { required } from '../header'
import type { Parsed } from '../issue'
import { readRows, reportOnce } from '../row-reader'
import type { TableDefinition } from './definition'

const CODE = '项目编码'
const EXECUTION = '预算执行率权重'

/** What is wrong with their cells is told; the rules read them. */
const AMOUNTS = ['当年预算', '本级安排', '上级补助']

export const projectProfilesTable: TableDefinition = {
  id: 'project-profiles',
  title: '项目绩效目标表(表头)',
  columns: () =>
    required(
      ...[CODE, '项目名称', '业务主管部门', EXECUTION, '项目分类', ...AMOUNTS],
      ...['项目概述', '立项依据', '当年绩效目标'],
    ),
}

/** Table 13 by project code; the first row of a code wins. A code outside `projects` is an issue. */
export function readProjectProfiles(
  grid: TableGrid,
  projects: ReadonlySet<string>,
): Parsed<ReadonlyMap<string, ProjectProfile>> {
  const profiles = new Map<string, ProjectProfile>()
  const tellScientific = reportOnce('code-scientific')
  const { issues } = readRows(grid, row => {
    const code = row.text(CODE)
    if (isScientific(code)) tellScientific(row, CODE)
    else if (code === '') row.report('value-missing', CODE, '')
    else if (!projects.has(code)) row.report('project-unknown', CODE, '')
    else if (profiles.has(code)) row.report('code-duplicate', CODE, '')
    else {
      row.weight(EXECUTION)
      AMOUNTS.forEach(column => row.amount(column))
      profiles.set(code, {
        executionWeight: row.text(EXECUTION),
        category: row.text('项目分类'),
        summary: row.text('项目概述'),
        basis: row.text('立项依据'),
        goal: row.text('当年绩效目标'),
      })
    }
    return null
  })
  return { value: profiles, issues }
}
