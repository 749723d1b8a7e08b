import type { WorkbookMessages } from '../later-messages'

export const workbook: WorkbookMessages = {
  data: '数据',
  notes: '说明',
  rounding: '因四舍五入，分项相加可能与合计略有差异；空白的格没有公布数字。',
}
