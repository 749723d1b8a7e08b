import { balanceTable, type BalanceEntry } from '../domain/published/balance-table'
import { incomeSource } from '../domain/published/income-source'
import { plainName, type TableRow, amountAt } from '../domain/published/published-rows'
import { classesOf, subjectTable } from '../domain/published/subject-table'
import type { Dataset } from '../domain/dataset'
import { roundingOf } from '../domain/money'
import type { NodeFigure } from './trees/spend-node'

/** A source of money with the classes it pays for; its amount is null where no table and no statement gives one. */
export interface Fund {
  readonly key: string
  readonly name: string
  readonly figure: NodeFigure
  readonly classes: readonly FundClass[]
}

/** A class (类) as one source pays for it; the code is "" where only a name is published. */
export interface FundClass {
  readonly code: string
  readonly name: string
  readonly figure: NodeFigure
}

export interface FundTable {
  readonly funds: readonly Fund[]
  readonly total: NodeFigure
}

export const GENERAL_FUND = 'general'
export const GOVERNMENT_FUND = 'government-fund'
const CARRIED_OVER = 'carried-over'

const TOTAL = '总计'

/** Sources by the one name that all tables have in common; any other is its own key. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['一般公共', GENERAL_FUND],
  ['政府性基金', GOVERNMENT_FUND],
  ['国有资本经营', 'state-capital'],
  ['上年结转', CARRIED_OVER],
  ['事业', 'service'],
  ['专户管理', 'special-account'],
  ['上级补助', 'from-above'],
  ['附属单位上缴', 'from-units'],
  ['事业单位经营', 'operations'],
  ['其他', 'other'],
])

/** The key of a source, however a table words it. */
export function fundKey(name: string): string {
  const source = incomeSource(name)
  return KEYS.get(source) ?? source
}

const tables = new WeakMap<Dataset, FundTable>()

/** The sources of table 7, else of table 1; none where neither is there. Read once a dataset. */
export function fundTable(dataset: Dataset): FundTable {
  const known = tables.get(dataset) ?? readIncome(dataset) ?? readAppropriation(dataset)
  tables.set(dataset, known)
  return known
}

/** What a source is called; its key where the dataset has none of it. */
export function fundName(dataset: Dataset, key: string): string {
  return fundTable(dataset).funds.find(fund => fund.key === key)?.name ?? key
}

/**
 * What was carried over where tables 2 and 5 hold it among their own budgets, as their totals tell; null where it is
 * a source beside them, or there is none.
 */
export function heldCarryOver(dataset: Dataset): Fund | null {
  const { funds } = fundTable(dataset)
  const fund = (key: string) => funds.find(one => one.key === key)
  const amount = (key: string) => fund(key)?.figure.amount ?? 0
  const { total } = subjectTable(dataset, 'government-fund')
  const spent =
    (dataset.functionalTotal?.total.amount ?? 0) + ((total && amountAt(total.row, TOTAL)) ?? 0)
  const carried = amount(CARRIED_OVER)
  const over = spent - amount(GENERAL_FUND) - amount(GOVERNMENT_FUND)
  const isHeld = carried !== 0 && Math.abs(over - carried) <= roundingOf(HELD_FIGURES)
  return isHeld ? (fund(CARRIED_OVER) ?? null) : null
}

/** The figures that `heldCarryOver` sets against one another. */
const HELD_FIGURES = 5

/** The sources beside 一般公共预算 that have an amount. */
export function fundsBeside(dataset: Dataset): readonly Fund[] {
  const held = heldCarryOver(dataset)
  return usedFunds(dataset).filter(fund => fund.key !== GENERAL_FUND && fund !== held)
}

/** The sources that have an amount. */
export function usedFunds(dataset: Dataset): readonly Fund[] {
  return fundTable(dataset).funds.filter(({ figure }) => (figure.amount ?? 0) !== 0)
}

/** The figure of a source; where its cell is blank the 情况说明 may say that there is nothing of it. */
function figureOfFund(dataset: Dataset, column: string, figure: NodeFigure): NodeFigure {
  if (figure.amount !== null) return figure
  const zero = dataset.statements.find(
    ({ item, amount, year }) =>
      amount === 0 && year === dataset.info.year && fundKey(item) === fundKey(column),
  )
  if (zero === undefined) return figure
  return { amount: 0, sources: [{ table: 'statement', row: zero.row, column: '金额' }] }
}

function cell(row: TableRow, column: string): NodeFigure {
  const source = { table: row.table, row: row.row, column }
  return { amount: amountAt(row, column), sources: [source] }
}

const CLASS_CODE = /^\d{3}$/

/** Table 7: one row a subject, one column a source. */
function readIncome(dataset: Dataset): FundTable | null {
  const table = subjectTable(dataset, 'department-income')
  const total = table.total?.row
  if (total === undefined) return null
  const toFund = (column: string): Fund => ({
    key: fundKey(column),
    name: budgetName(dataset, column),
    figure: figureOfFund(dataset, column, cell(total, column)),
    classes: classesOf(table).flatMap(({ code, name, row }) => {
      const figure = cell(row, column)
      return figure.amount === null ? [] : [{ code, name, figure }]
    }),
  })
  const columns = table.columns.filter(column => column !== TOTAL)
  return { funds: distinct(columns).map(toFund), total: cell(total, TOTAL) }
}

function distinct(columns: readonly string[]): readonly string[] {
  const keys = columns.map(fundKey)
  return columns.filter((_, at) => keys[at] !== '' && keys.indexOf(keys[at] ?? '') === at)
}

/** A source is called as in table 1, which says 一般公共预算, else as in its own heading. */
function budgetName(dataset: Dataset, heading: string): string {
  const { columns } = balanceTable(dataset, 'appropriation-balance').expenditure
  return columns.find(column => fundKey(column) === fundKey(heading)) ?? heading
}

/** Table 1: the classes by name, one column a budget. */
function readAppropriation(dataset: Dataset): FundTable {
  const { entries, columns } = balanceTable(dataset, 'appropriation-balance').expenditure
  const whole = entries.find(({ name }) => name === '本年支出')
  const [total, ...funds] = columns
  if (whole === undefined || total === undefined) {
    return { funds: [], total: { amount: null, sources: [] } }
  }
  const toClass = (entry: BalanceEntry, column: string): readonly FundClass[] => {
    if (entry.level !== 'sub' || amountAt(entry.row, column) === null) return []
    const code = codeOfClass(dataset, entry.name)
    return [{ code, name: entry.name, figure: cell(entry.row, column) }]
  }
  return {
    funds: distinct(funds).map(column => ({
      key: fundKey(column),
      name: column,
      figure: figureOfFund(dataset, column, cell(whole.row, column)),
      classes: entries.flatMap(entry => toClass(entry, column)),
    })),
    total: cell(whole.row, total),
  }
}

function codeOfClass(dataset: Dataset, name: string): string {
  const found = dataset.functional.find(
    subject => CLASS_CODE.test(subject.code) && plainName(subject.name) === plainName(name),
  )
  return found?.code ?? ''
}
