import type { Verdict } from '../../domain/checks/check'
import type { Told, ToldItem } from '../../derive/reading/reading-told'
import { figureRun, nameRun, type ReadingText } from '../../derive/reading/reading-view'
import type { ReadingWords, ToldOperand, ToldShare } from '../../derive/reading/reading-words'
import { percentFigures } from '../figures'
import { amountRun, joined, percentRun, sizeOf, told } from '../reading-runs'

const UNIT = '万元'

export function amount(figure: Told): ReadingText {
  return [amountRun(figure, UNIT)]
}

/** How it moved, as the end of a sentence; "" where the year before is not published. */
export function movement({
  change,
  before,
  previousYear,
  derived,
}: Omit<ToldItem, 'name' | 'share'>): ReadingText {
  if (previousYear === null || change.delta === null) return []
  const year = `${previousYear} 年`
  const mark = derived ? '（上年数为推算）' : ''
  if (change.state === 'unchanged') return told`，与 ${year}持平${mark}`
  if (change.state === 'new') return told`，为新增（${year}没有安排）`
  const word = (change.delta?.value ?? 0) > 0 ? '增加' : '减少'
  const from = before === null ? '' : told`的 ${amount(before)}`
  const ratio = change.ratio === null ? '' : told`（${percentRun(sizeOf(change.ratio))}）`
  const delta = change.delta === null ? '' : amount(sizeOf(change.delta))
  return told`，比 ${year}${from}${word} ${delta}${ratio}${mark}`
}

export const item: ReadingWords['item'] = figures => {
  const { name, share } = figures
  if (figures.amount === null) {
    const { before, previousYear } = figures
    const was = before === null ? '' : told`；${`${previousYear} 年`}为 ${amount(before)}`
    return told`${nameRun(name)}今年没有公布金额${was}。`
  }
  const part = share === null ? '' : told`，占全部支出 ${percentRun(share)}`
  const lead = name === '' ? told`安排` : told`${nameRun(name)}`
  return told`${lead} ${amount(figures.amount)}${part}${movement(figures)}。`
}

export const perHundred: ReadingWords['perHundred'] = shares => {
  const figures = percentFigures(shares.map(({ share }) => share.value))
  const hasProject = shares.some(({ kind }) => kind === 'project')
  const tell = ({ kind, name, share }: ToldShare, at: number): ReadingText => {
    const figure = figureRun(`${figures[at] ?? ''} 元`, share.trace)
    if (kind === 'basic') return told`${figure}是基本支出`
    if (kind === 'rest') return told`${figure}${hasProject ? '用于其他项目' : '是项目支出'}`
    return told`${figure}用于${nameRun(name)}`
  }
  return shares.length === 0 ? [] : told`每 100 元里，${joined(shares.map(tell), '，')}。`
}

/** A source with its amount and share. */
export function fund({ name, amount: figure, share }: ToldItem): ReadingText {
  const part = share === null ? '' : told`（${percentRun(share)}）`
  return told`${nameRun(name)} ${figure === null ? '' : amount(figure)}${part}`
}

/** Verdicts that are told even where there are none. */
export const ALWAYS: readonly Verdict[] = ['equal', 'different']

export function operand({ label, figure, place, isSum }: ToldOperand): ReadingText {
  const where = place === '' ? '' : told`（${nameRun(place)}）`
  const lead = isSum ? told`各项之和 ` : label === '' ? '' : told`${nameRun(label)} `
  return told`${lead}${figure}${where}`
}

/** Two places side by side, or one place and what it should be. */
export function bothSides(sides: readonly ReadingText[], isExpectedFirst: boolean): ReadingText {
  const [first = [], second] = sides
  if (second === undefined) return first
  return isExpectedFirst ? told`${second}，应为 ${first}` : told`一处是${first}；另一处是${second}`
}
