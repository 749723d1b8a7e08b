import { VERDICTS } from './checks/check'
import type { Selection } from './selection'
import { TABLE_IDS, type Source } from './source'

export const BREAKDOWNS = ['function', 'economic', 'fund', 'department'] as const
export const COLOURINGS = ['class', 'change'] as const
export const COMPARED = ['function', 'kind', 'threePublic'] as const
export const COMPARISON_MODES = ['paired', 'change', 'bridge'] as const
export const TARGET_MODES = ['gauges', 'list'] as const
/** Where basic expenditure flows to: functional or economic classes; no table crosses the two. */
export const FLOW_MODES = ['function', 'economic'] as const
/** The dashboard; the published tables with their checks; the whole budget in words. */
export const PAGES = ['overview', 'tables', 'text'] as const
/** Checks of one verdict, or of one table. */
export const LISTED_VERDICTS = ['all', ...VERDICTS] as const
export const LISTED_TABLES = ['all', ...TABLE_IDS] as const
export const LANGUAGES = ['zh-CN', 'en'] as const
/** How the page is lit: the reader's own, in no address. */
export const THEMES = ['system', 'light', 'dark'] as const

export type Breakdown = (typeof BREAKDOWNS)[number]
export type Colouring = (typeof COLOURINGS)[number]
export type Compared = (typeof COMPARED)[number]
export type ComparisonMode = (typeof COMPARISON_MODES)[number]
export type TargetMode = (typeof TARGET_MODES)[number]
export type FlowMode = (typeof FLOW_MODES)[number]
export type Page = (typeof PAGES)[number]
export type ListedVerdict = (typeof LISTED_VERDICTS)[number]
export type ListedTable = (typeof LISTED_TABLES)[number]
export type Language = (typeof LANGUAGES)[number]
export type Theme = (typeof THEMES)[number]

/** All that the address holds: what is picked and how each view is shown. */
export interface ViewState {
  readonly selection: Selection
  readonly breakdown: Breakdown
  readonly colouring: Colouring
  readonly compared: Compared
  readonly comparisonMode: ComparisonMode
  readonly targetMode: TargetMode
  readonly flowMode: FlowMode
  readonly page: Page
  /** The cell of a published table that is marked; null when none is. */
  readonly cell: Source | null
  /** The id of the check that is marked among all; null when none is. */
  readonly check: string | null
  /** Which checks are listed. */
  readonly verdict: ListedVerdict
  readonly table: ListedTable
  readonly language: Language
}

/** What is marked and listed on the page of tables, when that is left or opened anew. */
export const NO_MARKS = { cell: null, check: null, verdict: 'all', table: 'all' } as const

export const DEFAULT_VIEW: ViewState = {
  selection: [],
  breakdown: 'function',
  colouring: 'class',
  compared: 'function',
  comparisonMode: 'paired',
  targetMode: 'gauges',
  flowMode: 'function',
  page: 'overview',
  ...NO_MARKS,
  language: 'zh-CN',
}
