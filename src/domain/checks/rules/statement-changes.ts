import type { Dataset } from '../../dataset'
import type { Operand } from '../check'
import { toSum } from '../comparison'
import { minus, threePublicOperand } from '../operand'
import { previousByKind } from '../previous-by-kind'
import type { Rule } from '../rule'
import {
  statementKey,
  statementOperand,
  statementsOf,
  type PlainStatement,
} from '../statement-figure'
import {
  APPROPRIATION_EXPENDITURE,
  BASIC,
  EXPENDITURE_TOTAL,
  INCOME_TOTAL,
  PROJECT,
  isItem,
} from '../../published/statement-items'
import { subjectTable } from '../../published/subject-table'
import { operandOf } from '../subject-operand'
import { threePublicItem, threePublicTotal } from '../../published/three-public-table'

/** A stated change = this year − last year in table 2; by kind with last year derived (推算). */
const functionalRule: Rule = {
  id: 'statement-changes',
  tables: ['statement', 'functional'],
  run: dataset => {
    const { year } = dataset.info
    const statements = statementsOf(dataset)
    const total = operandOf(subjectTable(dataset, 'functional'), '', `${year}年总计`)
    // A section about more money than table 2 has (other funds) cannot be compared with it.
    const covered = statements.filter(
      ({ name, amount }) => isWhole(name) && amount !== null && amount === total?.amount,
    )
    const sections = new Set(covered.map(({ section }) => section))
    return statements
      .filter(({ section, change }) => change !== null && sections.has(section))
      .flatMap(statement => {
        const years = yearsInTable2(dataset, statement)
        if (years === null) return []
        const key = `functional:${statementKey(statement)}`
        return [toSum(key, statementOperand(dataset, statement, 'change'), years)]
      })
  },
}

/** This year's figure and, taken away, last year's; null where table 2 does not say. */
function yearsInTable2(dataset: Dataset, { name }: PlainStatement): readonly Operand[] | null {
  const { year } = dataset.info
  const total = (column: string) => operandOf(subjectTable(dataset, 'functional'), '', column)
  if (isWhole(name)) return difference(total(`${year}年总计`), total(`${year - 1}年预算数`))
  if (isItem(name, BASIC)) {
    return difference(total(`${year}年基本支出`), ...(previousByKind(dataset, 'basic') ?? [null]))
  }
  if (!isItem(name, PROJECT)) return null
  return difference(total(`${year}年项目支出`), ...(previousByKind(dataset, 'project') ?? [null]))
}

function isWhole(name: string): boolean {
  return [INCOME_TOTAL, EXPENDITURE_TOTAL, APPROPRIATION_EXPENDITURE].some(item =>
    isItem(name, item),
  )
}

/** Null when one of the figures has no place, or last year is blank. */
function difference(
  current: Operand | null,
  ...previous: readonly (Operand | null)[]
): readonly Operand[] | null {
  const known = previous.filter(operand => operand !== null && operand.amount !== null)
  if (current === null || known.length < previous.length) return null
  return [current, ...known.flatMap(operand => (operand === null ? [] : [minus(operand)]))]
}

/** A stated change of "三公" and its items = this year − last year in table 4, blanks being 0. */
const threePublicRule: Rule = {
  id: 'statement-changes',
  tables: ['statement', 'three-public'],
  run: dataset => {
    const { year } = dataset.info
    const row = threePublicTotal(dataset)
    if (row === null || !row.cells.has(`${year - 1}年总计`)) return []
    return statementsOf(dataset).flatMap(statement => {
      const item = threePublicItem(statement.name)
      if (item === null || statement.change === null) return []
      const current = threePublicOperand(row, item, year)
      const previous = threePublicOperand(row, item, year - 1)
      const key = `three-public:${statementKey(statement)}`
      const stated = statementOperand(dataset, statement, 'change')
      return [toSum(key, stated, [current, minus(previous)])]
    })
  },
}

export const statementChangeRules: readonly Rule[] = [functionalRule, threePublicRule]
