import type { WorkbookMessages } from '../later-messages'

export const workbook: WorkbookMessages = {
  data: '数据',
  notes: '说明',
  rounding: '金额按公布的两位小数，分项相加可能与公布的合计略有差异；空白的格没有公布数字。',
}
