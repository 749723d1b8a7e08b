import type { Dataset } from '../dataset'
import { balanceTable } from '../published/balance-table'
import { entryOperand } from './balance-sections'
import { cellOperand, hasMoney } from './operand'
import { GENERAL_SOURCE, incomeSource } from '../published/income-source'
import { subjectTable, subjectRow } from '../published/subject-table'

const TOTAL = '总计'

/**
 * Whether a subject ("" for the whole) is paid from anything but this year's general public
 * budget. Only where it is not must table 8 repeat table 2. Table 7 says so for each subject;
 * without it, table 6 for the whole.
 */
export function otherIncome(dataset: Dataset): (code: string) => boolean {
  const incomes = subjectTable(dataset, 'department-income')
  if (incomes.total === null && incomes.subjects.length === 0) {
    const mixed = hasOtherEntries(dataset)
    return () => mixed
  }
  const others = incomes.columns.filter(
    column => column !== TOTAL && incomeSource(column) !== GENERAL_SOURCE,
  )
  return code => {
    const found = subjectRow(incomes, code)
    return found !== null && others.some(column => hasMoney(cellOperand(found.row, column, '')))
  }
}

function hasOtherEntries(dataset: Dataset): boolean {
  const { entries, columns } = balanceTable(dataset, 'department-balance').income
  const [column] = columns
  if (column === undefined) return false
  return entries.some(
    entry =>
      entry.level !== 'total' &&
      incomeSource(entry.name) !== GENERAL_SOURCE &&
      hasMoney(entryOperand(entry, column)),
  )
}
