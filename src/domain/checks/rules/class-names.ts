import type { TableId } from '../../source'
import { balanceTable, type BalanceEntry, type BalanceSide } from '../../published/balance-table'
import { hasCarryOver, entryOperand } from '../balance-sections'
import { toSame } from '../comparison'
import { plainName } from '../../published/published-rows'
import type { Comparison, Rule } from '../rule'
import { isCoded, classesOf, subjectTable, type SubjectRow } from '../../published/subject-table'
import { subjectOperand } from '../subject-operand'

/** A column of a balance table that repeats the classes of a table of subjects, by name. */
interface ClassList {
  readonly balance: TableId
  readonly column: string
  readonly subjects: TableId
  readonly total: (year: number) => string
}

const CLASS_LISTS: readonly ClassList[] = [
  {
    balance: 'appropriation-balance',
    column: '一般公共预算',
    subjects: 'functional',
    total: year => `${year}年总计`,
  },
  {
    balance: 'appropriation-balance',
    column: '政府性基金预算',
    subjects: 'government-fund',
    total: () => '总计',
  },
  {
    balance: 'department-balance',
    column: '支出预算数',
    subjects: 'department-expenditure',
    total: () => '合计',
  },
]

/**
 * Tables 1 and 6 name the classes of tables 2, 5 and 8: "(一)一般公共服务支出" is 201. Table 1 has what
 * is carried over too, tables 2 and 5 only this year's: with carry-over they are not compared.
 */
export const classNameRules: readonly Rule[] = CLASS_LISTS.map(
  ({ balance, column, subjects, total }) => ({
    id: 'class-names',
    tables: [balance, subjects],
    run: dataset => {
      const { expenditure } = balanceTable(dataset, balance)
      const table = subjectTable(dataset, subjects)
      const classes = classesOf(table)
      if (!expenditure.columns.includes(column) || !isCoded(table)) return []
      if (balance === 'appropriation-balance' && hasCarryOver(dataset, balance)) return []
      const heading = total(dataset.info.year)
      return namesOf(expenditure, classes, column).map(name =>
        compareClass(`${balance}+${subjects}`, {
          entry: expenditure.entries.find(entry => entry.name === name) ?? null,
          subject: classes.find(subject => plainName(subject.name) === name) ?? null,
          name,
          column,
          heading,
        }),
      )
    },
  }),
)

interface ClassPair {
  readonly name: string
  readonly entry: BalanceEntry | null
  readonly subject: SubjectRow | null
  readonly column: string
  readonly heading: string
}

function compareClass(
  key: string,
  { name, entry, subject, column, heading }: ClassPair,
): Comparison {
  return toSame(
    `${key}:${name}`,
    entry === null ? null : entryOperand(entry, column),
    subject === null ? null : subjectOperand(subject, heading),
  )
}

/** The classes of the table of subjects, then what only the balance table has an amount for. */
function namesOf(
  { entries }: BalanceSide,
  classes: readonly SubjectRow[],
  column: string,
): readonly string[] {
  const printed = entries.filter(
    entry => isClassEntry(entry) && entryOperand(entry, column).amount !== null,
  )
  const names = [...classes.map(({ name }) => plainName(name)), ...printed.map(entry => entry.name)]
  return [...new Set(names)]
}

function isClassEntry({ level, name }: BalanceEntry): boolean {
  return level !== 'total' && !/^(?:本年支出|结转下年)/.test(name)
}
