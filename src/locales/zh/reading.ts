import { countChecked } from '../../derive/checks/check-view'
import type { Verdict } from '../../domain/checks/check'
import { checksRun, nameRun, type ReadingText } from '../../derive/reading/reading-view'
import type { ReadingMessages } from '../reading-messages'
import {
  countRun,
  isAll,
  isExpected,
  joined,
  listed,
  percentRun,
  sizeOf,
  told,
} from '../reading-runs'
import { checks } from './pages'
import {
  amount,
  movement,
  item,
  perHundred,
  fund,
  ALWAYS,
  operand,
  bothSides,
} from './reading-sentences'

export const reading: ReadingMessages = {
  title: '文字版',
  lead: '整份预算的文字和表格，由公开的数据生成；每个数字都可以点开，看它在公开表中的位置。',
  contents: '目录',
  filtered: chips =>
    `这里是整份预算，不受筛选影响；已选的筛选（${chips.join('；')}）仍然保留，返回总览后继续有效。`,
  back: '返回总览',
  openChecks: '查看全部核对',
  headings: {
    summary: '先看结论',
    kinds: '基本支出与项目支出',
    classes: '钱花在哪里',
    projects: '项目：花多少，要办成什么',
    targets: '整体绩效目标',
    basic: '基本支出怎么用',
    threePublic: '“三公”经费',
    funds: '钱从哪来',
    department: '部门概况',
    checks: '对得上吗',
    empty: '没有数字的表',
  },
  captions: {
    kinds: '基本支出与项目支出',
    classes: '各类支出',
    projects: '各个项目',
    economic: '基本支出按经济分类',
    threePublic: '“三公”经费各项',
    funds: '资金来源与所用于的类',
    governmentFund: '政府性基金预算支出',
    rounding: '四舍五入差',
  },
  captionOf: (caption, name) => `${name}：${caption === 'subjects' ? '各科目' : '绩效目标'}`,
  columns: {
    basic: '基本支出',
    project: '项目支出',
    staff: '人员经费',
    operating: '日常公用经费',
    fund: '来源',
    rule: '核对',
    place: '所在',
    left: '合计',
    right: '相加',
    difference: '相差',
  },
  total: figures => {
    const lead = told`${nameRun(figures.entity)} ${`${figures.year} 年`}`
    if (figures.amount === null) return told`${lead}的支出合计没有公布。`
    const tail =
      figures.change.delta === null ? told`。文件没有公布上年的数，不作比较` : movement(figures)
    return told`${lead}安排支出 ${amount(figures.amount)}${tail}。`
  },
  perHundred,
  otherFunds: funds =>
    funds.length === 0
      ? []
      : told`这只是一般公共预算；另有${joined(funds.map(fund), '、')}，见“钱从哪来”。`,
  item,
  largest: (count, largest) => {
    const share = largest.share === null ? '' : told`，占全部支出 ${percentRun(largest.share)}`
    const figure = largest.amount === null ? '' : told`，${amount(largest.amount)}${share}`
    if (count.value === 1 && isAll(largest)) return told`全部列在${nameRun(largest.name)}一类。`
    return told`按功能分为 ${countRun(count)} 类，最大的是${nameRun(largest.name)}${figure}。`
  },
  reason: (items, quote, section) =>
    told`${nameRun(items)}${items === '' ? '' : '的'}原因：${quote}（${nameRun(`情况说明${section}`)}）。`,
  unexplained: names => told`${nameRun(names)}${names === '' ? '' : '：'}文件未说明原因。`,
  noBreakdown: '文件没有公布（或未能读取）按功能科目的支出，或金额均为零。',
  projects: (project, count) =>
    project === null
      ? told`文件列出 ${countRun(count)} 个项目。`
      : told`项目支出 ${amount(project)}，用于 ${countRun(count)} 个项目。`,
  projectsBeside: count =>
    told`另有 ${countRun(count)} 个项目不列在一般公共预算的科目下，不在其中。`,
  noProjects: project => {
    if (project === null) return told`文件没有列出项目。`
    return project.value === 0
      ? told`没有安排项目支出（公布为 ${amount(project)}）。`
      : told`项目支出 ${amount(project)}，文件没有列出各个项目。`
  },
  notInProjects: rest =>
    rest.value > 0
      ? told`其中 ${amount(rest)}没有列入任何项目。`
      : told`各项目之和比公布的项目支出多 ${amount(sizeOf(rest))}。`,
  listedUnder: (code, name) => told`列在 ${nameRun(`${code} ${name}`)}科目下。`,
  profile: (part, quote) =>
    told`${{ summary: '内容', goal: '当年目标', basis: '立项依据' }[part]}：${quote}`,
  targets: (count, core, weight) => {
    const cores = core === null ? '' : told`，其中核心指标 ${countRun(core)} 项`
    const weights = weight === null ? '' : told`，权重合计 ${countRun(weight)}`
    return told`设 ${countRun(count)} 项指标${cores}${weights}。`
  },
  notResults: '以下为目标值，非完成值。',
  withResults: '已公布的实际值列在目标旁边。',
  noTargets: '没有公布绩效目标。',
  basic: (total, staff, operating) => {
    const parts = [
      staff === null ? [] : told`人员经费 ${amount(staff)}`,
      operating === null ? [] : told`日常公用经费 ${amount(operating)}`,
    ].filter(part => part.length > 0)
    const tail = parts.length === 0 ? '' : told`，其中${joined(parts, '，')}`
    return total === null && parts.length === 0
      ? told`基本支出的合计没有公布。`
      : told`基本支出${total === null ? '' : told` ${amount(total)}`}${tail}。`
  },
  noEconomic: '文件没有公布（或未能读取）基本支出的经济分类。',
  funds: (total, used) => {
    const [only, ...more] = used
    const whole = total === null ? '收入' : told`收入合计 ${amount(total)}`
    if (only === undefined) return []
    return more.length === 0 && isAll(only)
      ? told`${whole}，全部来自${nameRun(only.name)}。`
      : told`${whole}，来自：${joined(used.map(fund), '、')}。`
  },
  noFunds: '文件没有公布（或未能读取）资金来源。',
  unused: (how, names) =>
    told`${{ zero: '公布为零', blank: '表中空白，没有公布' }[how]}：${nameRun(names)}。`,
  governmentFund: '政府性基金预算单独编列，不在一般公共预算的支出之内：',
  duties: quote => told`职责：${quote}`,
  number: ({ label, unit, count }, parts) => {
    const inside = parts.map(
      part => told`${nameRun(part.label)} ${countRun(part.count)} ${part.unit}`,
    )
    const tail = inside.length === 0 ? '' : told`（其中${joined(inside, '、')}）`
    return told`${nameRun(label)} ${countRun(count)} ${unit}${tail}`
  },
  contact: (name, phone) =>
    told`联系人：${nameRun(name)}${phone === null ? '' : told`，电话 ${phone}`}。`,
  noDepartment: '公开的文件没有列出部门的职责、人员和联系方式。',
  counts: counts => {
    const without = counts['not-applicable']
    const tail = without === 0 ? '' : told`；另有 ${checksRun(String(without))} 处不适用`
    const part = (verdict: Verdict): readonly ReadingText[] =>
      counts[verdict] > 0 || ALWAYS.includes(verdict)
        ? [told`${checks.verdicts[verdict]} ${checksRun(String(counts[verdict]))} 处`]
        : []
    return told`各表和情况说明的数字互相核对 ${checksRun(String(countChecked(counts)))} 处：${joined(
      [...part('equal'), ...part('rounding'), ...part('explained'), ...part('different')],
      '，',
    )}${tail}。`
  },
  pair: (left, right, difference, context) => {
    const sides = [left, right]
      .filter(side => side.length > 0)
      .map(side => listed(side, '、', operand))
    const gap = difference === null ? '' : told`；相差 ${amount(sizeOf(difference))}`
    const more = context.length === 0 ? '' : told`；另见${listed(context, '、', operand)}`
    return told`${bothSides(sides, left.some(isExpected))}${gap}${more}。`
  },
  derived: '推算',
  allOf: '各项之和',
  noted: note => `${note}。`,
  colon: '：',
  roundings: '各数按两位小数公布，相加与合计相差在四舍五入的范围之内：',
  emptyTable: (name, sentence) =>
    told`${nameRun(name)}：公布时没有数字，写的是“${nameRun(sentence)}”。`,
  emptyTables: names => told`${nameRun(names.join('、'))}：公布时只有表头，没有填列数字。`,
}
