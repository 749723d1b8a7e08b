import type { Language } from '../../domain/view-state'
import { mix } from './colour'

export type ThemeName = 'light' | 'dark' | 'print'

/** The colours and the type a chart is drawn with; every colour is "#rrggbb". */
export interface ChartTheme {
  readonly name: ThemeName
  readonly ink: string
  readonly secondary: string
  readonly quiet: string
  readonly line: string
  readonly card: string
  readonly accent: string
  readonly up: string
  readonly down: string
  /** Bars of the year before: pale inside, with an edge that stands out from the card. */
  readonly previousBar: string
  readonly previousEdge: string
  /** What has no class of its own: "others" and residuals. */
  readonly neutral: string
  /** How far a faded tile goes towards the card. */
  readonly fadedShare: number
  /** As fadedShare for bars, and for the part of a bar that is not picked: they are thinner, so less. */
  readonly restShare: number
  readonly fontFamily: string
}

const CHINESE_FACES = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC'

/**
 * Faces by language: Chinese ones draw “ ” ’ full-width, so English text begins with others.
 * Without quotes, so that they stand in an attribute of an SVG string as they are.
 */
export const FONT_FAMILIES: Readonly<Record<Language, string>> = {
  'zh-CN': `${CHINESE_FACES}, sans-serif`,
  en: `-apple-system, Segoe UI, Roboto, Arial, ${CHINESE_FACES}, sans-serif`,
}

const LIGHT: ChartTheme = {
  name: 'light',
  ink: '#18202e',
  secondary: '#4d5768',
  quiet: '#667085',
  line: '#e2e6ec',
  card: '#ffffff',
  accent: '#1d5fa6',
  up: '#b4541a',
  down: '#1f6f8b',
  previousBar: '#dde3eb',
  previousEdge: '#8793a5',
  neutral: '#c6cdd8',
  fadedShare: 0.72,
  restShare: 0.5,
  fontFamily: FONT_FAMILIES['zh-CN'],
}

const DARK: ChartTheme = {
  name: 'dark',
  ink: '#e8ecf2',
  secondary: '#b6bfcc',
  quiet: '#98a3b3',
  line: '#323c4a',
  card: '#1a212b',
  accent: '#7fb3ea',
  up: '#f0a06a',
  down: '#6cc0dd',
  previousBar: '#394454',
  previousEdge: '#7b899c',
  neutral: '#4b5666',
  fadedShare: 0.68,
  restShare: 0.5,
  fontFamily: FONT_FAMILIES['zh-CN'],
}

const PRINT: ChartTheme = {
  ...LIGHT,
  name: 'print',
  ink: '#000000',
  secondary: '#333a45',
  quiet: '#50596a',
  line: '#c3c9d2',
}

/** Themes by name; `print` is for paper and for exported images, black on white. */
export const CHART_THEMES: Readonly<Record<ThemeName, ChartTheme>> = {
  light: LIGHT,
  dark: DARK,
  print: PRINT,
}

/** The colour of a bar, or a part of one, that is dimmed because something else is picked. */
export function fadeBar(colour: string, theme: ChartTheme): string {
  return mix(colour, theme.card, theme.restShare)
}

/** The colour of a tile that is dimmed because something else is picked. */
export function fade(colour: string, theme: ChartTheme): string {
  return mix(colour, theme.card, theme.fadedShare)
}
