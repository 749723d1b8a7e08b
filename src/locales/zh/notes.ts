import type { NoteMessages } from '../messages'
import { filters } from './filters'
import { KIND_WORDS } from './flow'

export const notes: NoteMessages = {
  'function-unaffected-by-economic': () =>
    '不受此筛选影响：功能科目与经济分类分别公布，没有交叉数据',
  'function-counterpart': ({ names = '' }) => `金额一致的科目：${names}（仅供对照，不作筛选）`,
  'economic-unaffected-by-function': () => '不受此筛选影响：经济分类未按功能科目公布',
  'economic-unaffected-by-targets': () =>
    '不受此筛选影响：绩效指标属于项目或部门整体，不对应经济科目',
  'economic-counterpart': ({ names = '' }) => `金额一致的科目：${names}（仅供对照，不作筛选）`,
  'economic-basic-only': ({ amount = '' }) =>
    amount === ''
      ? '仅含基本支出：项目支出未按经济分类公开'
      : `仅含基本支出：项目支出 ${amount} 万元未按经济分类公开`,
  'economic-empty-for-project-kind': () => '项目支出未按经济分类公开，这里没有可显示的金额',
  'economic-empty-for-project': ({ names = '' }) =>
    `“${names}”是项目支出，项目支出未按经济分类公开`,
  'function-no-previous': () => '支出预算表没有公布上年数，不能按增减着色',
  'economic-no-previous': () => '经济分类没有公布上年数，不能按增减着色',
  'fund-zero': ({ names = '' }) => `公布为 0，不画：${names}`,
  'fund-blank': ({ names = '' }) => `公开的表中空白，不画：${names}`,
  'fund-unaffected': () =>
    '不受此筛选影响：资金来源只按功能科目公布，没有按支出类型、项目或经济分类公布',
  'fund-highlights-class': () => '所选科目在这里只标出它所在的类，金额不随之变化',
  'fund-no-previous': () => '没有按资金来源公布上年数，不能按增减着色',
  'picked-absent': ({ names = '', kind = '' }) =>
    `“${names}”没有${KIND_WORDS[kind] ?? filters.keyWord('staffing', kind)}的金额：可清除这项筛选`,
  'breakdown-lines': () => '按明细文件逐行相加，不是公开表中的一格；只随部门、科目和类型筛选变化',
  'department-lines': () => '按明细文件逐行相加，不是公开表中的一格；只随部门和类型筛选变化',
  'department-unaffected': () =>
    '不受部门筛选影响：公开的表只列本部门的数；各部门的数在“钱花在哪里”的“功能科目”和“部门”、“比上年多了还是少了”和按功能科目的“钱从哪来到哪去”中',
  'department-no-previous': () => '部门明细在这里只列今年，不能按增减着色',
  'all-from-general-fund': () => '不受资金来源筛选影响：全部支出都来自一般公共预算',
  'general-fund-only': () => '不受资金来源筛选影响：这里的表只列一般公共预算财政拨款支出',
  'other-fund': ({ names = '' }) => `这里的表只列一般公共预算财政拨款支出，不含“${names}”`,
  'targets-unaffected-by-fund': () => '不受资金来源筛选影响：绩效目标没有按资金来源公布',
  'flow-rounding': ({ name = '', kind = '', amount = '', sum = '', difference = '' }) =>
    `因四舍五入，“${name || KIND_WORDS[kind]}”各去向相加为 ${sum} 万元，与公布的 ${amount} 万元相差 ${difference} 万元`,
  'flow-exceeds': ({ name = '', kind = '', amount = '', sum = '', difference = '' }) =>
    `“${name || KIND_WORDS[kind]}”各去向相加为 ${sum} 万元，比公布的 ${amount} 万元多 ${difference} 万元，负数（如有）不画，其余均按公布数画出`,
  'flow-carried-over': ({ amount = '' }) =>
    `上年结转结余 ${amount} 万元已含在各项支出中，这里不另画`,
  'flow-lines': () =>
    '按明细文件逐行相加，不是公开表中的一格；明细没有资金来源，从部门画起；只随部门、科目和类型筛选变化',
  'flow-lines-undrawn': ({ count = '', amount = '' }) =>
    `另有 ${count} 条去向的明细合计为负（共 ${amount} 万元），画不成带，没有计入这里的金额`,
  'flow-lines-without': ({ names = '' }) => `明细中没有这些部门今年的行：${names}`,
  'flow-economic-basic': () =>
    '经济分类只公布了基本支出，而且没有与功能科目交叉，所以直接接在基本支出之后',
  'flow-economic-not-followed': () => '按科目或项目筛选时，不能再分经济分类：公开的表没有交叉列出',
  'flow-unaffected-by-economic': () => '不受经济分类筛选影响：可改看“基本支出按经济分类”',
  'comparison-unaffected-by-economic': () => '不受此筛选影响：上年数未按经济分类公布',
  'comparison-unaffected-by-targets': () => '不受此筛选影响：绩效指标没有对应的上年金额',
  'comparison-previous-derived': () =>
    '上年各科目的基本支出与项目支出未公布，此处按科目今年的支出类型推算',
  'comparison-previous-unknown': () => '所示范围没有公布上年数，只显示今年',
  'comparison-previous-partly': () =>
    '上年的基本支出与项目支出未分别公布：能按今年的支出类型推算的已列出，其余不列',
  'comparison-previous-stated': () => '表中没有按类型公布上年数：按情况说明所述的增减额算出',
  'comparison-project-part': () => '上年数未按项目公布：所选项目只在今年的柱中标出',
  'comparison-project-place': () => '上年数未按项目公布：突出显示所选项目所在的一项',
  'comparison-no-previous-year': () => '公开的数据中没有上年预算数，无法比较',
  'bridge-previous-unknown': () => '所示各项不是两年都有数，不能从上年逐项连到今年',
  'three-public-unaffected': () => '不受此筛选影响：“三公”经费单独成表，没有与其他表交叉公布',
  'targets-unaffected-by-economic': () => '不受此筛选影响：绩效指标不对应经济科目',
  'targets-none-for-basic': () => '基本支出没有公布绩效目标：绩效目标只属于部门整体和各个项目',
  'targets-none-for-function': ({ names = '' }) => `“${names}”之下没有项目，无项目绩效目标`,
  'targets-no-projects': () => '没有公布项目明细，也就没有项目绩效目标',
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
  'no-amounts': () => '公开的表没有可用的金额，或金额均为 0',
  'breakdown-no-amounts': () => '当前筛选下没有公布金额',
}
