import type { Indicator, Operator, WeightedScore } from '../../domain/indicator'
import { formatCount, targetFigure } from '../figures'
import type { TargetsMessages, TargetsTakeaway } from '../view-messages'

const QUALITATIVE = '定性'

const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  '≥': '不低于',
  '≤': '不高于',
  '=': '等于',
  '>': '高于',
  '<': '低于',
  定性: '定性',
}

export const targets: TargetsMessages = {
  title: '要办成什么',
  badge: '目标值，非完成值',
  overall: '整体',
  all: '全部',
  chooseScope: '看谁的目标',
  chooseLevel: '指标层级',
  chooseMode: '显示方式',
  modes: { gauges: '仪表', list: '清单' },
  excluded: '不在当前筛选范围内',
  weight: '权重',
  weightOf: weight => (weight === null ? '未列权重' : `权重 ${formatCount(weight)}`),
  core: '核心',
  coreOnly: count => `仅看核心指标（${count}）`,
  qualitative: QUALITATIVE,
  target: '目标',
  targetText: indicator => {
    const { operator, targetText } = indicator
    // It is all there is where no text is published.
    if (operator === '定性') return targetText || QUALITATIVE
    return `${targetText && operator}${targetFigure(indicator)}`
  },
  targetSpoken: indicator => `${OPERATOR_WORDS[indicator.operator]} ${targetFigure(indicator)}`,
  level: ({ level, sublevel }) => [level, sublevel].filter(Boolean).join(' · ') || '整体目标',
  actual: '实际值',
  attained: '达到目标',
  missed: '未达到目标',
  scoreOf: scoreText,
  judged: '判读',
  printed: glyph => `印刷为“${glyph}”`,
  judgedTitle: judgedTitle,
  goal: '年度目标',
  comparedTitle: name => `“${name}”在各处的目标`,
  differs: '各处的目标不一致，按公布的原文列出',
  agrees: '各处的目标一致',
  alsoIn: scopes => `共 ${scopes} 处有此指标`,
  takeaway: targetsTakeaway,
}

function scoreText({ score, weight, count }: WeightedScore): string {
  const figure = formatCount(Math.round(score * 100) / 100)
  return `加权得分 ${figure}，满分 ${formatCount(weight)}（${count} 项有实际值）`
}

function judgedTitle({ printed, judgement }: Indicator): string {
  const glyph = printed === '' ? '' : `印刷为“${printed}”`
  return [glyph, judgement === '' ? '' : `判读：${judgement}`].filter(Boolean).join('；')
}

function targetsTakeaway(takeaway: TargetsTakeaway): string {
  const { place, count, coreCount, weight } = takeaway
  const lead = place === null ? '' : `${place}：`
  const core = coreCount > 0 ? `，其中核心 ${coreCount} 项` : ''
  const total = weight === null ? '' : `，权重合计 ${formatCount(weight)}`
  return `${lead}${count} 项指标${core}${total}。${resultsOf(takeaway)}。`
}

function resultsOf({ score, hasActuals }: TargetsTakeaway): string {
  if (score !== null) return scoreText(score)
  return hasActuals ? '已公布的实际值列在目标旁边' : '均为目标值，尚无完成值'
}
