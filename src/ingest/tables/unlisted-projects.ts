import type { Project } from '../../domain/dataset'
import { isScientific } from '../cell'
import type { TableGrid } from '../grid'
import { readRows, type RowReader } from '../row-reader'

const CODE = '项目编码'

/**
 * The projects where table 10 is not there: those of table 13 with their name and 当年预算, then those that only
 * table 12 has targets for, under their codes. What is wrong with the cells is told where the tables are read.
 */
export function unlistedProjects(
  profiles: TableGrid | undefined,
  targets: TableGrid | undefined,
): readonly Omit<Project, 'profile'>[] {
  const found = [...projectsIn(profiles), ...projectsIn(targets)]
  const codes = found.map(({ code }) => code)
  return found.filter(
    ({ code }, at) => code !== '' && !isScientific(code) && codes.indexOf(code) === at,
  )
}

function projectsIn(grid: TableGrid | undefined): readonly Omit<Project, 'profile'>[] {
  return grid === undefined ? [] : readRows(grid, toProject).value
}

function toProject(row: RowReader): Omit<Project, 'profile'> {
  const code = row.text(CODE)
  return {
    code,
    name: row.text('项目名称') || code,
    subjectCode: '',
    budget: row.figure('当年预算'),
    source: row.source(CODE),
  }
}
