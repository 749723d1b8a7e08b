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
  if (kind === 'root') return '全部支出'
  if (kind === 'residual') return key === 'project' ? '未列成本指标' : unexplainedName(name)
  if (kind === 'basic') return `${name} · 基本支出`
  return name === '' ? '（无名称）' : name
}

export const breakdown: BreakdownMessages = {
  title: '钱花在哪里',
  choose: '分类方式',
  chooseColour: '着色方式',
  breakdowns: { function: '功能科目', economic: '经济分类', fund: '资金来源', department: '部门' },
  colourings: { class: '按类别', change: '按增减' },
  whole: {
    function: '全部支出',
    economic: '全部基本支出',
    fund: '全部资金来源',
    department: '全部部门',
  },
  nodeName: node => nameOf(node, node.name),
  nodeShort: node => nameOf(node, node.short),
  trail: '当前位置',
  opens: '可进入下一级',
  counterpart: '金额一致',
  list: '分项清单',
  chart: '矩形树图：面积表示金额',
  legend: { class: '颜色表示类别', change: '颜色表示比上年' },
  changeClass,
  takeaway: breakdownTakeaway,
}

function breakdownTakeaway({ place, total, count, largest }: BreakdownTakeaway): string {
  const whole = total === null ? '' : `${place === '' ? '合计' : place} ${formatWan(total)} 万元，`
  if (largest === null) return whole === '' ? '没有公布金额。' : `${whole}没有再分项公布。`
  const { share: ratio } = largest
  const share = ratio === null || ratio > 1 ? '' : `，占 ${formatShare(ratio)}`
  const only = ratio === null || makeWhole([ratio]) ? '全部为' : '只列出'
  const lead = whole + (count > 1 ? `分 ${count} 项，最大的是` : only)
  return `${lead}${largest.name} ${formatWan(largest.amount)} 万元${share}。`
}

function changeClass(id: ChangeClassId, middle: number, large: number): string {
  const [from, to] = [formatPercent(middle, 0), formatPercent(large, 0)]
  const sizes = { small: `<${from}`, middle: `${from}–${to}`, large: `≥${to}` }
  switch (id) {
    case 'level':
      return '持平'
    case 'new':
      return '新增'
    case 'unknown':
      return '无上年数'
    case 'down-small':
    case 'down-middle':
    case 'down-large':
      return `减 ${sizes[id.slice('down-'.length) as keyof typeof sizes]}`
    case 'up-small':
    case 'up-middle':
    case 'up-large':
      return `增 ${sizes[id.slice('up-'.length) as keyof typeof sizes]}`
  }
}

export const comparison: ComparisonMessages = {
  title: '比上年多了还是少了',
  choose: '比较内容',
  chooseMode: '显示方式',
  compared: { function: '按科目', kind: '按类型', threePublic: '“三公”' },
  modes: { paired: '并列', change: '增减', bridge: '桥图' },
  chart: {
    paired: '柱形图：两年预算数从零点起按同一比例',
    change: '柱形图：各项比上年的增减，从零点起按同一比例',
    bridge: '桥图：从上年合计逐项加减到今年合计',
  },
  rows: (compared, place, shown, isOnPage) => {
    if (compared === 'threePublic') return '“三公”经费各项'
    if (compared === 'kind') return place === '' ? '基本支出与项目支出' : `“${place}”的支出类型`
    if (place === '') return isOnPage ? '按功能科目（随“钱花在哪里”变化）' : '按功能科目'
    return {
      parts: `“${place}”的各分项`,
      leaf: `“${place}”（没有再分项）`,
      picked: `所选：${place}`,
    }[shown]
  },
  year: year => `${year} 年`,
  byClass: year => `${year} 年（按类别着色）`,
  part: '其中所选',
  takeaway: comparisonTakeaway,
}

function comparisonTakeaway({
  place,
  previousYear,
  change,
  most,
  fastest,
}: ComparisonTakeaway): string {
  const whole = place === '' ? '合计' : place
  if (previousYear === null || change.delta === null)
    return `${whole}没有可比的${change.state === 'none' ? '' : '上年'}数。`
  const lead = whole + movement(change, previousYear)
  if (most === null) return `${lead}。`
  if (fastest === null) {
    return `${lead}；${most.delta < 0 ? '减少' : '增加'}最多的是${figuresOf(most)}。`
  }
  if (fastest.name === most.name) {
    return `${lead}；增加最多、增幅最大的都是${figuresOf(most)}。`
  }
  return `${lead}；增加最多的是${figuresOf(most)}，增幅最大的是${figuresOf(fastest)}。`
}

function movement(change: Exclude<Change, { delta: null }>, previousYear: number): string {
  if (change.state === 'unchanged') return `与 ${previousYear} 年持平`
  const word = change.delta > 0 ? '增加' : '减少'
  const percent = change.ratio === null ? '' : `（${formatPercent(Math.abs(change.ratio))}）`
  return `比 ${previousYear} 年${word} ${formatWan(Math.abs(change.delta))} 万元${percent}`
}

function figuresOf({ name, delta, ratio, isNew }: NamedChange): string {
  const percent = ratio === null ? (isNew ? '，新增' : '') : `，${formatSignedPercent(ratio)}`
  return `${name}（${formatSignedWan(delta)} 万元${percent}）`
}
