import type { Change } from '../../domain/comparison'
import { tableNumber, type TableId } from '../../domain/source'
import { breakdown } from './spending'
import { targets } from './targets'
import type { SourceMessages, TableMessages } from '../messages'

const NAMES: Readonly<Record<TableId, string>> = {
  statement: 'Notes on the department budget',
  'appropriation-balance': 'Fiscal appropriation, revenue and expenditure',
  functional: 'General public budget expenditure by functional subject',
  economic: 'General public budget basic expenditure by economic subject',
  'three-public': 'General public budget “three public” expenses',
  'government-fund': 'Government fund expenditure',
  'department-balance': 'Department revenue and expenditure',
  'department-income': 'Department revenue',
  'department-expenditure': 'Department expenditure',
  procurement: 'Government procurement',
  projects: 'Project expenditure',
  'overall-targets': 'Overall performance targets',
  'project-targets': 'Project performance targets',
  'project-profiles': 'Project performance targets (heads)',
}

function nameOf(table: TableId): string {
  return table === 'statement' ? NAMES[table] : `Table ${tableNumber(table)} ${NAMES[table]}`
}

export const sources: SourceMessages = {
  label: 'Source',
  unit: 'Unit: wan yuan (10,000 yuan)',
  tables: NAMES,
  line: tables => tables.map(nameOf).join(' · '),
}

export const tables: TableMessages = {
  open: 'Show data table',
  close: 'Hide data table',
  scrolls: caption => `${caption} (scrolls sideways)`,
  words: {
    unit: 'Unit: wan yuan (10,000 yuan)',
    code: 'Code',
    name: 'Name',
    amount: 'Amount',
    share: 'Share',
    change: 'Change',
    changeRatio: 'Change in %',
    amountOf: year => String(year),
    part: 'Of which selected',
    state: 'State',
    scope: 'Scope',
    overall: 'Whole department',
    level: 'Level',
    indicator: 'Indicator',
    weight: 'Weight',
    target: 'Target',
    core: 'Core',
    yes: 'yes',
    no: 'no',
    actual: 'Actual',
    reading: 'Print and reading',
    nodeName: breakdown.nodeName,
    changeState: (change, isDerived) =>
      [STATES[change.state], isDerived ? 'derived' : ''].filter(Boolean).join(', '),
    targetText: targets.targetText,
    readingText: targets.judgedTitle,
  },
  attainment: 'Attainment',
  breakdownCaption: (breakdown, place) =>
    `Where the money goes: ${[breakdown, place].filter(Boolean).join(', ')}`,
  comparisonCaption: (compared, place) =>
    `More or less than last year: ${[compared, place].filter(Boolean).join(', ')}`,
  targetsCaption: scope =>
    scope === '' ? 'What it is to achieve' : `What it is to achieve: ${scope}`,
}

const STATES: Readonly<Record<Change['state'], string>> = {
  moved: '',
  unchanged: 'unchanged',
  new: 'new',
  ended: 'ended',
  unknown: 'no prior year',
}
