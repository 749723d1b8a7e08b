import type { Selection } from './selection'
import type { Source } from './source'

export const BREAKDOWNS = ['function', 'economic'] as const
export const COLOURINGS = ['class', 'change'] as const
export const COMPARED = ['function', 'threePublic'] as const
export const COMPARISON_MODES = ['paired', 'change'] as const
export const TARGET_MODES = ['gauges', 'list'] as const
/** The dashboard, the published tables with their checks, the reading version. */
export const PAGES = ['overview', 'tables', 'text'] as const
export const LANGUAGES = ['zh-CN', 'en'] as const

export type Breakdown = (typeof BREAKDOWNS)[number]
export type Colouring = (typeof COLOURINGS)[number]
export type Compared = (typeof COMPARED)[number]
export type ComparisonMode = (typeof COMPARISON_MODES)[number]
export type TargetMode = (typeof TARGET_MODES)[number]
export type Page = (typeof PAGES)[number]
export type Language = (typeof LANGUAGES)[number]

/** All that the address holds: what is picked and how each view is shown. */
export interface ViewState {
  readonly selection: Selection
  readonly breakdown: Breakdown
  readonly colouring: Colouring
  readonly compared: Compared
  readonly comparisonMode: ComparisonMode
  readonly targetMode: TargetMode
  readonly page: Page
  /** The cell of a published table that is marked; null when none is. */
  readonly cell: Source | null
  readonly language: Language
}

export const DEFAULT_VIEW: ViewState = {
  selection: [],
  breakdown: 'function',
  colouring: 'class',
  compared: 'function',
  comparisonMode: 'paired',
  targetMode: 'gauges',
  page: 'overview',
  cell: null,
  language: 'zh-CN',
}
