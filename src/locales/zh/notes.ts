import type { NoteMessages } from '../messages'

export const notes: NoteMessages = {
  'function-unaffected-by-economic': () =>
    '不受此筛选影响：功能科目与经济分类分别公布，没有交叉数据',
  'function-counterpart': ({ pairs = '' }) => `金额一致的科目：${pairs}（仅供对照，不作筛选）`,
  'economic-unaffected-by-function': () => '不受此筛选影响：经济分类未按功能科目公布',
  'economic-unaffected-by-targets': () =>
    '不受此筛选影响：绩效指标属于项目或部门整体，不对应经济科目',
  'economic-counterpart': ({ pairs = '' }) => `金额一致的科目：${pairs}（仅供对照，不作筛选）`,
  'economic-basic-only': ({ amount = '' }) =>
    amount === ''
      ? '仅含基本支出：项目支出未按经济分类公开'
      : `仅含基本支出：项目支出 ${amount} 万元未按经济分类公开`,
  'economic-empty-for-project-kind': () => '项目支出未按经济分类公开，这里没有可显示的金额',
  'economic-empty-for-project': ({ name = '' }) => `“${name}”是项目支出，项目支出未按经济分类公开`,
  'economic-no-previous': () => '经济分类没有公布上年数，不能按增减着色',
  'comparison-unaffected-by-economic': () => '不受此筛选影响：上年数未按经济分类公布',
  'comparison-unaffected-by-targets': () => '不受此筛选影响：绩效指标没有对应的上年金额',
  'comparison-previous-derived': () =>
    '上年各科目的基本支出与项目支出未公布，此处按科目今年的支出类型推算',
  'comparison-previous-unknown': () => '所示范围没有公布上年数，只显示今年',
  'comparison-previous-partly': () =>
    '上年的基本支出与项目支出未分别公布：能按今年的支出类型推算的已列出，其余不列',
  'comparison-project-part': () => '上年数未按项目公布：所选项目只在今年的柱中标出',
  'comparison-no-previous-year': () => '公开的表中没有上年预算数，无法比较',
  'three-public-unaffected': () => '不受此筛选影响：“三公”经费单独成表，未按科目或项目公布',
  'targets-unaffected-by-economic': () => '不受此筛选影响：绩效指标不对应经济科目',
  'targets-none-for-basic': () => '基本支出没有公布绩效目标：绩效目标只属于部门整体和各个项目',
  'targets-none-for-function': ({ name = '' }) => `“${name}”之下没有项目，无项目绩效目标`,
  'targets-none-match': () => '没有指标符合当前的筛选',
  'targets-none-published': () => '公开的文件中没有绩效目标',
  'targets-overall-has-no-levels': () => '整体绩效目标未分层级、未标核心，按层级或核心筛选时不列出',
  'costs-are-targets': () => '项目以下按成本指标列示：它们是绩效目标值，不是另行公布的预算金额',
  rounding: () => '因四舍五入，分项之和与合计可能略有差异',
  'parts-do-not-add': ({ difference = '' }) =>
    `分项之和与公布的合计相差 ${difference} 万元，超出四舍五入的范围，均按公布数列示`,
  'negative-not-drawn': ({ count = '', amount = '' }) =>
    `${count} 项为负数（共 ${amount} 万元），不能画成面积，见清单`,
  'no-project-matches': () => '没有项目同时符合所选的指标条件',
  'table-not-read': ({ table = '' }) => `表${table} 没有公布或没有读取成功，这里没有可显示的内容`,
  'breakdown-no-amounts': () => '当前筛选下没有公布金额',
}
