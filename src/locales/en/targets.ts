import type { Indicator, Operator, WeightedScore } from '../../domain/indicator'
import { formatCount, targetFigure } from '../figures'
import type { TargetsMessages, TargetsTakeaway } from '../view-messages'

const QUALITATIVE = 'Qualitative'

const OPERATOR_WORDS: Readonly<Record<Operator, string>> = {
  '≥': 'at least',
  '≤': 'at most',
  '=': 'exactly',
  '>': 'more than',
  '<': 'less than',
  定性: 'qualitative:',
}

export const targets: TargetsMessages = {
  title: 'What it is to achieve',
  badge: 'Targets, not results',
  overall: 'Whole department',
  all: 'All',
  chooseScope: 'Whose targets',
  chooseLevel: 'Indicator level',
  chooseMode: 'Show as',
  modes: { gauges: 'Dials', list: 'List' },
  excluded: 'Outside the current filters',
  weight: 'Weight',
  weightOf: weight => (weight === null ? 'no weight' : `Weight ${formatCount(weight)}`),
  core: 'Core',
  coreOnly: count => `Core only (${count})`,
  qualitative: QUALITATIVE,
  target: 'Target',
  targetText: indicator => {
    const { operator, targetText } = indicator
    // It is all there is where no text is published.
    if (operator === '定性') return targetText || QUALITATIVE
    return `${targetText && operator}${targetFigure(indicator)}`
  },
  targetSpoken: indicator => `${OPERATOR_WORDS[indicator.operator]} ${targetFigure(indicator)}`,
  level: ({ level, sublevel }) => [level, sublevel].filter(Boolean).join(' · ') || 'Overall target',
  actual: 'Actual',
  attained: 'target met',
  missed: 'target missed',
  scoreOf: scoreText,
  judged: 'judged',
  printed: glyph => `printed as “${glyph}”`,
  judgedTitle: judgedTitle,
  goal: 'Goal of the year',
  comparedTitle: name => `“${name}” wherever it stands`,
  differs: 'The targets differ from place to place; they are listed as published',
  agrees: 'The targets agree',
  alsoIn: scopes => `in ${scopes} scopes`,
  takeaway: targetsTakeaway,
}

function scoreText({ score, weight, count }: WeightedScore): string {
  const figure = formatCount(Math.round(score * 100) / 100)
  return `Weighted score ${figure} of ${formatCount(weight)} (${count} with an actual value)`
}

function judgedTitle({ printed, judgement }: Indicator): string {
  const glyph = printed === '' ? '' : `printed as “${printed}”`
  return [glyph, judgement === '' ? '' : `judged: ${judgement}`].filter(Boolean).join('; ')
}

function targetsTakeaway(takeaway: TargetsTakeaway): string {
  const { place, count, coreCount, weight } = takeaway
  const lead = place === null ? '' : `${place}: `
  const core = coreCount > 0 ? `, ${coreCount} of them core` : ''
  const total = weight === null ? '' : `, weights adding to ${formatCount(weight)}`
  return `${lead}${count} ${count === 1 ? 'indicator' : 'indicators'}${core}${total}. ${resultsOf(takeaway)}.`
}

function resultsOf({ score, hasActuals }: TargetsTakeaway): string {
  if (score !== null) return scoreText(score)
  return hasActuals
    ? 'Published results stand beside their targets'
    : 'These are targets; there are no results yet'
}
