import type { FindMessages } from '../find-messages'

export const find: FindMessages = {
  search: {
    button: '查找科目、项目、指标',
  },
  glossary: {
    title: '词语解释',
    explain: term => `解释：${term}`,
    terms: '词语',
    defined: place => `文件${place}的定义`,
  },
  department: {
    title: '部门概况',
    source: place => `情况说明${place}`,
  },
  guide: {
    title: '怎么看这页',
  },
}
