import type { TargetsView } from '../../derive/targets/targets-view'
import type { TermId } from '../../domain/terms'
import type { Messages } from '../../locales/messages'

/** Whose targets are shown. */
export function scopesText({ groups }: TargetsView, { targets, joins }: Messages): string {
  return joins.names(groups.map(group => (group.project === null ? targets.overall : group.short)))
}

/** One sentence: how many targets, how many core, their weight, and whether there are results. */
export function targetsSentence(view: TargetsView, { targets }: Messages): string {
  if (view.empty !== null) return ''
  const items = view.groups.flatMap(group => group.items)
  const [only, ...more] = view.groups
  const isOne = only !== undefined && more.length === 0
  return targets.takeaway({
    place: isOne ? (only.project === null ? targets.overall : only.short) : null,
    count: items.length,
    coreCount: items.filter(({ indicator }) => indicator.core === true).length,
    weight: isOne ? only.weight : null,
    score: isOne ? only.score : null,
    hasActuals: view.hasActuals,
  })
}

/** The terms that the targets shown use inside their buttons. */
export function targetTerms(
  { groups }: TargetsView,
  { targets, filters }: Messages,
): readonly { readonly term: TermId; readonly label: string }[] {
  const indicators = groups.flatMap(group => group.items.map(item => item.indicator))
  const terms = [
    {
      term: 'indicatorLevel',
      label: filters.dimensions.level,
      isUsed: indicators.some(({ level }) => level !== null),
    },
    { term: 'weight', label: targets.weight, isUsed: indicators.length > 0 },
    { term: 'core', label: targets.core, isUsed: indicators.some(({ core }) => core === true) },
    {
      term: 'judged',
      label: targets.judged,
      isUsed: indicators.some(({ judgement }) => judgement !== ''),
    },
    {
      term: 'qualitative',
      label: targets.qualitative,
      isUsed: indicators.some(({ operator }) => operator === '定性'),
    },
  ] as const
  return terms.filter(({ isUsed }) => isUsed).map(({ term, label }) => ({ term, label }))
}
