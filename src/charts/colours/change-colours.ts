import type { Change } from '../../domain/comparison'
import type { ChartTheme, ThemeName } from './theme'

/** Fixed classes of change, from the largest decrease to the largest increase, then the states without a percentage. */
export const CHANGE_CLASSES = [
  'down-large',
  'down-middle',
  'down-small',
  'level',
  'up-small',
  'up-middle',
  'up-large',
  'new',
  'unknown',
] as const
export type ChangeClass = (typeof CHANGE_CLASSES)[number]

/** Limits of the classes, as ratios: below 5%, from 5%, from 20%. */
export const MIDDLE_CHANGE = 0.05
export const LARGE_CHANGE = 0.2

/** The class of a change: by its ratio, or by its state where it has none. */
export function changeClassOf(change: Change): ChangeClass {
  switch (change.state) {
    case 'none':
    case 'unknown':
      return 'unknown'
    case 'new':
      return 'new'
    case 'unchanged':
      return 'level'
    case 'moved':
    case 'ended':
      // From below zero to above, or back, is farther than the year before was.
      return classOfRatio(change.delta, Math.abs(change.ratio ?? 1))
  }
}

function classOfRatio(delta: number, size: number): ChangeClass {
  const way = delta > 0 ? 'up' : 'down'
  if (size >= LARGE_CHANGE) return `${way}-large`
  return size >= MIDDLE_CHANGE ? `${way}-middle` : `${way}-small`
}

type ChangeColours = Readonly<Record<ChangeClass, string>>

const LIGHT: ChangeColours = {
  'down-large': '#1f6f8b',
  'down-middle': '#6aa3b7',
  'down-small': '#bcd6df',
  level: '#d8dde4',
  'up-small': '#efd0b8',
  'up-middle': '#d8925f',
  'up-large': '#b4541a',
  new: '#7d3a63',
  unknown: '#f4f6f8',
}

const DARK: ChangeColours = {
  'down-large': '#6cc0dd',
  'down-middle': '#3d86a0',
  'down-small': '#29505f',
  level: '#4b5666',
  'up-small': '#664430',
  'up-middle': '#a8663a',
  'up-large': '#f0a06a',
  new: '#cf8fb5',
  unknown: '#222b37',
}

const COLOURS: Readonly<Record<ThemeName, ChangeColours>> = {
  light: LIGHT,
  dark: DARK,
  print: LIGHT,
}

/** The colour of a class of change. */
export function changeColour(changeClass: ChangeClass, theme: ChartTheme): string {
  return COLOURS[theme.name][changeClass]
}

/** One entry of the legend; the interface words it by its id. */
export interface ChangeLegendEntry {
  readonly id: ChangeClass
  readonly colour: string
  /** Drawn with an edge, because its fill is close to the card. */
  readonly edged: boolean
}

/** The legend of the classes in use: the diverging scale whole, 新增 and 无上年数 only where they occur. */
export function changeLegend(
  changes: readonly Change[],
  theme: ChartTheme,
): readonly ChangeLegendEntry[] {
  const present = new Set(changes.map(changeClassOf))
  return CHANGE_CLASSES.filter(id => (id !== 'new' && id !== 'unknown') || present.has(id)).map(
    id => ({ id, colour: changeColour(id, theme), edged: id === 'unknown' }),
  )
}
