import type { Dimension } from '../../domain/selection'
import { formatWan } from '../../domain/money'
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
  basic: '基本支出',
  project: '项目支出',
  threePublic: '“三公”经费',
}

export const headline: HeadlineMessages = {
  label: '预算概况',
  title: (year, isGeneral) => (isGeneral ? `${year} 年一般公共预算支出` : `${year} 年支出预算`),
  previous: (year, amount) =>
    amount == null ? `${year} 年未公布` : `${year} 年 ${formatWan(amount)} 万元`,
  sentence: sentenceOf,
  beyond: beyondOf,
  tiles: TILES,
  tileHint: hintOf,
}

function hintOf(id: HeadlineTile['id'], selected: boolean): string {
  if (id === 'threePublic') return '在“比上年多了还是少了”中查看“三公”经费'
  return selected ? '取消筛选' : `只看${TILES[id]}`
}

/** 每 100 元里，50.4 元用于…，21.0 元为基本支出（…），其余 28.6 元用于…。 */
function sentenceOf({ largest, basic, rest }: ShareSentence): Segment[] {
  const shares = [largest?.share, basic, rest?.share].filter(share => share != null)
  const figuresLeft = percentFigures(shares)
  const yuan = (): Segment => strong(`${figuresLeft.shift() ?? ''} 元`)
  const parts: Segment[][] = []
  if (largest !== null) parts.push([yuan(), plain(`用于${largest.name}`)])
  if (basic !== null) parts.push([yuan(), plain('为基本支出（保障人员与机关运转）')])
  if (rest !== null) {
    parts.push([
      plain(parts.length > 0 ? '其余 ' : ''),
      yuan(),
      ...(largest === null && rest.names.length === 0
        ? [plain('为项目支出')]
        : [plain('用于'), ...projectsOf(rest.names)]),
    ])
  }
  if (parts.length === 0) return []
  const joined = parts.flatMap((part, index) => (index === 0 ? part : [plain('，'), ...part]))
  return [plain('每 100 元里，'), ...joined, plain('。')].filter(({ text }) => text !== '')
}

/** 另有政府性基金预算 60.00 万元，各项资金合计 660.00 万元。 */
function beyondOf({ funds, total }: BeyondGeneral): Segment[] {
  const named = funds.flatMap(({ name, amount }, index) => [
    plain(`${index === 0 ? '另有' : '、'}${name} `),
    strong(`${formatWan(amount)} 万元`),
  ])
  const whole = total === null ? [] : [plain('，各项资金合计 '), strong(`${formatWan(total)} 万元`)]
  return [...named, ...whole, plain('。')]
}

/** The first by name, the others counted with them. */
function projectsOf(names: readonly string[]): Segment[] {
  if (names.length === 0) return [plain('其他项目')]
  const named = names.slice(0, MOST_NAMED).join('、')
  if (names.length <= MOST_NAMED) return [plain(named)]
  return [plain(`${named}等 `), strong(String(names.length)), plain(' 个项目')]
}

const KEY_WORDS: Readonly<Record<string, string>> = {
  'kind:basic': '基本支出',
  'kind:project': '项目支出',
  'staffing:staff': '人员经费',
  'staffing:operating': '日常公用经费',
  'core:true': '仅看核心',
  'core:false': '仅看非核心',
}

const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
  function: '科目',
  kind: '类型',
  project: '项目',
  economic: '经济科目',
  staffing: '人员·公用',
  fund: '资金来源',
  department: '部门',
  level: '指标层级',
  core: '核心指标',
  indicator: '指标',
}

export const filters: FilterMessages = {
  title: '筛选',
  clearAll: '全部清除',
  hint: '点击图形、条目或指标即可筛选',
  hintMore: '，再点一次取消；点数字看它的来源',
  hintKeys: '；按住 Ctrl 或 ⌘ 点击可多选',
  cannotJoin:
    '两类筛选不能合并：公开的表没有把功能科目、项目与经济分类交叉列出，因此分别给出金额。',
  dimensions: DIMENSION_WORDS,
  keyWord: (dimension, key) => KEY_WORDS[`${dimension}:${key}`] ?? (key === '' ? '整体' : key),
  chip: (dimension, label) => `${DIMENSION_WORDS[dimension]} · ${label}`,
  removeChip: text => `移除筛选：${text}`,
  scope: spendingScope,
  economicScope: scope => scopeOf('经济分类所选', scope, '占基本支出'),
}

function spendingScope(scope: ScopeAmount): Segment[] {
  return scopeOf('当前范围', scope, scope.isOfGeneral === true ? '占一般公共预算' : '占全部')
}

function scopeOf(lead: string, { amount, share }: ScopeAmount, of: string): Segment[] {
  const figure = amount === null ? '没有公布的金额' : `${formatWan(amount)} 万元`
  const space = amount === null ? '：' : ' '
  const tail = share === null ? [] : [plain(`，${of} ${formatShare(share)}`)]
  return [plain(lead + space), strong(figure), ...tail]
}

export const live: LiveMessages = {
  scope: (labels, scope) => `已筛选：${labels.join('；')}。${textOf(spendingScope(scope))}。`,
  cleared: scope => `已清除全部筛选。${textOf(spendingScope(scope))}。`,
}

export const address: AddressMessages = {
  unknown: parts => `链接中的 ${parts.join('、')} 无法识别，已忽略。`,
  dismiss: '知道了',
}

export const states: StateMessages = {
  loading: '正在读取预算数据…',
  failed: '预算数据没有读取成功',
  failedFile: ({ file, status }) => {
    const name = file ?? '数据文件'
    if (status === null) return `${name}：没有收到回应，可能是网络中断。`
    return status === 404 ? `${name}：文件不存在。` : `${name}：服务器返回 ${status}。`
  },
  failedAdvice: '请稍后重试；仍不成功请告知网站管理者。',
  retry: '重试',
  lines: percent => `正在读取部门明细${percent === null ? '…' : ` ${percent}%`}`,
  cancelLines: '停止读取',
  linesCancelled: '部门明细没有读取完，其余照常显示。',
  wayOut: dimensions =>
    dimensions.length === 0
      ? '查看全部'
      : `清除${dimensions.map(word => `“${word}”`).join('、')}筛选`,
  partFailed: '这一部分没有读取到，请检查网络。',
  chartFailed: '图形未能绘制，数字见下方的数据表。',
}
