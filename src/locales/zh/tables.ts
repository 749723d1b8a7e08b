import type { Change } from '../../domain/comparison'
import { tableNumber, type TableId } from '../../domain/source'
import { breakdown } from './spending'
import { targets } from './targets'
import type { SourceMessages, TableMessages } from '../messages'

const NAMES: Readonly<Record<TableId, string>> = {
  statement: '部门预算情况说明',
  'appropriation-balance': '财政拨款收支总表',
  functional: '一般公共预算财政拨款支出预算表',
  economic: '一般公共预算财政拨款基本支出预算表',
  'three-public': '一般公共预算“三公”经费支出预算表',
  'government-fund': '政府性基金预算支出表',
  'department-balance': '部门收支总表',
  'department-income': '部门收入总表',
  'department-expenditure': '部门支出总表',
  procurement: '政府采购预算明细表',
  projects: '项目支出明细表',
  'overall-targets': '整体绩效目标表',
  'project-targets': '项目绩效目标表',
  'project-profiles': '项目绩效目标表（表头）',
}

function nameOf(table: TableId): string {
  return table === 'statement' ? NAMES[table] : `表${tableNumber(table)} ${NAMES[table]}`
}

export const sources: SourceMessages = {
  label: '来源',
  unit: '单位：万元',
  tables: NAMES,
  line: tables => tables.map(nameOf).join(' · '),
}

export const tables: TableMessages = {
  open: '查看数据表',
  close: '收起数据表',
  scrolls: caption => `${caption}（可左右滚动）`,
  words: {
    unit: '单位：万元',
    code: '编码',
    name: '名称',
    amount: '金额',
    share: '占比',
    change: '增减额',
    changeRatio: '增减幅度',
    amountOf: year => `${year} 年`,
    part: '其中所选',
    state: '状态',
    scope: '范围',
    overall: '整体',
    level: '层级',
    indicator: '指标',
    weight: '权重',
    target: '目标',
    core: '核心',
    yes: '是',
    no: '否',
    actual: '实际值',
    reading: '印刷与判读',
    nodeName: breakdown.nodeName,
    changeState: (change, isDerived) =>
      [STATES[change.state], isDerived ? '推算' : ''].filter(Boolean).join('，'),
    targetText: targets.targetText,
    readingText: targets.judgedTitle,
  },
  attainment: '完成率',
  breakdownCaption: (breakdown, place) =>
    `钱花在哪里：${[breakdown, place].filter(Boolean).join('，')}`,
  comparisonCaption: (compared, place) =>
    `比上年多了还是少了：${[compared, place].filter(Boolean).join('，')}`,
  targetsCaption: scope => (scope === '' ? '要办成什么' : `要办成什么：${scope}`),
}

const STATES: Readonly<Record<Change['state'], string>> = {
  moved: '',
  unchanged: '持平',
  new: '新增',
  ended: '已取消',
  unknown: '无上年数',
}
