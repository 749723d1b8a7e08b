import type { Dimension } from '../domain/selection'
import type { Language, Theme } from '../domain/view-state'
import type { ChartWords } from '../derive/chart-words'
import type { ScopeAmount } from '../derive/scope/scope'
import type { TableWords } from '../derive/tables/data-tables'
import type { LaterMessages } from './later-messages'
import type { ChecksMessages, PageMessages } from './page-messages'
import type { NoteId } from '../derive/note'
import type { BridgeMessages, ReasonMessages } from './bridge-messages'
import type { FindMessages } from './find-messages'
import type { FlowMessages } from './flow-messages'
import type { ReportMessages } from './reading-messages'
import type {
  BreakdownMessages,
  ChangeMessages,
  ComparisonMessages,
  FigureMessages,
  FilterMessages,
  HeadlineMessages,
  TargetsMessages,
} from './view-messages'

export type SaveFormat = 'png' | 'copy' | 'svg' | 'xlsx' | 'csv'
/** A format, or what leads to the choice of size, scale and ground of an image. */
export type SaveChoice = SaveFormat | 'options'

export interface AppMessages {
  readonly name: string
  readonly tagline: string
  readonly skipToContent: string
  readonly budgetOf: (year: number) => string
  /** `shown` is the page or the breakdown, and what is picked; "" where there is nothing to name. */
  readonly documentTitle: (entity: string, year: number, shown: readonly string[]) => string
  readonly sourceDocument: (title: string) => string
  readonly readOn: (date: string) => string
  readonly contact: (name: string, phone: string) => string
}

/** How words are put together. */
export interface JoinMessages {
  /** Between two of those that are read out one after another. */
  readonly pause: string
  /** What is read out of one thing, one after another; what is "" is left out. */
  readonly spoken: (parts: readonly string[]) => string
  readonly names: (names: readonly string[]) => string
  /** What is added to a text, with what sets it apart. */
  readonly aside: (text: string | number) => string
}

export type NoteMessages = Readonly<
  Record<NoteId, (params: Readonly<Record<string, string>>) => string>
>

/** Headings and captions of the tables behind the charts. */
export interface TableMessages {
  readonly open: string
  readonly close: string
  readonly words: TableWords
  readonly attainment: string
  /** `place` is where the view stands; "" for the whole. */
  readonly breakdownCaption: (breakdown: string, place: string) => string
  readonly comparisonCaption: (compared: string, place: string) => string
  readonly targetsCaption: (scope: string) => string
}

export interface SourceMessages {
  readonly label: string
  readonly unit: string
  /** A published table by its number and title; the 情况说明 has number 0. */
  readonly table: (number: number, title: string) => string
  /** The 情况说明 in one word. */
  readonly statement: string
  readonly open: string
  /** The name of the button that a figure is. */
  readonly openOf: (figure: string) => string
  readonly panelTitle: string
  readonly close: string
  readonly computed: string
  /** Of a count: the tables whose cells were counted. */
  readonly counted: (tables: readonly string[]) => string
  readonly noCell: string
  /** The lines of a file that were added up; null where they are not counted. */
  readonly lines: (file: string, count: number | null) => string
  readonly computedOfLines: string
  readonly tableWord: string
  readonly rowWord: string
  readonly rowNumber: (row: number) => string
  readonly columnWord: string
  readonly printedWord: string
  readonly noteWord: string
  readonly blankCell: string
  readonly showInTable: string
}

/** What a load can fail with: the file if known, and an HTTP status, or null when no answer came. */
export interface FailedFile {
  readonly file: string | null
  readonly status: number | null
}

export interface StateMessages {
  readonly loading: string
  readonly failed: string
  readonly failedFile: (failure: FailedFile) => string
  readonly failedAdvice: string
  readonly retry: string
  /** Of the lines of departments; the percentage is null where it is not known. */
  readonly lines: (percent: number | null) => string
  readonly cancelLines: string
  readonly linesCancelled: string
  readonly wayOut: (dimensions: readonly string[]) => string
  /** Code that is fetched on use did not come. */
  readonly partFailed: string
  readonly chartFailed: string
}

export interface LiveMessages {
  readonly scope: (labels: readonly string[], scope: ScopeAmount) => string
  readonly cleared: (scope: ScopeAmount) => string
}

export interface AddressMessages {
  readonly unknown: (parts: readonly string[]) => string
  readonly dismiss: string
}

export interface SaveMessages {
  readonly button: string
  /** The button's full name: which chart is saved. */
  readonly buttonOf: (title: string) => string
  readonly formats: Readonly<Record<SaveChoice, string>>
  readonly working: string
  readonly failed: (reason: string) => string
  /** What stands on a saved image, in a saved table and at the foot of a printed page. */
  readonly address: (address: string) => string
}

export interface PreferenceMessages {
  readonly theme: string
  readonly themes: Readonly<Record<Theme, string>>
  /** Each language by its own name. */
  readonly languages: Readonly<Record<Language, string>>
}

export interface KeyboardMessages {
  readonly title: string
}

/** All interface text of one language. Names from the data stay as published. */
export interface Messages {
  readonly language: Language
  /**
   * The language of a text as published, where it is not the reader's. A text that begins with words of the
   * reader's own language is the page's.
   */
  readonly langOf: (text: string) => Language | undefined
  readonly app: AppMessages
  readonly joins: JoinMessages
  readonly figures: FigureMessages
  readonly change: ChangeMessages
  readonly chart: ChartWords
  readonly headline: HeadlineMessages
  readonly filters: FilterMessages
  readonly breakdown: BreakdownMessages
  readonly comparison: ComparisonMessages
  readonly bridge: BridgeMessages
  readonly reasons: ReasonMessages
  readonly targets: TargetsMessages
  readonly flow: FlowMessages
  readonly notes: NoteMessages
  readonly tables: TableMessages
  readonly sources: SourceMessages
  readonly states: StateMessages
  readonly live: LiveMessages
  readonly address: AddressMessages
  readonly save: SaveMessages
  readonly preferences: PreferenceMessages
  readonly keyboard: KeyboardMessages
  readonly pages: PageMessages
  readonly checks: ChecksMessages
  readonly find: FindMessages
  readonly report: ReportMessages
  /** What comes on use; null where it comes with what uses it (`laterMessages`). */
  readonly later: LaterMessages | null
}

/** The words for "let go of these": used by the way out of an empty state. */
export function dimensionWords(messages: Messages, dimensions: readonly Dimension[]): string[] {
  return dimensions.map(dimension => messages.filters.dimensions[dimension])
}
