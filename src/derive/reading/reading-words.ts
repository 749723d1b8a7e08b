import type { CheckUnit, FindingId, RuleId, Verdict } from '../../domain/checks/check'
import type { TableId } from '../../domain/source'
import type { TableWords } from '../tables/data-tables'
import type { Note } from '../note'
import type { Told, ToldItem } from './reading-told'
import type { ReadingSectionId, ReadingText, TextRun } from './reading-view'

/** The whole budget: what the first sentence tells. */
export interface ToldTotal extends Omit<ToldItem, 'name' | 'share'> {
  readonly entity: string
  readonly year: number
}

/** A part of "of every 100 yuan"; the name is "" for basic expenditure and for the rest. */
export interface ToldShare {
  readonly kind: 'project' | 'basic' | 'rest'
  readonly name: string
  readonly share: Told
}

/** A figure of the department's own: 劳务派遣人员 35 名. */
export interface ToldNumber {
  readonly label: string
  readonly unit: string
  readonly count: Told
}

/** One figure of a check with the place it was published at. */
export interface ToldOperand {
  readonly label: string
  /** As published; "" for a blank. */
  readonly figure: TextRun
  readonly place: string
  /** It is the sum of more figures than can be told one by one. */
  readonly isSum: boolean
}

export type CaptionId =
  | 'kinds'
  | 'classes'
  | 'projects'
  | 'economic'
  | 'threePublic'
  | 'funds'
  | 'governmentFund'
  | 'rounding'

/** The sentences of the reading version; each holds for any dataset. */
export interface ReadingWords {
  readonly headings: Readonly<Record<ReadingSectionId, string>>
  readonly captions: Readonly<Record<CaptionId, string>>
  /** Captions of the tables of one subject, one project or one source. */
  readonly captionOf: (caption: 'subjects' | 'targets', name: string) => string
  readonly columns: Readonly<
    Record<
      | 'basic'
      | 'project'
      | 'staff'
      | 'operating'
      | 'fund'
      | 'rule'
      | 'place'
      | 'left'
      | 'right'
      | 'difference',
      string
    >
  >
  readonly total: (total: ToldTotal) => ReadingText
  readonly perHundred: (shares: readonly ToldShare[]) => ReadingText
  readonly otherFunds: (funds: readonly ToldItem[]) => ReadingText
  /** "… 439.45 万元，占全部支出 20.95%，比 2023 年增加 …。" */
  readonly item: (item: ToldItem) => ReadingText
  readonly largest: (count: Told, largest: ToldItem) => ReadingText
  /** `items` are "" where the reason is of the section's own subject. */
  readonly reason: (items: string, quote: TextRun, section: string) => ReadingText
  /** The names are "" where nothing at all is explained. */
  readonly unexplained: (names: string) => ReadingText
  readonly noBreakdown: string
  readonly projects: (project: Told | null, count: Told) => ReadingText
  /** Projects that no subject of table 2 holds. */
  readonly projectsBeside: (count: Told) => ReadingText
  /** Project expenditure without a list of projects; null where its amount is blank. */
  readonly noProjects: (project: Told | null) => ReadingText
  readonly notInProjects: (rest: Told) => ReadingText
  readonly listedUnder: (code: string, name: string) => ReadingText
  readonly profile: (part: 'summary' | 'goal' | 'basis', quote: TextRun) => ReadingText
  readonly targets: (count: Told, core: Told | null, weight: Told | null) => ReadingText
  readonly notResults: string
  readonly withResults: string
  readonly noTargets: string
  readonly basic: (total: Told | null, staff: Told | null, operating: Told | null) => ReadingText
  readonly noEconomic: string
  readonly funds: (total: Told | null, used: readonly ToldItem[]) => ReadingText
  readonly noFunds: string
  /** Sources that are published as zero, or not at all. */
  readonly unused: (how: 'zero' | 'blank', names: string) => ReadingText
  readonly governmentFund: string
  readonly duties: (quote: TextRun) => ReadingText
  readonly number: (whole: ToldNumber, parts: readonly ToldNumber[]) => ReadingText
  readonly contact: (name: string, phone: TextRun | null) => ReadingText
  readonly noDepartment: string
  readonly counts: (counts: Readonly<Record<Verdict, number>>) => ReadingText
  readonly pair: (
    left: readonly ToldOperand[],
    right: readonly ToldOperand[],
    difference: Told | null,
    context: readonly ToldOperand[],
  ) => ReadingText
  /** Beside a figure of the year before that was derived. */
  readonly derived: string
  /** The title of a sum of many figures. */
  readonly allOf: string
  /** A note as a sentence that follows another. */
  readonly noted: (note: string) => string
  /** Between a rule and what it found. */
  readonly colon: string
  readonly roundings: string
  /** A table that was published with nothing but a sentence. */
  readonly emptyTable: (name: string, sentence: string) => ReadingText
  readonly emptyTables: (names: readonly string[]) => ReadingText
}

/** All words that the reading version is told in, those of other views among them. */
export interface ReadingVoice {
  readonly words: ReadingWords
  /** Names as one text. */
  readonly names: (names: readonly string[]) => string
  readonly tables: TableWords
  readonly rules: Readonly<Record<RuleId, string>>
  readonly findings: Readonly<Record<FindingId, string>>
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly blankCell: string
  /** What the targets of the whole department are called. */
  readonly overall: string
  readonly note: (note: Note) => string
  readonly tableName: (table: TableId, title: string) => string
  /** A place of the statement outside its figures. */
  readonly section: (place: string) => string
  /** An amount, a weight or a number of things as a check writes it. */
  readonly checkAmount: (amount: number, unit: CheckUnit) => string
}
