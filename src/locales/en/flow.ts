import { formatWan } from '../../domain/money'
import type { FlowNode } from '../../derive/flow/flow-view'
import { formatShare } from '../figures'
import type { FlowMessages, FlowTakeaway } from '../flow-messages'
import type { NamedAmount } from '../view-messages'

export const KIND_WORDS: Readonly<Record<string, string>> = {
  basic: 'Basic expenditure',
  project: 'Project expenditure',
  unsplit: 'Not published by kind',
}

function nameOf(
  { kind, key, count }: Pick<FlowNode, 'kind' | 'key' | 'count'>,
  name: string,
): string {
  if (kind === 'kind' || kind === 'unsplit') return KIND_WORDS[key] ?? key
  if (kind === 'others')
    return key === 'fund' ? `Others (${count} departments)` : `Others (${count})`
  if (kind === 'residual') return key === 'rest' ? 'Use not stated' : unexplainedName(name)
  if (kind === 'basic') return `${name} · basic expenditure`
  if (kind === 'project-part') return `${name} (project expenditure)`
  return name === '' ? '(no name)' : name
}

/** What no child of a subject explains; one of the lines has a name. */
export function unexplainedName(name: string): string {
  return name === '' ? 'Not in projects' : `${name} (not broken down further)`
}

const nodeName: FlowMessages['nodeName'] = node => nameOf(node, node.name)

export const flow: FlowMessages = {
  title: 'From where to where',
  chart: {
    fund: 'Flow: from the source through basic and project expenditure to classes and projects; width shows the amount',
    department:
      'Flow: from the selected departments through basic and project expenditure to classes, subjects and projects; width shows the amount',
  },
  chooseMode: 'Where basic expenditure goes',
  modes: { function: 'By function', economic: 'Basic expenditure by economic class' },
  origins: { fund: 'Source', department: 'Department' },
  columns: { kind: 'Kind', class: 'Class', part: 'Subject or project' },
  nodeName,
  nodeShort: node => nameOf(node, node.short),
  part: 'Of which selected',
  share: 'Share of what is shown',
  caption: mode => `From where to where: ${mode}`,
  takeaway,
  table: {
    unit: 'wan yuan',
    from: 'From',
    to: 'To',
    amount: 'Amount',
    part: 'Of which selected',
    difference: 'Difference',
  },
}

function takeaway({ total, isPartly, kinds, part, ...from }: FlowTakeaway): string {
  if (from.origins.length === 0) return ''
  const whole = `${formatWan(total)} wan yuan${isPartly ? ' (without what adds up to less than zero)' : ''}`
  const to = kinds.length === 0 ? '' : `; they go to ${listed(kinds)}`
  const picked = part === null ? '' : `; ${formatWan(part)} wan yuan are selected`
  return `${originText(whole, from)}${to}${picked}.`
}

function originText(
  whole: string,
  { origin, origins, hasMore }: Pick<FlowTakeaway, 'origin' | 'origins' | 'hasMore'>,
): string {
  const [only, ...others] = origins
  if (only !== undefined && others.length === 0) {
    return origin === 'fund'
      ? `All ${whole} come from ${only.name}`
      : `${only.name} spends ${whole}`
  }
  const words = origin === 'fund' ? 'come from' : 'are spent by'
  return `${whole} ${words} ${listed(origins)}${hasMore ? ' and others' : ''}`
}

function listed(items: readonly NamedAmount[]): string {
  return items
    .map(({ name, amount, share }) => {
      const percent = share === null ? '' : ` (${formatShare(share)})`
      return `${name} ${formatWan(amount)} wan yuan${percent}`
    })
    .join(', ')
}
