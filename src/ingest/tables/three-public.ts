import { threePublicColumn } from '../../domain/published/three-public-table'
import { isThreePublicTotal } from '../../domain/published/total-rows'
import type { ThreePublic } from '../../domain/dataset'
import type { Figure } from '../../domain/source'
import { THREE_PUBLIC_ITEMS, type ThreePublicItem } from '../../domain/three-public'
import { isDeclaredEmpty, type TableGrid } from '../grid'
import { optional, required } from '../header'
import { toIssue, type Parsed } from '../issue'
import { readRows, type RowReader } from '../row-reader'
import type { TableDefinition } from './definition'

const CODE = '部门编码'
const NAME = '部门名称'

const columnsOf = (year: number) => THREE_PUBLIC_ITEMS.map(item => threePublicColumn(item, year))

export const threePublicTable: TableDefinition = {
  id: 'three-public',
  title: '一般公共预算支出"三公"经费预算表',
  columns: year => [
    ...required(CODE, NAME),
    ...optional(...columnsOf(year - 1)),
    ...required(...columnsOf(year)),
  ],
}

/**
 * Table 4: the figures of its total row, or of its only row where there is no total (with an issue).
 * Null when neither exists: units are not added up, as a sum would stand in no cell.
 */
export function readThreePublic(grid: TableGrid, year: number): Parsed<ThreePublic | null> {
  const { value: rows, issues } = readRows(grid, row => ({
    isTotal: isThreePublicTotal(column => row.text(column)),
    figures: { previous: figuresOf(row, year - 1), current: figuresOf(row, year) },
  }))
  const total = rows.find(row => row.isTotal)
  if (total !== undefined) return { value: total.figures, issues }
  if (isDeclaredEmpty(grid)) return { value: null, issues }
  const only = rows.length === 1 ? rows[0] : undefined
  const code = only === undefined ? 'total-unknown' : 'total-missing'
  const missing = toIssue(code, { ...grid.place, column: NAME }, '', '合计')
  return { value: only?.figures ?? null, issues: [...issues, missing] }
}

function figuresOf(row: RowReader, year: number): Record<ThreePublicItem, Figure> {
  const figure = (item: ThreePublicItem) => row.figure(threePublicColumn(item, year))
  return {
    total: figure('total'),
    abroad: figure('abroad'),
    vehicles: figure('vehicles'),
    vehiclePurchase: figure('vehiclePurchase'),
    vehicleOperation: figure('vehicleOperation'),
    reception: figure('reception'),
  }
}
