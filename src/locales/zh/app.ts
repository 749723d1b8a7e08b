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
  name: '预算透视',
  tagline: '一份部门预算，一页看清',
  skipToContent: '跳到主要内容',
  budgetOf: year => `${year} 年部门预算`,
  documentTitle: (entity, year, shown) =>
    [...shown, `${entity} ${year} 年部门预算`, '预算透视'].filter(Boolean).join(' · '),
  sourceDocument: title => `数据来源：${title}`,
  readOn: date => `数据整理日期：${date}`,
  contact: (name, phone) => `公开文件所列联系人：${[name, phone].filter(Boolean).join('，')}`,
}

export const joins: JoinMessages = {
  pause: '，',
  spoken: parts => parts.filter(Boolean).join('，'),
  names: names => names.join('、'),
  aside: text => `（${text}）`,
}

export const figures: FigureMessages = {
  unit: '万元',
  blank: '未公布',
  amount: fen => (fen === null ? '未公布' : `${formatWan(fen)} 万元`),
  share: ratio => (ratio === null ? '' : `占 ${formatShare(ratio)}`),
}

export const change: ChangeMessages = {
  words: {
    up: '增加',
    down: '减少',
    level: '持平',
    new: '新增',
    ended: '已取消',
    unknown: '无上年数',
  },
  derived: '推算',
  derivedTitle: '上年数未按此口径公布，由公布的数字推算',
  phrase: changePhrase,
}

export const chart: ChartWords = {
  isNew: '新增',
  unknown: '无上年数',
  unchanged: '持平',
  derived: '推算',
  blank: '—',
  others: count => `其他（${count} 项）`,
  yearOf: year => `${year} 年`,
  rounding: '四舍五入',
  difference: '其他差额',
  cut: '两端的柱未从零起（有断口），各步同一比例',
}

function changePhrase(value: Change): string {
  switch (value.state) {
    case 'none':
      return ''
    case 'unknown':
      return '无上年数'
    case 'unchanged':
      return '与上年持平'
    case 'new':
      return `新增 ${formatWan(value.delta)} 万元`
    case 'ended':
      return `已取消，比上年减少 ${formatWan(Math.abs(value.delta))} 万元`
    case 'moved': {
      const word = value.delta > 0 ? '增加' : '减少'
      const percent = value.ratio === null ? '' : `（${formatPercent(Math.abs(value.ratio))}）`
      return `比上年${word} ${formatWan(Math.abs(value.delta))} 万元${percent}`
    }
  }
}

export const save: SaveMessages = {
  button: '保存',
  buttonOf: title => `保存“${title}”`,
  formats: {
    png: '图片 PNG（2 倍清晰度）',
    copy: '复制图片',
    svg: '矢量图 SVG',
    xlsx: '表格 XLSX',
    csv: '数据 CSV',
    options: '图片选项…',
  },
  working: '正在生成…',
  failed: reason => `未能保存：${reason}`,
  address: address => `网址：${address}`,
}

export const preferences: PreferenceMessages = {
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  languages: { 'zh-CN': '中文', en: 'English' },
}

export const keyboard: KeyboardMessages = {
  title: '键盘操作',
}

export const report: ReportMessages = {
  printed: date => `打印日期：${date}`,
}
