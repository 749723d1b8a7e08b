import { countChecked } from '../../derive/checks/check-view'
import type { CheckListMessages } from '../page-messages'

export const checkList: CheckListMessages = {
  title: 'Do the figures agree?',
  takeaway: counts => {
    const total = countChecked(counts)
    const parts = [
      verb(counts.equal, 'agrees', 'agree'),
      verb(counts.rounding, 'differs by rounding', 'differ by rounding'),
      verb(counts.explained, 'needs explanation', 'need explanation'),
      verb(counts.different, 'disagrees', 'disagree'),
    ]
    const without = counts['not-applicable']
    const tail = without === 0 ? '' : `; ${verb(without, 'more does', 'more do')} not apply`
    return `${verb(total, 'check', 'checks')}: ${parts.join(', ')}${tail}.`
  },
  hint: 'Every figure on either side leads to its cell. Rounding: at most 0.005 wan yuan × (number of addends + 1).',
  explain: {
    equal: 'Both sides are equal, or one prints 0 and the other is blank',
    rounding: 'The difference is within rounding',
    different: 'The difference is more than rounding',
    explained: 'The document says two things; both are shown, neither is judged',
    'not-applicable': 'A table, column or row was not published, or its figure could not be read',
  },
  chooseVerdict: 'By verdict',
  chooseTable: 'By table',
  all: 'All',
  allTables: 'All tables',
  rules: {
    children: 'Subject = sum of its children',
    classes: 'Total = sum of classes',
    kinds: 'Total = basic + project',
    staffing: 'Total = staff + operating',
    'income-sources': 'Total = sum of income sources',
    'economic-total': 'Economic total = functional basic expenditure',
    'three-public-vehicles': 'Vehicles = purchase + operation',
    'three-public-total': '“Three public” = sum of items',
    'three-public-units': '“Three public” total = sum of units',
    'three-public-economic': '“Three public” item = economic subject',
    balance: 'Income = expenditure',
    'balance-parts': 'Lines add to their total',
    'fund-columns': 'Total = sum of budgets',
    'income-items': 'Income items agree between tables',
    'income-expenditure': 'Income = expenditure by subject',
    'income-subjects': 'Fund income = its expenditure, by subject',
    'expenditure-subjects': 'General budget = department expenditure, by subject',
    'class-names': 'Classes agree with the expenditure table',
    totals: 'Totals agree between tables',
    'empty-fund': 'Government fund: income and expenditure both blank or both present',
    'statement-amounts': 'Statement = table',
    'statement-changes': 'Stated change = difference of years',
    'statement-parts': 'Statement parts = whole',
    'operating-funds': 'Operating funds = operating expenditure',
    'new-projects': 'New projects cover the increase',
    procurement: 'Procurement and projects',
    'projects-total': 'Total = sum of projects',
    'project-parts': 'Total = own + earmarked',
    'project-kinds': 'Own = staff + ordinary + livelihood',
    'project-subjects': 'Subject’s project expenditure = its projects',
    'project-budgets': 'Project list = this year’s budget in the performance form',
    'project-funding': 'Budget = own + from above',
    'cost-targets': 'Budget = sum of cost targets',
    'project-weights': 'Project weights (90 or 100)',
    'execution-weight': 'Indicator + execution weights = 100',
    'overall-weights': 'Overall weights = 100',
    'same-name-targets': 'Same-named targets agree',
    'overall-budget': 'Overall form’s budget = total',
    'staff-counts': 'Count = sum of its parts',
    'subordinate-units': 'Named units = units covered',
  },
  findings: {
    'operating-funds-scope':
      'The operating funds in the statement differ from the daily operating expenses in the table of basic expenditure; by the document’s own definition they would be the same.',
    'new-project-smaller':
      'The statement explains this increase by a new project whose budget is smaller than the increase.',
    'execution-weight-printed':
      'With the execution weight as printed, the weights do not add to 100.',
    'target-differs':
      'An indicator of one name has different targets in two places; both are shown as published.',
    'target-operator-differs':
      'An indicator of one name has the same target with different operators in two places.',
    'cost-targets-short':
      'The cost targets do not make up the project’s budget; the rest has no cost target.',
    'procurement-zero':
      'Procurement is published as zero while projects list what is shown; whether that falls under procurement is not stated.',
    'unit-not-covered':
      'The document names a subordinate unit; the tables cover only the department itself.',
    'three-public-beyond-basic':
      'The “three public” table gives more than basic expenditure does for this subject; the rest is not explained.',
  },
  place: (table, shared) => (shared.length === 0 ? table : `${table} (${shared.join(', ')})`),
  notListed: tables => (tables.length === 0 ? 'not listed' : `not listed in ${tables.join(', ')}`),
  agrees: 'and',
  difference: text => `difference ${text}`,
  context: 'See also',
  none: 'No check meets these filters.',
  openCheck: 'See this check',
  inShort: 'What the checks found',
  groupOf: (rule, count) => (count === 1 ? `${rule}:` : `${rule} (${count} places):`),
}

/** "1 agrees", "2 agree". */
function verb(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
