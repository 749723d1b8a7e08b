import type { Change } from '../domain/comparison'
import type { Indicator, WeightedScore } from '../domain/indicator'
import type { Fen } from '../domain/money'
import type { Dimension } from '../domain/selection'
import type {
  Breakdown,
  Colouring,
  Compared,
  ComparisonMode,
  TargetMode,
} from '../domain/view-state'
import type { BreakdownNode } from '../derive/breakdown/breakdown-view'
import type { BeyondGeneral } from '../derive/headline/beyond-general'
import type { HeadlineTile, ShareSentence } from '../derive/headline/headline-view'
import type { ScopeAmount } from '../derive/scope/scope'

/** A run of text; the strong ones carry the figures. */
export interface Segment {
  readonly text: string
  readonly strong: boolean
}

/** A figure by name: what the takeaways are made from. */
export interface NamedAmount {
  readonly name: string
  readonly amount: Fen
  readonly share: number | null
}

export interface NamedChange {
  readonly name: string
  readonly delta: Fen
  readonly ratio: number | null
  /** Of what was not there the year before. */
  readonly isNew: boolean
}

export interface BreakdownTakeaway {
  /** The position's name; "" for the whole. */
  readonly place: string
  readonly total: Fen | null
  readonly count: number
  readonly largest: NamedAmount | null
}

export interface ComparisonTakeaway {
  /** What is compared; "" for the whole. */
  readonly place: string
  readonly previousYear: number | null
  readonly change: Change
  /** The largest increase in 万元 and in percent; null where nothing grew. */
  readonly most: NamedChange | null
  readonly fastest: NamedChange | null
}

export interface TargetsTakeaway {
  /** The scope's name; null when several scopes stand together. */
  readonly place: string | null
  readonly count: number
  readonly coreCount: number
  readonly weight: number | null
  readonly score: WeightedScore | null
  /** Whether results are published for any of those in reach. */
  readonly hasActuals: boolean
}

export interface FigureMessages {
  readonly unit: string
  readonly blank: string
  readonly amount: (fen: Fen | null) => string
  readonly share: (ratio: number | null) => string
}

export interface ChangeMessages {
  readonly words: Readonly<Record<'up' | 'down' | 'level' | 'new' | 'ended' | 'unknown', string>>
  readonly derived: string
  readonly derivedTitle: string
  /** The change as one phrase for tooltips and the live region. */
  readonly phrase: (change: Change) => string
}

/** The classes of change in the treemap's legend. */
export type ChangeClassId =
  | 'down-large'
  | 'down-middle'
  | 'down-small'
  | 'level'
  | 'up-small'
  | 'up-middle'
  | 'up-large'
  | 'new'
  | 'unknown'

export interface HeadlineMessages {
  readonly label: string
  /** `isGeneral`: the department has other money beside the 一般公共预算 that the total is of. */
  readonly title: (year: number, isGeneral?: boolean) => string
  readonly previous: (year: number, amount: Fen | null | undefined) => string
  readonly sentence: (sentence: ShareSentence) => readonly Segment[]
  /** The other money and what all of it makes up; a strong run for each figure. */
  readonly beyond: (beyond: BeyondGeneral) => readonly Segment[]
  readonly tiles: Readonly<Record<HeadlineTile['id'], string>>
  readonly tileHint: (id: HeadlineTile['id'], selected: boolean) => string
}

export interface FilterMessages {
  readonly title: string
  readonly clearAll: string
  readonly hint: string
  /** What follows it where there is room. */
  readonly hintMore: string
  /** What follows that where there are keys and a mouse. */
  readonly hintKeys: string
  readonly cannotJoin: string
  readonly dimensions: Readonly<Record<Dimension, string>>
  /** The interface's word for a key whose chip has no name from the data. */
  readonly keyWord: (dimension: Dimension, key: string) => string
  readonly chip: (dimension: Dimension, label: string) => string
  readonly removeChip: (text: string) => string
  readonly scope: (scope: ScopeAmount) => readonly Segment[]
  readonly economicScope: (scope: ScopeAmount) => readonly Segment[]
}

export interface BreakdownMessages {
  readonly title: string
  readonly choose: string
  readonly chooseColour: string
  readonly breakdowns: Readonly<Record<Breakdown, string>>
  readonly colourings: Readonly<Record<Colouring, string>>
  readonly whole: Readonly<Record<Breakdown, string>>
  /** A node's full name; the interface names what the data does not: the rest and the whole. */
  readonly nodeName: (node: Pick<BreakdownNode, 'kind' | 'key' | 'name'>) => string
  readonly nodeShort: (node: Pick<BreakdownNode, 'kind' | 'key' | 'short'>) => string
  readonly trail: string
  readonly opens: string
  readonly counterpart: string
  readonly list: string
  readonly chart: string
  readonly legend: Readonly<Record<Colouring, string>>
  /** `middle` and `large` are the limits of the classes, as ratios. */
  readonly changeClass: (id: ChangeClassId, middle: number, large: number) => string
  readonly takeaway: (figures: BreakdownTakeaway) => string
}

/** What the rows of a comparison are: parts of the focus, the focus itself where it has none, or several picked. */
export type RowsShown = 'parts' | 'leaf' | 'picked'

export interface ComparisonMessages {
  readonly title: string
  readonly choose: string
  readonly chooseMode: string
  readonly compared: Readonly<Record<Compared, string>>
  readonly modes: Readonly<Record<ComparisonMode, string>>
  readonly chart: Readonly<Record<ComparisonMode, string>>
  /** What the bars are: `place` is the focus's name, "" for the whole; on the page with what they follow. */
  readonly rows: (compared: Compared, place: string, shown: RowsShown, isOnPage: boolean) => string
  readonly year: (year: number) => string
  /** A year whose bars have several colours. */
  readonly byClass: (year: number) => string
  readonly part: string
  readonly takeaway: (figures: ComparisonTakeaway) => string
}

export interface TargetsMessages {
  readonly title: string
  readonly badge: string
  readonly overall: string
  readonly all: string
  readonly chooseScope: string
  readonly chooseLevel: string
  readonly chooseMode: string
  readonly modes: Readonly<Record<TargetMode, string>>
  readonly excluded: string
  readonly weight: string
  readonly weightOf: (weight: number | null) => string
  readonly core: string
  readonly coreOnly: (count: number) => string
  readonly qualitative: string
  readonly target: string
  /** Operator, target and unit as one text: "≥1,456 项". */
  readonly targetText: (indicator: Indicator) => string
  /** The same in words, for screen readers: "不低于 1,456 项". */
  readonly targetSpoken: (indicator: Indicator) => string
  readonly level: (indicator: Indicator) => string
  readonly actual: string
  readonly attained: string
  readonly missed: string
  readonly scoreOf: (score: WeightedScore) => string
  readonly judged: string
  readonly printed: (glyph: string) => string
  readonly judgedTitle: (indicator: Indicator) => string
  readonly goal: string
  readonly comparedTitle: (name: string) => string
  readonly differs: string
  readonly agrees: string
  readonly alsoIn: (scopes: number) => string
  readonly takeaway: (figures: TargetsTakeaway) => string
}
