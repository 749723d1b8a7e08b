import { ARROWS, directionOf, type Change } from '../../domain/comparison'
import { formatSignedWan } from '../../domain/money'
import { formatSignedPercent } from '../../domain/ratio'
import type { ChartWords } from '../../derive/chart-words'
import type { ChartTheme } from '../colours/theme'

/** The change as an amount with arrow and sign, in 万元: "▲+132.27", "▲+20.00 新增"; a word where there is none. */
export function changeAmountText(change: Change, words: ChartWords): string {
  const amount = change.delta ? arrowed(change, formatSignedWan(change.delta)) : ''
  return [amount, wordOf(change, words)].filter(Boolean).join(' ')
}

/** The change in percent with arrow and sign: "▲+7.16%"; a word where there is no percentage. */
export function changeRatioText(change: Change, words: ChartWords): string {
  return change.ratio ? arrowed(change, formatSignedPercent(change.ratio)) : wordOf(change, words)
}

function arrowed(change: Change, figure: string): string {
  return ARROWS[directionOf(change)] + figure
}

/** What is said of a change beside its figure, or in its place; "" where the figure says it all. */
function wordOf({ state }: Change, { unknown, unchanged, isNew }: ChartWords): string {
  const words = { none: '', unknown, unchanged, new: isNew, moved: '', ended: '' }
  return words[state]
}

/** The colour of a change's text and bar. */
export function directionColour(change: Change, theme: ChartTheme): string {
  const colours = { up: theme.up, down: theme.down, level: theme.quiet, unknown: theme.quiet }
  return colours[directionOf(change)]
}
