import type { Dataset } from '../../dataset'
import { parseWan } from '../../money'
import type { Operand } from '../check'
import { toSame } from '../comparison'
import type { Rule } from '../rule'
import { subjectTable } from '../../published/subject-table'
import { operandOf } from '../subject-operand'

const FIELD = '部门支出预算数'

/** 部门支出预算数 in the head of table 11 = 合计 of table 8. */
export const overallBudgetRules: readonly Rule[] = [
  {
    id: 'overall-budget',
    tables: ['overall-targets', 'department-expenditure'],
    run: dataset => {
      const printed = headOperand(dataset)
      if (printed === null) return []
      const total = operandOf(subjectTable(dataset, 'department-expenditure'), '', '合计')
      return [toSame('all', printed, total)]
    },
  },
]

/** A field printed above the table's header (row 0); null where the dataset does not carry it. */
function headOperand({ tables }: Dataset): Operand | null {
  const text = tables['overall-targets']?.head[FIELD]
  if (typeof text !== 'string') return null
  const source = { table: 'overall-targets', row: 0, column: FIELD } as const
  // It is in the unit of what it is set against: the targets of its own table each have theirs.
  const amount = parseWan(text, tables['department-expenditure']?.unit?.decimals)
  return { sign: 1, amount, text, label: FIELD, source, place: '' }
}
