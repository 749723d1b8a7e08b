import type { Dataset } from '../../dataset'
import type { ThreePublicItem } from '../../three-public'
import type { Operand, RuleId } from '../check'
import { columnKey } from '../column-key'
import { toSum } from '../comparison'
import { cellOperand } from '../operand'
import { columnsExcept, rowsOf, textAt, type TableRow } from '../../published/published-rows'
import type { Comparison, Rule } from '../rule'
import { isThreePublicTotalRow, threePublicColumn } from '../../published/three-public-table'

const TABLE = 'three-public'
const CODE = '部门编码'
const NAME = '部门名称'

/** What adds up in a row of table 4, each year: 小计 = 购置 + 运行维护, 总计 = 出国 + 小计 + 接待. */
const SUMS: readonly {
  readonly id: RuleId
  readonly whole: ThreePublicItem
  readonly parts: readonly ThreePublicItem[]
}[] = [
  {
    id: 'three-public-vehicles',
    whole: 'vehicles',
    parts: ['vehiclePurchase', 'vehicleOperation'],
  },
  {
    id: 'three-public-total',
    whole: 'total',
    parts: ['abroad', 'vehicles', 'reception'],
  },
]

const inRowRules: readonly Rule[] = SUMS.map(({ id, whole, parts }) => ({
  id,
  tables: [TABLE],
  run: dataset =>
    rowsOf(dataset, TABLE).flatMap(row =>
      yearsOf(dataset).map(year =>
        toSum(
          `${unitKey(row)}:${columnKey(threePublicColumn(whole, year), dataset.info.year)}`,
          figureOf(row, threePublicColumn(whole, year)),
          parts.map(part => figureOf(row, threePublicColumn(part, year))),
        ),
      ),
    ),
}))

/** 合计 = sum of the units, in every column. */
const unitsRule: Rule = {
  id: 'three-public-units',
  tables: [TABLE],
  run: dataset => {
    const rows = rowsOf(dataset, TABLE)
    const total = rows.find(isThreePublicTotalRow)
    const units = rows.filter(row => !isThreePublicTotalRow(row))
    if (total === undefined || units.length === 0) return []
    return columnsExcept(dataset, TABLE, [CODE, NAME]).map((column): Comparison =>
      toSum(
        columnKey(column, dataset.info.year),
        figureOf(total, column),
        units.map(unit => cellOperand(unit, column, textAt(unit, NAME))),
      ),
    )
  },
}

function yearsOf({ info }: Dataset): readonly number[] {
  return [info.year - 1, info.year]
}

function unitKey(row: TableRow): string {
  return isThreePublicTotalRow(row) ? 'all' : textAt(row, CODE) || String(row.row)
}

/** A cell named by its column: the row's name would say the same of every operand. */
function figureOf(row: TableRow, column: string): Operand {
  return cellOperand(row, column, column)
}

export const threePublicSumRules: readonly Rule[] = [...inRowRules, unitsRule]
