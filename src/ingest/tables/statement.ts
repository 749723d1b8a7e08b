import type { Statement } from '../../domain/dataset'
import type { TableGrid } from '../grid'
import { required } from '../header'
import type { Parsed } from '../issue'
import { readRows } from '../row-reader'
import type { TableDefinition } from './definition'

export const statementTable: TableDefinition = {
  id: 'statement',
  title: '部门预算情况说明',
  columns: () => required('章节', '事项', '年度', '金额', '比上年增减', '主要原因', '原文'),
}

/** Table 0 as statements; a year that cannot be read is taken to be the fiscal year. */
export function readStatements(grid: TableGrid, year: number): Parsed<Statement[]> {
  return readRows(grid, row => ({
    section: row.text('章节'),
    item: row.text('事项'),
    year: row.year('年度') ?? year,
    amount: row.amount('金额'),
    change: row.amount('比上年增减'),
    reason: row.text('主要原因'),
    quote: row.text('原文'),
    row: row.row,
  }))
}
