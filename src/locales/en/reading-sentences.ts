import type { Verdict } from '../../domain/checks/check'
import type { Told, ToldItem } from '../../derive/reading/reading-told'
import { figureRun, nameRun, type ReadingText } from '../../derive/reading/reading-view'
import type { ReadingWords, ToldOperand, ToldShare } from '../../derive/reading/reading-words'
import { percentFigures } from '../figures'
import { amountRun, joined, percentRun, sizeOf, told } from '../reading-runs'

const UNIT = 'wan yuan'

export function amount(figure: Told): ReadingText {
  return [amountRun(figure, UNIT)]
}

export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many
}

/** How it moved, as the end of a sentence; "" where the year before is not published. */
export function movement({
  change,
  before,
  previousYear,
  derived,
}: Omit<ToldItem, 'name' | 'share'>): ReadingText {
  if (previousYear === null || change.delta === null) return []
  const year = String(previousYear)
  const mark = derived ? ' (the earlier figure is derived)' : ''
  if (change.state === 'unchanged') return told`, the same as in ${year}${mark}`
  if (change.state === 'new') return told`, new this year (nothing was budgeted in ${year})`
  const word = (change.delta?.value ?? 0) > 0 ? 'more' : 'less'
  const from = before === null ? '' : told`the ${amount(before)} of `
  const ratio = change.ratio === null ? '' : told` (${percentRun(sizeOf(change.ratio))})`
  const delta = change.delta === null ? '' : amount(sizeOf(change.delta))
  return told`, ${delta}${ratio} ${word} than ${from}${year}${mark}`
}

export const item: ReadingWords['item'] = figures => {
  const { name, share } = figures
  if (figures.amount === null) {
    const { before, previousYear } = figures
    const was = before === null ? '' : told`; it was ${amount(before)} in ${String(previousYear)}`
    return told`${nameRun(name)}: no amount is published this year${was}.`
  }
  const part = share === null ? '' : told`, ${percentRun(share)} of all expenditure`
  const lead = name === '' ? told`The budget is ` : told`${nameRun(name)}: `
  return told`${lead}${amount(figures.amount)}${part}${movement(figures)}.`
}

export const perHundred: ReadingWords['perHundred'] = shares => {
  const figures = percentFigures(shares.map(({ share }) => share.value))
  const hasProject = shares.some(({ kind }) => kind === 'project')
  const tell = ({ kind, name, share }: ToldShare, at: number): ReadingText => {
    const figure = figureRun(`${figures[at] ?? ''} yuan`, share.trace)
    if (kind === 'basic') return told`${figure} are basic expenditure`
    if (kind === 'rest') {
      return hasProject ? told`${figure} go to other projects` : told`${figure} go to projects`
    }
    return told`${figure} go to ${nameRun(name)}`
  }
  return shares.length === 0 ? [] : told`Of every 100 yuan, ${joined(shares.map(tell), '; ')}.`
}

/** A source with its amount and share. */
export function fund({ name, amount: figure, share }: ToldItem): ReadingText {
  const part = share === null ? '' : told` (${percentRun(share)})`
  return told`${nameRun(name)} ${figure === null ? '' : amount(figure)}${part}`
}

/** Verdicts that are told even where there are none. */
export const ALWAYS: readonly Verdict[] = ['equal', 'different']

export function operand({ label, figure, place, isSum }: ToldOperand): ReadingText {
  const where = place === '' ? '' : told` (${nameRun(place)})`
  const lead = isSum ? told`the items add to ` : label === '' ? '' : told`${nameRun(label)} `
  return told`${lead}${figure}${where}`
}

/** Two places side by side, or one place and what it should be. */
export function bothSides(sides: readonly ReadingText[], isExpectedFirst: boolean): ReadingText {
  const [first = [], second] = sides
  if (second === undefined) return first
  return isExpectedFirst
    ? told`${second}; ${first} would be expected`
    : told`In one place: ${first}; in another: ${second}`
}
