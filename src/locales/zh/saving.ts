import type { SavingMessages } from '../later-messages'

export const saving: SavingMessages = {
  data: '数据',
  notes: '说明',
  rounding: '因四舍五入，分项相加可能与合计略有差异；空白的格没有公布数字。',
  filters: chips => (chips.length === 0 ? '未筛选' : `筛选：${chips.join('；')}`),
  source: text => `来源：${text}`,
  date: date => `保存日期：${date}`,
  nothing: reason => ['没有可存的数据', reason].filter(Boolean).join('：'),
  done: file => `已保存：${file}`,
  copied: '图片已复制，可以粘贴',
  hold: '长按图片，保存或转发',
  shown: '图片已打开，长按可以保存或转发',
  elsewhere: '应用内的浏览器不能保存文件，请从右上角的菜单用浏览器打开这一页再保存',
}
