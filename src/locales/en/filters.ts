import { formatWan } from '../../domain/money'
import type { Dimension } from '../../domain/selection'
import type { BeyondGeneral } from '../../derive/headline/beyond-general'
import {
  MOST_NAMED,
  type HeadlineTile,
  type ShareSentence,
} from '../../derive/headline/headline-view'
import type { ScopeAmount } from '../../derive/scope/scope'
import { formatShare, percentFigures } from '../figures'
import type { AddressMessages, LiveMessages, StateMessages } from '../messages'
import { plain, strong, textOf } from '../segments'
import type { FilterMessages, HeadlineMessages, Segment } from '../view-messages'

const TILES: HeadlineMessages['tiles'] = {
  basic: 'Basic expenditure',
  project: 'Project expenditure',
  threePublic: '“Three public” expenses',
}

export const headline: HeadlineMessages = {
  label: 'Budget at a glance',
  title: (year, isGeneral) =>
    isGeneral ? `General public budget expenditure ${year}` : `Expenditure budget ${year}`,
  previous: (year, amount) =>
    amount == null ? `${year}: not published` : `${year}: ${formatWan(amount)} wan yuan`,
  sentence: sentenceOf,
  beyond: beyondOf,
  tiles: TILES,
  tileHint: hintOf,
}

function hintOf(id: HeadlineTile['id'], selected: boolean): string {
  if (id === 'threePublic')
    return 'See the “three public” expenses under “More or less than last year”'
  return selected ? 'Remove this filter' : `Show only ${TILES[id].toLowerCase()}`
}

/** Of every 100 yuan, 50.4 go to …, 21.0 are basic expenditure (…), and the other 28.6 go to …. */
function sentenceOf({ largest, basic, rest }: ShareSentence): Segment[] {
  const shares = [largest?.share, basic, rest?.share].filter(share => share != null)
  const figuresLeft = percentFigures(shares)
  const yuan = (): Segment => strong(`${figuresLeft.shift() ?? ''} yuan`)
  const parts: Segment[][] = []
  if (largest !== null) parts.push([yuan(), plain(` goes to ${largest.name}`)])
  if (basic !== null) {
    parts.push([yuan(), plain(' is basic expenditure (staff and the running of the office)')])
  }
  if (rest !== null) {
    const isAll = largest === null && rest.names.length === 0
    const use = isAll
      ? [plain(' is project expenditure')]
      : [plain(' goes to '), ...projectsOf(rest.names)]
    parts.push([plain(parts.length > 0 ? 'the other ' : ''), yuan(), ...use])
  }
  if (parts.length === 0) return []
  const joined = parts.flatMap((part, index) => (index === 0 ? part : [plain('; '), ...part]))
  return [plain('Of every 100 yuan, '), ...joined, plain('.')].filter(({ text }) => text !== '')
}

/** Beside it 60.00 wan yuan from …; all sources together make 660.00 wan yuan. */
function beyondOf({ funds, total }: BeyondGeneral): Segment[] {
  const named = funds.flatMap(({ name, amount }, index) => [
    plain(index === 0 ? ' Beside it ' : ', '),
    strong(`${formatWan(amount)} wan yuan`),
    plain(` from ${name}`),
  ])
  const whole =
    total === null
      ? []
      : [plain('; all sources together make '), strong(`${formatWan(total)} wan yuan`)]
  return [...named, ...whole, plain('.')]
}

/** The first by name, the others counted with them. */
function projectsOf(names: readonly string[]): Segment[] {
  if (names.length === 0) return [plain('other projects')]
  const named = names.slice(0, MOST_NAMED).join(', ')
  if (names.length <= MOST_NAMED) return [plain(named)]
  return [plain(`${named} and others, `), strong(String(names.length)), plain(' projects in all')]
}

const KEY_WORDS: Readonly<Record<string, string>> = {
  'kind:basic': 'Basic expenditure',
  'kind:project': 'Project expenditure',
  'staffing:staff': 'Staff',
  'staffing:operating': 'Daily operations',
  'core:true': 'core only',
  'core:false': 'non-core only',
}

const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  function: 'Subject',
  kind: 'Kind',
  project: 'Project',
  economic: 'Economic subject',
  staffing: 'Staff or operations',
  fund: 'Source of money',
  department: 'Department',
  level: 'Indicator level',
  core: 'Core indicators',
  indicator: 'Indicator',
}

export const filters: FilterMessages = {
  title: 'Filters',
  clearAll: 'Clear all',
  hint: 'Click a shape, a row or an indicator to filter',
  hintMore: ', again to undo; a click on a figure shows its source',
  hintKeys: '; hold Ctrl or ⌘ and click to pick several',
  cannotJoin:
    'These filters cannot be joined: the published tables do not cross functional subjects or projects with economic subjects, so each amount is given by itself.',
  dimensions: DIMENSION_WORDS,
  keyWord: (dimension, key) =>
    KEY_WORDS[`${dimension}:${key}`] ?? (key === '' ? 'Whole department' : key),
  chip: (dimension, label) => `${DIMENSION_WORDS[dimension]} · ${label}`,
  removeChip: text => `Remove filter: ${text}`,
  scope: spendingScope,
  economicScope: scope => scopeOf('Economic subjects: ', scope, 'of basic expenditure'),
}

function spendingScope(scope: ScopeAmount): Segment[] {
  const whole = scope.isOfGeneral === true ? 'the general public budget' : 'all expenditure'
  return scopeOf('In scope: ', scope, `of ${whole}`)
}

function scopeOf(lead: string, { amount, share }: ScopeAmount, of: string): Segment[] {
  const figure = amount === null ? 'no published amount' : `${formatWan(amount)} wan yuan`
  const tail = share === null ? [] : [plain(`, ${formatShare(share)} ${of}`)]
  return [plain(lead), strong(figure), ...tail]
}

export const live: LiveMessages = {
  scope: (labels, scope) => `Filtered: ${labels.join('; ')}. ${textOf(spendingScope(scope))}.`,
  cleared: scope => `All filters cleared. ${textOf(spendingScope(scope))}.`,
}

export const address: AddressMessages = {
  unknown: parts => `Left out of the link, as not recognised: ${parts.join(', ')}.`,
  dismiss: 'Got it',
}

export const states: StateMessages = {
  loading: 'Reading the budget data…',
  failed: 'The budget data could not be read',
  failedFile: ({ file, status }) => {
    const name = file ?? 'Data file'
    if (status === null) return `${name}: no answer; the network may be down.`
    return status === 404 ? `${name}: not found.` : `${name}: the server answered ${status}.`
  },
  failedAdvice:
    'Try again later; if it still fails, tell the administrator of the site the name of the file.',
  retry: 'Try again',
  lines: percent => `Reading the lines of departments${percent === null ? '…' : ` ${percent}%`}`,
  cancelLines: 'Stop reading',
  linesCancelled: 'The lines of departments were not read to the end; the rest is shown.',
  wayOut: dimensions =>
    dimensions.length === 0
      ? 'Show everything'
      : `Clear the ${dimensions.length === 1 ? 'filter' : 'filters'} on ${dimensions.map(word => `“${word}”`).join(', ')}`,
  partFailed: 'This part could not be fetched; please check the network.',
  chartFailed: 'The chart could not be drawn; its figures are in the table below.',
}
