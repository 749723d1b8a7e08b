import type { FunctionalSubject } from '../../domain/dataset'
import { FUNCTIONAL_LEVELS } from '../../domain/subject-code'
import type { TableGrid } from '../grid'
import { optional, required } from '../header'
import type { Parsed } from '../issue'
import type { TableDefinition } from './definition'
import { CODE_COLUMN, NAME_COLUMN, readSubjects, type SubjectRows } from './subjects'

const total = (year: number) => `${year}年总计`
const basic = (year: number) => `${year}年基本支出`
const project = (year: number) => `${year}年项目支出`

/** The column of the year before a fiscal year; it may be missing: then that year is not published. */
export const previousColumn = (year: number) => `${year - 1}年预算数`

export const functionalTable: TableDefinition = {
  id: 'functional',
  title: '一般公共预算财政拨款支出预算表',
  columns: year => [
    ...required(CODE_COLUMN, NAME_COLUMN),
    ...optional(previousColumn(year)),
    ...required(total(year), basic(year), project(year)),
  ],
}

/** Table 2 as functional subjects. */
export function readFunctional(
  grid: TableGrid,
  year: number,
): Parsed<SubjectRows<FunctionalSubject>> {
  return readSubjects(grid, FUNCTIONAL_LEVELS, row => ({
    code: row.text(CODE_COLUMN),
    name: row.text(NAME_COLUMN),
    previous: row.figure(previousColumn(year)),
    total: row.figure(total(year)),
    basic: row.figure(basic(year)),
    project: row.figure(project(year)),
  }))
}
