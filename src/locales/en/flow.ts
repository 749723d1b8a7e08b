import { formatWan } from '../../domain/money'
import type { FlowNode } from '../../derive/flow-view'
import { formatShare } from '../figures'
import type { FlowMessages, FlowTakeaway } from '../flow-messages'
import type { NamedAmount } from '../view-messages'

export const KINDS: Readonly<Record<string, string>> = {
  basic: 'Basic expenditure',
  project: 'Project expenditure',
  unsplit: 'Not published by kind',
}

function nameOf(
  { kind, key, count }: Pick<FlowNode, 'kind' | 'key' | 'count'>,
  name: string,
): string {
  if (kind === 'kind' || kind === 'unsplit') return KINDS[key] ?? key
  if (kind === 'others') return `Others (${count})`
  if (kind === 'residual') return key === 'rest' ? 'Use not stated' : 'Not in projects'
  return name === '' ? '(no name)' : name
}

const nodeName: FlowMessages['nodeName'] = node => nameOf(node, node.name)

export const flow: FlowMessages = {
  title: 'From where to where',
  chart:
    'Flow: from the source through basic and project expenditure to classes and projects; width shows the amount',
  chooseMode: 'Where basic expenditure goes',
  modes: { function: 'By function', economic: 'Basic expenditure by economic class' },
  columns: { fund: 'Source', kind: 'Kind', class: 'Class', part: 'Subject or project' },
  nodeName,
  nodeShort: node => nameOf(node, node.short),
  part: 'Of which selected',
  share: 'Share',
  caption: mode => `From where to where: ${mode}`,
  takeaway,
  table: {
    unit: 'wan yuan',
    from: 'From',
    to: 'To',
    amount: 'Amount',
    part: 'Of which selected',
    difference: 'Difference',
    nodeName,
  },
}

function takeaway({ total, funds, kinds, part }: FlowTakeaway): string {
  const [fund, ...more] = funds
  if (fund === undefined) return ''
  const whole = `${formatWan(total)} wan yuan`
  const from =
    more.length === 0
      ? `All ${whole} come from ${fund.name}`
      : `${whole} come from ${listed(funds)}`
  const to = kinds.length === 0 ? '' : `; they go to ${listed(kinds)}`
  const picked = part === null ? '' : `; ${formatWan(part)} wan yuan are selected`
  return `${from}${to}${picked}.`
}

function listed(items: readonly NamedAmount[]): string {
  return items
    .map(({ name, amount, share }) => {
      const percent = share === null ? '' : ` (${formatShare(share)})`
      return `${name} ${formatWan(amount)} wan yuan${percent}`
    })
    .join(', ')
}
