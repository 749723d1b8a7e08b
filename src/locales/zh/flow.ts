import { formatWan } from '../../domain/money'
import type { FlowNode } from '../../derive/flow/flow-view'
import { formatShare } from '../figures'
import type { FlowMessages, FlowTakeaway } from '../flow-messages'
import type { NamedAmount } from '../view-messages'

export const KIND_WORDS: Readonly<Record<string, string>> = {
  basic: '基本支出',
  project: '项目支出',
  unsplit: '未按基本、项目公布',
}

function nameOf(
  { kind, key, count }: Pick<FlowNode, 'kind' | 'key' | 'count'>,
  name: string,
): string {
  if (kind === 'kind' || kind === 'unsplit') return KIND_WORDS[key] ?? key
  if (kind === 'others') return key === 'fund' ? `其他（${count} 个部门）` : `其他（${count} 项）`
  if (kind === 'residual') return key === 'rest' ? '未列明去向' : unexplainedName(name)
  if (kind === 'basic') return `${name} · 基本支出`
  if (kind === 'project-part') return `${name}（项目支出）`
  return name === '' ? '（无名称）' : name
}

/** What no child of a subject explains; one of the lines has a name. */
export function unexplainedName(name: string): string {
  return name === '' ? '未列入项目' : `${name}（未再细分）`
}

const nodeName: FlowMessages['nodeName'] = node => nameOf(node, node.name)

export const flow: FlowMessages = {
  title: '钱从哪来到哪去',
  chart: {
    fund: '流向图：从资金来源经基本支出、项目支出到各类和各项目，带宽表示金额',
    department: '流向图：从所选部门经基本支出、项目支出到各类、科目和项目，带宽表示金额',
  },
  chooseMode: '基本支出的去向',
  modes: { function: '按功能科目', economic: '基本支出按经济分类' },
  origins: { fund: '资金来源', department: '部门' },
  columns: { kind: '支出类型', class: '类', part: '科目与项目' },
  nodeName,
  nodeShort: node => nameOf(node, node.short),
  part: '其中所选',
  share: '占所示',
  caption: mode => `钱从哪来到哪去：${mode}`,
  takeaway,
  table: {
    unit: '万元',
    from: '从',
    to: '到',
    amount: '金额',
    part: '其中所选',
    difference: '差额',
  },
}

function takeaway({ total, isPartly, kinds, part, ...from }: FlowTakeaway): string {
  if (from.origins.length === 0) return ''
  const whole = `${formatWan(total)} 万元${isPartly ? '（不含合计为负的）' : ''}`
  const to = kinds.length === 0 ? '' : `，用于${listed(kinds)}`
  const picked = part === null ? '' : `；其中所选 ${formatWan(part)} 万元`
  return `${whole}${originText(from)}${to}${picked}。`
}

function originText({
  origin,
  origins,
  hasMore,
}: Pick<FlowTakeaway, 'origin' | 'origins' | 'hasMore'>): string {
  const [only, ...others] = origins
  if (only !== undefined && others.length === 0) {
    return origin === 'fund' ? `全部来自${only.name}` : `是${only.name}的支出`
  }
  const words = origin === 'fund' ? '来自' : '分属'
  return `${words}${listed(origins)}${hasMore ? '等部门' : ''}`
}

function listed(items: readonly NamedAmount[]): string {
  return items
    .map(({ name, amount, share }) => {
      const percent = share === null ? '' : `（${formatShare(share)}）`
      return `${name} ${formatWan(amount)} 万元${percent}`
    })
    .join('、')
}
