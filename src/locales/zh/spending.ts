import type { Change } from '../../domain/comparison'
import { formatSignedWan, formatWan } from '../../domain/money'
import { formatPercent, formatSignedPercent } from '../../domain/ratio'
import type { BreakdownNode } from '../../derive/breakdown-view'
import { formatShare } from '../figures'
import type {
  BreakdownMessages,
  BreakdownTakeaway,
  ChangeClassId,
  ComparisonMessages,
  ComparisonTakeaway,
  NamedChange,
} from '../view-messages'

function nameOf({ kind, key }: Pick<BreakdownNode, 'kind' | 'key'>, name: string): string {
  if (kind === 'root') return '全部支出'
  if (kind === 'residual') return key === 'project' ? '未列成本指标' : '未列入项目'
  return name === '' ? '（无名称）' : name
}

export const breakdown: BreakdownMessages = {
  title: '钱花在哪里',
  hint: '点击进入，其他图随之筛选',
  choose: '分类方式',
  chooseColour: '着色方式',
  breakdowns: { function: '功能科目', economic: '经济分类' },
  colourings: { class: '按类别', change: '按增减' },
  whole: { function: '全部支出', economic: '全部基本支出' },
  nodeName: node => nameOf(node, node.name),
  nodeShort: node => nameOf(node, node.short),
  trail: '当前位置',
  up: '返回上一级',
  opens: '可进入下一级',
  counterpart: '金额一致',
  list: '分项清单',
  chart: '矩形树图：面积表示金额',
  legend: { class: '颜色表示类别', change: '颜色表示比上年的增减幅度' },
  changeClass,
  takeaway: breakdownTakeaway,
}

function breakdownTakeaway({ place, total, count, largest }: BreakdownTakeaway): string {
  const whole = total === null ? '' : `${place === '' ? '合计' : place} ${formatWan(total)} 万元，`
  if (largest === null) return whole === '' ? '没有公布金额。' : `${whole}没有再分项公布。`
  const share = largest.share === null ? '' : `，占 ${formatShare(largest.share)}`
  const lead = count > 1 ? `${whole}分 ${count} 项，最大的是` : `${whole}全部为`
  return `${lead}${largest.name} ${formatWan(largest.amount)} 万元${share}。`
}

function changeClass(id: ChangeClassId, middle: number, large: number): string {
  const [from, to] = [formatPercent(middle, 0), formatPercent(large, 0)]
  const sizes = { small: `不到 ${from}`, middle: `${from} 至 ${to}`, large: `${to} 及以上` }
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
      return `减少 ${sizes[id.slice('down-'.length) as keyof typeof sizes]}`
    case 'up-small':
    case 'up-middle':
    case 'up-large':
      return `增加 ${sizes[id.slice('up-'.length) as keyof typeof sizes]}`
  }
}

export const comparison: ComparisonMessages = {
  title: '比上年多了还是少了',
  choose: '比较内容',
  chooseMode: '显示方式',
  compared: { function: '按科目', threePublic: '“三公”' },
  modes: { paired: '并列', change: '增减' },
  chart: '柱形图：两年预算数从零点起按同一比例',
  rows: (compared, place) => {
    if (compared === 'threePublic') return '“三公”经费各项'
    return place === '' ? '按功能科目（随“钱花在哪里”变化）' : `“${place}”的各分项`
  },
  year: year => `${year} 年`,
  part: '其中所选',
  whole: '合计',
  threePublic: {
    total: '“三公”经费合计',
    abroad: '因公出国（境）费用',
    vehicles: '公务用车小计',
    vehiclePurchase: '公务用车购置费',
    vehicleOperation: '公务用车运行维护费',
    reception: '公务接待费',
  },
  reason: text => `公布的主要原因：${text}`,
  takeaway: comparisonTakeaway,
}

function comparisonTakeaway({
  place,
  previousYear,
  change,
  most,
  fastest,
}: ComparisonTakeaway): string {
  if (previousYear === null || change.state === 'unknown') return '没有可比的上年数。'
  const lead = `${place === '' ? '合计' : place}比 ${previousYear} 年${movement(change)}`
  if (most === null) return `${lead}。`
  if (fastest === null || fastest.name === most.name) {
    return `${lead}；增加最多、增幅最大的都是${figuresOf(most)}。`
  }
  return `${lead}；增加最多的是${figuresOf(most)}，增幅最大的是${figuresOf(fastest)}。`
}

function movement(change: Exclude<Change, { state: 'unknown' }>): string {
  if (change.state === 'unchanged') return '持平'
  const word = change.delta > 0 ? '增加' : '减少'
  const percent = change.ratio === null ? '' : `（${formatPercent(Math.abs(change.ratio))}）`
  return `${word} ${formatWan(Math.abs(change.delta))} 万元${percent}`
}

function figuresOf({ name, delta, ratio }: NamedChange): string {
  const percent = ratio === null ? '新增' : formatSignedPercent(ratio)
  return `${name}（${formatSignedWan(delta)} 万元，${percent}）`
}
