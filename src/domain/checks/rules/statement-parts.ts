import type { Dataset } from '../../dataset'
import { THREE_PUBLIC, type ThreePublicItem } from '../../three-public'
import { toSum } from '../comparison'
import { UNREAD } from '../operand'
import type { Comparison, Rule } from '../rule'
import {
  statementKey,
  statementOperand,
  statementsOf,
  type PlainStatement,
  type StatementField,
} from '../statement-figure'
import {
  APPROPRIATION_EXPENDITURE,
  EXPENDITURE_TOTAL,
  INCOME_TOTAL,
  PROCUREMENT,
  isItem,
} from '../../published/statement-items'
import { threePublicItem } from '../../published/three-public-table'

/** A figure of the statement that the same section parts into others. */
interface Parting {
  readonly key: string
  readonly whole: Pick<RegExp, 'test'>
  readonly part: RegExp
  /** Whether every part is among those that are stated; absent where the text cannot tell. */
  readonly isComplete?: (parts: readonly PlainStatement[]) => boolean
}

/** 出国, 接待 and vehicles, these as a whole or as 购置 and 运行维护. */
function hasEveryItem(parts: readonly PlainStatement[]): boolean {
  const items = parts.map(({ name }) => threePublicItem(name))
  const has = (...wanted: readonly ThreePublicItem[]) => wanted.every(item => items.includes(item))
  return (
    has('abroad', 'reception') && (has('vehicles') || has('vehiclePurchase', 'vehicleOperation'))
  )
}

const KIND = /^(?:基本支出|项目支出|项目经费)/

const meaning = (item: string) => ({ test: (name: string) => isItem(name, item) })

const PARTINGS: readonly Parting[] = [
  { key: 'source', whole: meaning(INCOME_TOTAL), part: /^(?!项目经费).*(?:收入|拨款)$/ },
  { key: 'kind', whole: meaning(INCOME_TOTAL), part: KIND },
  {
    key: 'class',
    whole: meaning(EXPENDITURE_TOTAL),
    part: /^(?!基本支出|项目支出|项目经费).*支出$/,
  },
  { key: 'kind', whole: meaning(EXPENDITURE_TOTAL), part: KIND },
  { key: 'kind', whole: meaning(APPROPRIATION_EXPENDITURE), part: KIND },
  {
    key: 'item',
    whole: THREE_PUBLIC.total.words,
    part: /^(?:因公出国|公务接待|公务用车)/,
    isComplete: hasEveryItem,
  },
  { key: 'item', whole: meaning(PROCUREMENT), part: /^政府采购(?:货物|工程|服务)/ },
  {
    key: 'item',
    whole: /^一般公共预算拨款政府采购$/,
    part: /^一般公共预算拨款政府采购(?:货物|工程|服务)/,
  },
]

const FIELDS: readonly StatementField[] = ['amount', 'change']

/** In the statement's words: a total = its parts in the same section, amounts and changes alike. */
const rule: Rule = {
  id: 'statement-parts',
  tables: ['statement'],
  run: dataset => {
    const statements = statementsOf(dataset)
    return PARTINGS.flatMap(parting => partsOf(dataset, statements, parting))
  },
}

function partsOf(
  dataset: Dataset,
  statements: readonly PlainStatement[],
  { key, whole, part, isComplete = () => true }: Parting,
): readonly Comparison[] {
  return statements
    .filter(({ name }) => whole.test(name))
    .flatMap(total =>
      FIELDS.flatMap(field => {
        const parts = statements
          .filter(other => other.section === total.section && other !== total)
          .filter(other => part.test(other.name) && other[field] !== null)
          .filter((other, _, stated) => !isSubtotal(other, stated))
        if (total[field] === null || parts.length === 0) return []
        const sum = parts.reduce((so, other) => so + (other[field] ?? 0), 0)
        // What the text leaves out is not 0: the rest may be its amount.
        const unstated = isComplete(parts) || sum === total[field] ? [] : [UNREAD]
        return [
          toSum(`${statementKey(total)}:${key}:${field}`, statementOperand(dataset, total, field), [
            ...parts.map(other => statementOperand(dataset, other, field)),
            ...unstated,
          ]),
        ]
      }),
    )
}

/** Whether vehicles are stated as a whole beside what makes them up; alone they are a part like any other. */
function isSubtotal({ name }: PlainStatement, stated: readonly PlainStatement[]): boolean {
  const items = stated.map(other => threePublicItem(other.name))
  return (
    threePublicItem(name) === 'vehicles' &&
    (items.includes('vehiclePurchase') || items.includes('vehicleOperation'))
  )
}

export const statementPartRules: readonly Rule[] = [rule]
