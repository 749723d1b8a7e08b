import { toSame } from '../comparison'
import type { Rule } from '../rule'
import { statementKey, statementOperand, statementsOf } from '../statement-figure'
import { OPERATING_FUNDS, isItem } from '../../published/statement-items'
import { subjectTable } from '../../published/subject-table'
import { operandOf } from '../subject-operand'

/**
 * 机关运行经费 is by the definition that disclosures print the 日常公用经费 of administrative units
 * out of basic expenditure: table 3's total of that column. Another figure needs explanation; where it is all basic
 * expenditure, the context says so.
 */
export const operatingFundRules: readonly Rule[] = [
  {
    id: 'operating-funds',
    tables: ['statement', 'economic'],
    run: dataset => {
      const economic = subjectTable(dataset, 'economic')
      const operating = operandOf(economic, '', '日常公用经费')
      const basic = operandOf(economic, '', '总计')
      return statementsOf(dataset)
        .filter(({ name, amount }) => isItem(name, OPERATING_FUNDS) && amount !== null)
        .map(statement => {
          const stated = statementOperand(dataset, statement, 'amount')
          const isBasic = basic !== null && basic.amount === stated.amount
          return toSame(statementKey(statement), stated, operating, {
            finding: 'operating-funds-scope',
            context: isBasic ? [basic] : [],
          })
        })
    },
  },
]
