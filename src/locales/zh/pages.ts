import type { ChecksMessages, PageMessages } from '../page-messages'

export const pages: PageMessages = {
  label: '页面',
  names: {
    overview: '总览',
    tables: '表与核对',
    text: '文字',
  },
}

export const checks: ChecksMessages = {
  verdicts: {
    equal: '相符',
    rounding: '四舍五入差',
    different: '不符',
    explained: '待说明',
    'not-applicable': '不适用',
  },
  tile: '勾稽核对',
  tileOf: ({ equal, rounding, explained, different }) =>
    [
      ...(rounding > 0 ? [`四舍五入差 ${rounding}`] : []),
      ...(explained > 0 ? [`待说明 ${explained}`] : []),
    ].join(' · ') || (different > 0 ? '' : equal > 0 ? '没有差异' : '没有可核对的数'),
  openTile: '查看全部核对',
  markOf: (label, verdict) => `${label}：${verdict}`,
}
