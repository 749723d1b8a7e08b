import type { Change } from '../../domain/comparison'
import { formatSignedWan, formatWan } from '../../domain/money'
import { formatPercent } from '../../domain/ratio'
import type { BridgeMessages, BridgeTakeaway, NamedStep, ReasonMessages } from '../bridge-messages'

export const bridge: BridgeMessages = {
  takeaway: takeawayOf,
  running: '累计',
  closing: {
    rounding: '各项按两位小数公布，相加与公布的合计略有出入',
    difference: '各项之和与公布的合计之差，超出四舍五入的范围',
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
  const way = `从 ${previousYear} 年的 ${formatWan(before)} 万元到 ${year} 年的 ${formatWan(after)} 万元`
  const steps = [
    ...largest.map(stepOf),
    ...(others === null ? [] : [`其余 ${others.count} 项共 ${formatSignedWan(others.delta)}`]),
    ...(closing === null ? [] : [stepOf(closing)]),
  ]
  const lead = `${place}${way}，${movement(change)}`
  return steps.length === 0 ? `${lead}。` : `${lead}：${steps.join('、')}。`
}

function stepOf({ name, delta }: NamedStep): string {
  return `${name} ${formatSignedWan(delta)}`
}

function movement({ delta, ratio }: Change): string {
  if (delta === null || delta === 0) return '持平'
  const percent = ratio === null ? '' : `（${formatPercent(Math.abs(ratio))}）`
  return `${delta > 0 ? '增加' : '减少'} ${formatWan(Math.abs(delta))} 万元${percent}`
}

export const reasons: ReasonMessages = {
  title: '为什么',
  source: section => `情况说明${section}`,
  none: names => (names === '' ? '文件未说明原因' : `${names}：文件未单独说明原因`),
  quotes: names => `原文：${names}`,
  colon: '：',
}
