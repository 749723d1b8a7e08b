import type { Size } from '../../charts/marks'
import { toGaugeSvg, type GaugeSvg, type GaugeSvgItem } from '../../charts/gauge/gauge-svg'
import { levelColour } from '../../charts/colours/level-colours'
import { toTargetListSvg } from '../../charts/gauge/target-list-svg'
import type { ChartTheme } from '../../charts/colours/theme'
import type { TargetGroup, TargetItem, TargetsView } from '../../derive/targets/targets-view'
import { dialCaption, dialFigure, formatCount, formatShare } from '../../locales/figures'
import type { Messages } from '../../locales/messages'

const WIDTH = 960
/** What the dials can be laid out in, from few columns to many. */
const WIDTHS = [504, 672, WIDTH, 1176, 1512, 2016, 2688]

/**
 * The targets shown as they are saved, as dials or as a list, each scope under its name where there are several. In a
 * room the dials stand in as many columns as give them its shape.
 */
export function drawTargets(
  view: TargetsView,
  theme: ChartTheme,
  messages: Messages,
  room?: Size,
): GaugeSvg {
  const { groups, mode } = view
  const titleOf = (group: TargetGroup) => (groups.length > 1 ? groupTitle(group, messages) : '')
  if (mode === 'list') return drawList(view, titleOf, theme, messages)
  const drawn = groups.map(group => ({
    title: titleOf(group),
    items: group.items.map(item => toGaugeSvgItem(item, theme, messages)),
  }))
  const dialsIn = (width: number) => toGaugeSvg(drawn, { width, theme })
  if (room === undefined) return dialsIn(WIDTH)
  const all = WIDTHS.map(dialsIn)
  const fills = ({ width, height }: GaugeSvg) => width * room.height >= height * room.width
  return all.find(fills) ?? dialsIn(Math.max(...WIDTHS))
}

interface ListColumn {
  readonly label: string
  readonly share: number
  readonly textOf: (item: TargetItem) => string
}

/** The columns of the list on the page, those without a word in them left out. */
function listColumns({ groups, hasActuals }: TargetsView, messages: Messages): ListColumn[] {
  const { targets, tables } = messages
  const { words } = tables
  const all: readonly ListColumn[] = [
    { label: words.indicator, share: 5, textOf: ({ indicator }) => indicator.name },
    { label: words.level, share: 3, textOf: ({ indicator }) => targets.level(indicator) },
    {
      label: words.target,
      share: 3,
      textOf: ({ indicator }) => targets.targetText(indicator) || '—',
    },
    {
      label: words.weight,
      share: 1,
      textOf: ({ indicator: { weight } }) => (weight === null ? '—' : formatCount(weight)),
    },
    {
      label: words.core,
      share: 1,
      textOf: ({ indicator: { core } }) => (core === null ? '' : core ? words.yes : words.no),
    },
    { label: words.reading, share: 4, textOf: ({ indicator }) => targets.judgedTitle(indicator) },
    {
      label: words.actual,
      share: 2,
      textOf: ({ indicator }) => (hasActuals ? indicator.actualText || '—' : ''),
    },
    {
      label: tables.attainment,
      share: 2,
      textOf: ({ attainment }) =>
        hasActuals ? (attainment === null ? '—' : formatShare(attainment)) : '',
    },
  ]
  return all.filter(({ textOf }) =>
    groups.some(({ items }) => items.some(item => textOf(item) !== '')),
  )
}

function drawList(
  view: TargetsView,
  titleOf: (group: TargetGroup) => string,
  theme: ChartTheme,
  messages: Messages,
): GaugeSvg {
  const columns = listColumns(view, messages)
  const drawn = view.groups.map(group => ({
    title: titleOf(group),
    rows: group.items.map(item => ({
      cells: columns.map(({ textOf }) => textOf(item)),
      colour: levelColour(item.indicator.level, theme),
      faded: item.emphasis === 'faded',
    })),
  }))
  return toTargetListSvg(drawn, { width: WIDTH, theme, columns })
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
