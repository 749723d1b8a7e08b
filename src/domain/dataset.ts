import type { Check } from './checks/check'
import type { DetailFacts } from './facts/detail-facts'
import type { FactTable } from './facts/facts'
import type { Indicator } from './indicator'
import type { Issue } from './issue'
import type { Fen } from './money'
import type { Figure, Source, TableId } from './source'
import type { ThreePublicItem } from './three-public'

/** A unit of money other than 万元, and how many decimals it leaves to 分; null where it cannot be converted. */
export interface MoneyUnit {
  readonly name: string
  readonly decimals: number | null
}

/** One published table as published: every cell's text, in order, the total row included. */
export interface PublishedTable {
  readonly id: TableId
  readonly title: string
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly ReadingNote[]
  /** What is printed above the columns, by its label; empty where nothing is. */
  readonly head: Readonly<Record<string, unknown>>
  /** What its amounts are in; absent for 万元. */
  readonly unit?: MoneyUnit
}

/** A place where the transcription departs from the print. */
export interface ReadingNote {
  readonly row: number
  readonly column: string
  readonly printed: string
  readonly read: string
  readonly reason: string
}

export interface Entity {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly region: string
  /** 职能职责 as the statement words it; null where the dataset does not carry it. */
  readonly duties: Passage | null
  /** Staff, vehicles and units as the statement counts them. */
  readonly counts: readonly EntityCount[]
}

/** Words of the statement with the section they stand in: "一(一)职能职责". */
export interface Passage {
  readonly text: string
  readonly place: string
}

/** A number that the statement's words give of the department. */
export interface EntityCount {
  readonly label: string
  readonly count: number
  readonly unit: string
  readonly place: string
  /** The label it is a part of: 税务服务厅 20 of 劳务派遣人员 35. */
  readonly partOf: string | null
}

/** A term that the document defines in words of its own (六、专业性名词解释). */
export interface Definition extends Passage {
  readonly term: string
}

/** What the descriptor (datapackage.json) says of the whole. */
export interface DatasetInfo {
  readonly id: string
  readonly title: string
  readonly version: string
  /** ISO date of the transcription. */
  readonly created: string
  readonly sourceTitle: string
  readonly entity: Entity
  readonly year: number
  /** The year before; null when table 2 has no column for it, or a blank one. */
  readonly previousYear: number | null
  readonly contact: {
    readonly name: string
    readonly phone: string
    readonly place: string
  } | null
  readonly definitions: readonly Definition[]
}

/** 基本支出 or 项目支出. */
export type ExpenditureKind = 'basic' | 'project'
/** 人员经费 or 日常公用经费. */
export type Staffing = 'staff' | 'operating'

/** One row of table 2. The total row has code "". */
export interface FunctionalSubject {
  readonly code: string
  readonly name: string
  readonly previous: Figure
  readonly total: Figure
  readonly basic: Figure
  readonly project: Figure
}

/** One row of table 3. The total row has code "". */
export interface EconomicSubject {
  readonly code: string
  readonly name: string
  readonly total: Figure
  readonly staff: Figure
  readonly operating: Figure
}

export interface ThreePublic {
  readonly previous: Readonly<Record<ThreePublicItem, Figure>>
  readonly current: Readonly<Record<ThreePublicItem, Figure>>
}

/** One row of table 10 with its head from table 13 when there is one: what a view or a rule asks of them. */
export interface Project {
  readonly code: string
  readonly name: string
  /** As printed; the subject that table 2 lists last above it where that table is published less deep. */
  readonly subjectCode: string
  readonly budget: Figure
  readonly profile: ProjectProfile | null
  readonly source: Source
}

export interface ProjectProfile {
  readonly executionWeight: string
  readonly category: string
  readonly summary: string
  readonly basis: string
  readonly goal: string
}

/** One figure of the 情况说明 (table 0). */
export interface Statement {
  readonly section: string
  readonly item: string
  readonly year: number
  readonly amount: Fen | null
  readonly change: Fen | null
  readonly reason: string
  readonly quote: string
  readonly row: number
}

export type FunctionalDimension = 'year' | 'function' | 'kind' | 'project'
export type EconomicDimension = 'economic' | 'staffing'

/** A department's disclosure of one year, read and typed; computed are only the fact tables and the checks. */
export interface Dataset {
  readonly info: DatasetInfo
  readonly tables: Readonly<Partial<Record<TableId, PublishedTable>>>
  /** Table 2 in published order, without the total row. */
  readonly functional: readonly FunctionalSubject[]
  readonly functionalTotal: FunctionalSubject | null
  /** Table 3 in published order, without the total row. */
  readonly economic: readonly EconomicSubject[]
  readonly economicTotal: EconomicSubject | null
  readonly threePublic: ThreePublic | null
  readonly projects: readonly Project[]
  readonly indicators: readonly Indicator[]
  readonly statements: readonly Statement[]
  /** Leaf facts of tables 2 and 10. */
  readonly functionalFacts: FactTable<FunctionalDimension>
  /** Leaf facts of table 3. */
  readonly economicFacts: FactTable<EconomicDimension>
  /** 勾稽: its figures set against one another by every rule (domain/checks), in the order they are shown. */
  readonly checks: readonly Check[]
  /** The lines of a province's departments; null where the dataset has none, or they are not there yet. */
  readonly detail: DetailFacts | null
}

/** A file that never arrived; status null where no server answered with one. */
export interface FileFailure {
  readonly file: string
  readonly status: number | null
}

/** What reading a folder yields: the dataset as far as it could be read, and everything that was wrong. */
export interface Reading {
  readonly dataset: Dataset
  readonly issues: readonly Issue[]
  /** The files to offer a retry for, those that failed alike joined where they are shown; each also stands among the issues. */
  readonly failures: readonly FileFailure[]
  /** The file of a province's lines, to be loaded after the tables; null where there is none. */
  readonly factsFile: string | null
}
