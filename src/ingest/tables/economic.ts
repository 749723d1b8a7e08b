import type { EconomicSubject } from '../../domain/dataset'
import { ECONOMIC_LEVELS } from '../../domain/subject-code'
import type { TableGrid } from '../grid'
import { required } from '../header'
import type { Parsed } from '../issue'
import type { TableDefinition } from './definition'
import { CODE_COLUMN, NAME_COLUMN, readSubjects, type SubjectRows } from './subjects'

export const economicTable: TableDefinition = {
  id: 'economic',
  title: '一般公共预算财政拨款基本支出预算表',
  columns: () => required(CODE_COLUMN, NAME_COLUMN, '总计', '人员经费', '日常公用经费'),
}

/** Table 3 as economic subjects. */
export function readEconomic(grid: TableGrid): Parsed<SubjectRows<EconomicSubject>> {
  return readSubjects(grid, ECONOMIC_LEVELS, row => ({
    code: row.text(CODE_COLUMN),
    name: row.text(NAME_COLUMN),
    total: row.figure('总计'),
    staff: row.figure('人员经费'),
    operating: row.figure('日常公用经费'),
  }))
}
