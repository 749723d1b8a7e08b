import { toGaugeSvg, type GaugeSvg, type GaugeSvgItem } from '../../charts/gauge-svg'
import { levelColour } from '../../charts/level-colours'
import type { ChartTheme } from '../../charts/theme'
import type { TargetGroup, TargetItem, TargetsView } from '../../derive/targets/targets-view'
import { dialCaption, dialFigure } from '../../locales/figures'
import type { Messages } from '../../locales/messages'

const WIDTH = 960

/** The targets shown as they are saved, each scope under its name where there are several. */
export function drawTargets(
  { groups }: TargetsView,
  theme: ChartTheme,
  messages: Messages,
): GaugeSvg {
  const drawn = groups.map(group => ({
    title: groups.length > 1 ? groupTitle(group, messages) : '',
    items: group.items.map(item => toGaugeSvgItem(item, theme, messages)),
  }))
  return toGaugeSvg(drawn, { width: WIDTH, theme })
}

/** Name, budget and weight of a scope: "租赁费用 · 1,058.00 万元 · 权重 90". */
function groupTitle({ project, name, budget, weight }: TargetGroup, messages: Messages): string {
  const { figures, targets } = messages
  const parts = [
    project === null ? targets.overall : name,
    budget === null ? '' : figures.amount(budget),
    targets.weightOf(weight),
  ]
  return parts.filter(Boolean).join(' · ')
}

function toGaugeSvgItem(
  { indicator, gauge, emphasis }: TargetItem,
  theme: ChartTheme,
  { targets, joins }: Messages,
): GaugeSvgItem {
  return {
    gauge,
    colour: levelColour(indicator.level, theme),
    targetText: gauge === null ? targets.targetText(indicator) : dialFigure(indicator),
    unit: indicator.unit,
    caption: dialCaption(indicator) || targets.overall,
    title: indicator.name,
    note: joins.spoken([
      indicator.actualText === '' ? '' : `${targets.actual} ${indicator.actualText}`,
      targets.weightOf(indicator.weight),
    ]),
    faded: emphasis === 'faded',
  }
}
