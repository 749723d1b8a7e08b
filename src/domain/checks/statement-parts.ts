import type { Dataset } from '../dataset'
import { THREE_PUBLIC } from '../three-public'
import { toSum } from './comparison'
import type { Comparison, Rule } from './rule'
import {
  statementKey,
  statementOperand,
  statementsOf,
  type PlainStatement,
  type StatementField,
} from './statement-figure'
import {
  APPROPRIATION_EXPENDITURE,
  EXPENDITURE_TOTAL,
  INCOME_TOTAL,
  PROCUREMENT,
  isItem,
} from './statement-items'
import { threePublicItem } from './three-public-items'

/** A figure of the statement that the same section parts into others. */
interface Parting {
  readonly key: string
  readonly whole: Pick<RegExp, 'test'>
  readonly part: RegExp
}

const KIND = /^(?:基本支出|项目支出|项目经费)/

const meaning = (item: string) => ({ test: (name: string) => isItem(name, item) })

const PARTINGS: readonly Parting[] = [
  { key: 'source', whole: meaning(INCOME_TOTAL), part: /^(?!项目经费).*(?:收入|拨款)$/ },
  { key: 'kind', whole: meaning(INCOME_TOTAL), part: KIND },
  { key: 'class', whole: meaning(EXPENDITURE_TOTAL), part: /^(?!基本支出|项目支出).*支出$/ },
  { key: 'kind', whole: meaning(EXPENDITURE_TOTAL), part: KIND },
  { key: 'kind', whole: meaning(APPROPRIATION_EXPENDITURE), part: KIND },
  { key: 'item', whole: THREE_PUBLIC.total.words, part: /^(?:因公出国|公务接待|公务用车)/ },
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
  { key, whole, part }: Parting,
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
        return [
          toSum(
            `${statementKey(total)}:${key}:${field}`,
            statementOperand(dataset, total, field),
            parts.map(other => statementOperand(dataset, other, field)),
          ),
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
