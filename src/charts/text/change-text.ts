import { ARROWS, directionOf, type Change } from '../../domain/comparison'
import { formatSignedWan } from '../../domain/money'
import { formatSignedPercent } from '../../domain/ratio'
import type { ChartWords } from '../../derive/chart-words'
import type { ChartTheme } from '../colours/theme'

/** The change as an amount with arrow and sign, in 万元: "▲+132.27"; a word where there is none. */
export function changeAmountText(change: Change, words: ChartWords): string {
  switch (change.state) {
    case 'none':
      return ''
    case 'unknown':
      return words.unknown
    case 'unchanged':
      return words.unchanged
    case 'new':
      return `${signedAmount(change)} ${words.isNew}`
    case 'moved':
    case 'ended':
      return signedAmount(change)
  }
}

function signedAmount(change: Change): string {
  return `${ARROWS[directionOf(change)]}${formatSignedWan(change.delta ?? 0)}`
}

/** The change in percent with arrow and sign: "▲+7.16%"; a word where there is no percentage. */
export function changeRatioText(change: Change, words: ChartWords): string {
  switch (change.state) {
    case 'none':
      return ''
    case 'unknown':
      return words.unknown
    case 'unchanged':
      return words.unchanged
    case 'new':
      return words.isNew
    case 'moved':
    case 'ended':
      return change.ratio === null
        ? ''
        : `${ARROWS[directionOf(change)]}${formatSignedPercent(change.ratio)}`
  }
}

/** The colour of a change's text and bar. */
export function directionColour(change: Change, theme: ChartTheme): string {
  const colours = { up: theme.up, down: theme.down, level: theme.quiet, unknown: theme.quiet }
  return colours[directionOf(change)]
}
