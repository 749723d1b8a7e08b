import type { LineMessages } from '../line-messages'

export const lines: LineMessages = {
  dimensions: { department: '部门', year: '年度', kind: '类型', function: '科目', project: '项目' },
  noProject: '未列项目',
  listed: (names, count) => names.join('、') + (count > names.length ? ` 等 ${count} 个` : ''),
  conditions: conditions => conditions.map(([what, which]) => `${what}：${which}`).join('；'),
  more: count => `另有 ${count} 组`,
}
