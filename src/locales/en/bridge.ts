import type { Change } from '../../domain/comparison'
import { formatSignedWan, formatWan } from '../../domain/money'
import { formatPercent } from '../../domain/ratio'
import type { BridgeMessages, BridgeTakeaway, NamedStep, ReasonMessages } from '../bridge-messages'

export const bridge: BridgeMessages = {
  takeaway: takeawayOf,
  running: 'Running total',
  closing: {
    rounding:
      'The parts are published with two decimals and add up to slightly other than the total',
    difference: 'The parts differ from the published total by more than rounding explains',
  },
}

function takeawayOf({
  place,
  previousYear,
  year,
  before,
  after,
  change,
  largest,
  others,
  closing,
}: BridgeTakeaway): string {
  const way = `From ${formatWan(before)} wan yuan in ${previousYear} to ${formatWan(after)} in ${year}`
  const steps = [
    ...largest.map(stepOf),
    ...(others === null ? [] : [othersOf(others)]),
    ...(closing === null ? [] : [stepOf(closing)]),
  ]
  const lead = `${place === '' ? '' : `${place}: `}${way}, ${movement(change)}`
  return steps.length === 0 ? `${lead}.` : `${lead}: ${steps.join('; ')}.`
}

function stepOf({ name, delta }: NamedStep): string {
  return `${name} ${formatSignedWan(delta)}`
}

function othersOf({ count, delta }: NonNullable<BridgeTakeaway['others']>): string {
  return `${count} ${count === 1 ? 'other' : 'others'} ${formatSignedWan(delta)}`
}

function movement({ delta, ratio }: Change): string {
  if (delta === null || delta === 0) return 'unchanged'
  const percent = ratio === null ? '' : ` (${formatPercent(Math.abs(ratio))})`
  return `${delta > 0 ? 'up' : 'down'} ${formatWan(Math.abs(delta))} wan yuan${percent}`
}

export const reasons: ReasonMessages = {
  title: 'Why',
  source: section => `statement ${section}`,
  none: names =>
    names === ''
      ? 'The document gives no reason'
      : `${names}: no reason of their own in the document`,
  quotes: names => `As published: ${names}`,
  colon: ': ',
}
