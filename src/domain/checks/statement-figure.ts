import type { Dataset, Statement } from '../dataset'
import type { Operand } from './check'
import { figureOperand } from './operand'
import { plainName } from '../published/published-rows'
import { isItem } from '../published/statement-items'

/** The two figures a statement can have, with their headings in table 0. */
const COLUMNS = { amount: '金额', change: '比上年增减' } as const
export type StatementField = keyof typeof COLUMNS

/** This year's statements with plain names, "三公经费" for "“三公”经费". */
export interface PlainStatement extends Statement {
  readonly name: string
}

/** The statements of the fiscal year in published order. */
export function statementsOf({ statements, info }: Dataset): readonly PlainStatement[] {
  return statements
    .filter(({ year }) => year === info.year)
    .map(statement => ({ ...statement, name: plainName(statement.item) }))
}

/** A statement's amount or its change on the year before, in 分. */
export function statementOperand(
  dataset: Dataset,
  statement: PlainStatement,
  field: StatementField,
): Operand {
  const { row, item } = statement
  const source = { table: 'statement', row, column: COLUMNS[field] } as const
  return figureOperand(dataset, { amount: statement[field], source }, item)
}

/** The reason a statement gives for its change, in its own words. */
export function reasonOperand({ item, reason, row }: PlainStatement): Operand {
  const source = { table: 'statement', row, column: '主要原因' } as const
  return { sign: 1, amount: null, text: reason, label: item, source, place: '' }
}

/** The part of a check's id for a statement: "二(一):收入预算". */
export function statementKey({ section, name }: PlainStatement): string {
  return `${section}:${name}`
}

/** The section that speaks of an item; null when none does. */
export function sectionOf(statements: readonly PlainStatement[], item: string): string | null {
  return statements.find(({ name }) => isItem(name, item))?.section ?? null
}
