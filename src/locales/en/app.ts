import type { ChartWords } from '../../derive/chart-words'
import type { Change } from '../../domain/comparison'
import { formatWan } from '../../domain/money'
import { formatPercent } from '../../domain/ratio'
import { formatShare } from '../figures'
import type {
  AppMessages,
  JoinMessages,
  KeyboardMessages,
  PreferenceMessages,
  SaveMessages,
} from '../messages'
import type { ReportMessages } from '../reading-messages'
import type { ChangeMessages, FigureMessages } from '../view-messages'

export const app: AppMessages = {
  name: 'Budget Lens',
  tagline: 'A department’s budget, clear on one page',
  skipToContent: 'Skip to main content',
  budgetOf: year => `budget ${year}`,
  documentTitle: (entity, year, shown) =>
    [...shown, `${entity} budget ${year}`, 'Budget Lens'].filter(Boolean).join(' · '),
  sourceDocument: title => `Data source: ${title}`,
  readOn: date => `Data prepared on ${date}`,
  contact: (name, phone) =>
    `Contact named in the disclosure: ${[name, phone].filter(Boolean).join(', ')}`,
}

export const joins: JoinMessages = {
  pause: ', ',
  spoken: parts => parts.filter(Boolean).join(', '),
  names: names => names.join(', '),
  aside: text => ` (${text})`,
}

export const figures: FigureMessages = {
  unit: 'wan yuan',
  blank: 'not published',
  amount: fen => (fen === null ? 'not published' : `${formatWan(fen)} wan yuan`),
  share: ratio => (ratio === null ? '' : `${formatShare(ratio)} of total`),
}

export const change: ChangeMessages = {
  words: {
    up: 'up',
    down: 'down',
    level: 'unchanged',
    new: 'new',
    ended: 'ended',
    unknown: 'no prior year',
  },
  derived: 'derived',
  derivedTitle: 'The prior year is not published in this cut; it is derived from published figures',
  phrase: changePhrase,
}

export const chart: ChartWords = {
  isNew: 'new',
  unknown: 'no prior year',
  unchanged: 'unchanged',
  derived: 'derived',
  blank: '—',
  others: count => `Other (${count})`,
  yearOf: year => String(year),
  rounding: 'Rounding',
  difference: 'Other difference',
  cut: 'Totals are cut, not from zero; steps share one scale',
}

function changePhrase(value: Change): string {
  switch (value.state) {
    case 'none':
      return ''
    case 'unknown':
      return 'no prior-year figure'
    case 'unchanged':
      return 'unchanged from the prior year'
    case 'new':
      return `new: ${formatWan(value.delta)} wan yuan`
    case 'ended':
      return `ended, down ${formatWan(Math.abs(value.delta))} wan yuan from the prior year`
    case 'moved': {
      const word = value.delta > 0 ? 'up' : 'down'
      const percent = value.ratio === null ? '' : ` (${formatPercent(Math.abs(value.ratio))})`
      return `${word} ${formatWan(Math.abs(value.delta))} wan yuan${percent} from the prior year`
    }
  }
}

export const save: SaveMessages = {
  button: 'Save',
  buttonOf: title => `Save “${title}”`,
  formats: {
    png: 'Image PNG (2× resolution)',
    copy: 'Copy image',
    svg: 'Vector SVG',
    xlsx: 'Spreadsheet XLSX',
    csv: 'Data CSV',
    options: 'Image options…',
  },
  working: 'Preparing…',
  failed: reason => `Could not save: ${reason}`,
  address: address => `Address: ${address}`,
}

export const preferences: PreferenceMessages = {
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  languages: { 'zh-CN': '中文', en: 'English' },
}

export const keyboard: KeyboardMessages = {
  title: 'Keyboard',
}

export const report: ReportMessages = {
  printed: date => `Printed on ${date}`,
}
