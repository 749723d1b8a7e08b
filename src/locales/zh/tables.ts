import type { Change } from '../../domain/comparison'
import { breakdown } from './spending'
import { targets } from './targets'
import { formatCount } from '../figures'
import type { SourceMessages, TableMessages } from '../messages'

export const sources: SourceMessages = {
  label: '来源',
  unit: '单位：万元',
  open: '查看来源',
  statement: '情况说明',
  openOf: figure => `${figure}，查看来源`,
  panelTitle: '数字的来源',
  close: '关闭',
  computed: '由公布的数字算得',
  counted: tables => `数自${tables.join('、')}，逐一列在下面`,
  noCell: '公开的表中没有这个数字的单元格',
  lines: (file, count) =>
    count === null
      ? `按明细文件“${file}”逐行相加`
      : count === 0
        ? `明细文件“${file}”中没有这样的行`
        : `明细文件“${file}”中 ${formatCount(count)} 行${count === 1 ? '' : '相加'}，不是公开表中的一格`,
  computedOfLines: '由明细相加的数字算得',
  tableWord: '表',
  rowWord: '行',
  rowNumber: row => `第 ${row} 行`,
  columnWord: '列',
  printedWord: '公布的文字',
  noteWord: '判读说明',
  blankCell: '（空白）',
  showInTable: '在公开表中查看',
  table: (number, title) => (number === 0 ? title : `表${number} ${title}`),
}

export const tables: TableMessages = {
  open: '查看数据表',
  close: '收起数据表',
  words: {
    unit: '万元',
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
    levels: ['一级', '二级'],
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
  none: '',
  moved: '',
  unchanged: '持平',
  new: '新增',
  ended: '已取消',
  unknown: '无上年数',
}
