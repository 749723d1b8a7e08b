import type { Change } from '../../domain/comparison'
import { breakdown } from './spending'
import { targets } from './targets'
import { formatCount } from '../figures'
import type { SourceMessages, TableMessages } from '../messages'

export const sources: SourceMessages = {
  label: 'Source',
  unit: 'Unit: wan yuan (10,000 yuan)',
  open: 'Show source',
  statement: 'statement',
  openOf: figure => `${figure}, show source`,
  panelTitle: 'Where the figure comes from',
  close: 'Close',
  computed: 'Computed from published figures',
  counted: tables => `Counted in ${tables.join(', ')}; each is listed below`,
  noCell: 'No cell of the published tables holds this figure',
  lines: (file, count) => {
    if (count === null) return `Added up from the lines of the detail file “${file}”`
    if (count === 0) return `No such line in the detail file “${file}”`
    const lines = count === 1 ? 'A single line' : `${formatCount(count)} lines, added up,`
    return `${lines} of the detail file “${file}”; no cell of a published table`
  },
  computedOfLines: 'Computed from sums of lines',
  tableWord: 'Table',
  rowWord: 'Row',
  rowNumber: row => `Row ${row}`,
  columnWord: 'Column',
  printedWord: 'As published',
  noteWord: 'Reading',
  blankCell: '(blank)',
  showInTable: 'Show in the published table',
  table: (number, title) => (number === 0 ? title : `Table ${number} ${title}`),
}

export const tables: TableMessages = {
  open: 'Data table',
  close: 'Hide data table',
  words: {
    unit: 'wan yuan',
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
    levels: ['group', 'part'],
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
  none: '',
  moved: '',
  unchanged: 'unchanged',
  new: 'new',
  ended: 'ended',
  unknown: 'no prior year',
}
