import type { Selection } from './selection'

export const BREAKDOWNS = ['function', 'economic'] as const
export const COLOURINGS = ['class', 'change'] as const
export const COMPARED = ['function', 'threePublic'] as const
export const COMPARISON_MODES = ['paired', 'change'] as const
export const TARGET_MODES = ['gauges', 'list'] as const
export const LANGUAGES = ['zh-CN', 'en'] as const

export type Breakdown = (typeof BREAKDOWNS)[number]
export type Colouring = (typeof COLOURINGS)[number]
export type Compared = (typeof COMPARED)[number]
export type ComparisonMode = (typeof COMPARISON_MODES)[number]
export type TargetMode = (typeof TARGET_MODES)[number]
export type Language = (typeof LANGUAGES)[number]

/** All that the address holds: what is picked and how each view is shown. */
export interface ViewState {
  readonly selection: Selection
  readonly breakdown: Breakdown
  readonly colouring: Colouring
  readonly compared: Compared
  readonly comparisonMode: ComparisonMode
  readonly targetMode: TargetMode
  readonly language: Language
}

export const DEFAULT_VIEW: ViewState = {
  selection: [],
  breakdown: 'function',
  colouring: 'class',
  compared: 'function',
  comparisonMode: 'paired',
  targetMode: 'gauges',
  language: 'zh-CN',
}
