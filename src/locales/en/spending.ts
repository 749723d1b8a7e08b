import type { Change } from '../../domain/comparison'
import { formatSignedWan, formatWan } from '../../domain/money'
import { formatPercent, formatSignedPercent, makeWhole } from '../../domain/ratio'
import type { BreakdownNode } from '../../derive/breakdown/breakdown-view'
import { formatShare } from '../figures'
import type {
  BreakdownMessages,
  BreakdownTakeaway,
  ChangeClassId,
  ComparisonMessages,
  ComparisonTakeaway,
  NamedChange,
} from '../view-messages'
import { unexplainedName } from './flow'

function nameOf({ kind, key }: Pick<BreakdownNode, 'kind' | 'key'>, name: string): string {
  if (kind === 'root') return 'All expenditure'
  if (kind === 'residual')
    return key === 'project' ? 'Not in cost indicators' : unexplainedName(name)
  if (kind === 'basic') return `${name} · basic expenditure`
  return name === '' ? '(no name)' : name
}

export const breakdown: BreakdownMessages = {
  title: 'Where the money goes',
  choose: 'Break down by',
  chooseColour: 'Colour by',
  breakdowns: {
    function: 'Functional subjects',
    economic: 'Economic subjects',
    fund: 'Sources',
    department: 'Departments',
  },
  colourings: { class: 'Class', change: 'Change' },
  whole: {
    function: 'All expenditure',
    economic: 'All basic expenditure',
    fund: 'All sources',
    department: 'All departments',
  },
  nodeName: node => nameOf(node, node.name),
  nodeShort: node => nameOf(node, node.short),
  trail: 'Current position',
  opens: 'opens the next level',
  counterpart: 'same amount',
  list: 'List of parts',
  chart: 'Treemap: area shows the amount',
  legend: { class: 'Colour: class', change: 'Colour: change' },
  changeClass,
  takeaway: breakdownTakeaway,
}

function breakdownTakeaway({ place, total, count, largest }: BreakdownTakeaway): string {
  const whole =
    total === null ? '' : `${place === '' ? 'Total' : place}: ${formatWan(total)} wan yuan`
  if (largest === null) {
    return whole === '' ? 'No amount is published.' : `${whole}, with no further parts published.`
  }
  const { share: ratio } = largest
  const isAll = ratio === null || makeWhole([ratio])
  const share = ratio === null || ratio > 1 ? '' : `, ${formatShare(ratio)}`
  const lead = whole === '' ? '' : `${whole}; `
  const part = `${largest.name} (${formatWan(largest.amount)} wan yuan${share})`
  return count > 1
    ? `${lead}of ${count} parts the largest is ${part}.`
    : `${lead}${isAll ? 'all of it' : 'all that is listed'} is ${part}.`
}

function changeClass(id: ChangeClassId, middle: number, large: number): string {
  const [from, to] = [formatPercent(middle, 0), formatPercent(large, 0)]
  const sizes = { small: `<${from}`, middle: `${from}–${to}`, large: `≥${to}` }
  switch (id) {
    case 'level':
      return 'unchanged'
    case 'new':
      return 'new'
    case 'unknown':
      return 'no prior year'
    case 'down-small':
    case 'down-middle':
    case 'down-large':
      return `down ${sizes[id.slice('down-'.length) as keyof typeof sizes]}`
    case 'up-small':
    case 'up-middle':
    case 'up-large':
      return `up ${sizes[id.slice('up-'.length) as keyof typeof sizes]}`
  }
}

export const comparison: ComparisonMessages = {
  title: 'More or less than last year',
  choose: 'Compare',
  chooseMode: 'Show as',
  compared: { function: 'By subject', kind: 'By type', threePublic: '“Three public”' },
  modes: { paired: 'Side by side', change: 'Change', bridge: 'Bridge' },
  chart: {
    paired: 'Bar chart: both years on one scale from zero',
    change: 'Bar chart: the change of each part on one scale from zero',
    bridge: 'Bridge chart: from last year’s total, part by part, to this year’s',
  },
  rows: (compared, place, shown, isOnPage) => {
    if (compared === 'threePublic') return 'The “three public” expenses'
    if (compared === 'kind') {
      return place === '' ? 'Basic and project expenditure' : `Types of expenditure in “${place}”`
    }
    if (place === '')
      return `By functional subject${isOnPage ? ' (follows “Where the money goes”)' : ''}`
    return {
      parts: `Parts of “${place}”`,
      leaf: `“${place}” (no further parts)`,
      picked: `Picked: ${place}`,
    }[shown]
  },
  year: year => String(year),
  byClass: year => `${year} (coloured by class)`,
  part: 'Of which selected',
  takeaway: comparisonTakeaway,
}

function comparisonTakeaway({
  place,
  previousYear,
  change,
  most,
  fastest,
}: ComparisonTakeaway): string {
  if (previousYear === null || change.delta === null) {
    return `${place === '' ? 'The total' : place} has no ${change.state === 'none' ? 'figure' : 'prior year'} to compare with.`
  }
  const moved = `${movement(change)} ${previousYear}`
  const lead = place === '' ? `The budget is ${moved}` : `${place}: ${moved}`
  if (most === null) return `${lead}.`
  if (fastest === null) {
    return `${lead}; the largest ${most.delta < 0 ? 'decrease' : 'increase'} is ${figuresOf(most)}.`
  }
  if (fastest.name === most.name) {
    return `${lead}; the largest increase in amount and in percent is ${figuresOf(most)}.`
  }
  return `${lead}; the largest increase is ${figuresOf(most)}, the fastest ${figuresOf(fastest)}.`
}

function movement(change: Exclude<Change, { delta: null }>): string {
  if (change.state === 'unchanged') return 'the same as in'
  const word = change.delta > 0 ? 'more' : 'less'
  const percent = change.ratio === null ? '' : ` (${formatPercent(Math.abs(change.ratio))})`
  return `${formatWan(Math.abs(change.delta))} wan yuan${percent} ${word} than in`
}

function figuresOf({ name, delta, ratio, isNew }: NamedChange): string {
  const percent = ratio === null ? (isNew ? ', new' : '') : `, ${formatSignedPercent(ratio)}`
  return `${name} (${formatSignedWan(delta)} wan yuan${percent})`
}
