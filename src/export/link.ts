import { DIMENSIONS, type Dimension, type Selection } from '../domain/selection'
import {
  BREAKDOWNS,
  COLOURINGS,
  COMPARED,
  COMPARISON_MODES,
  DEFAULT_VIEW,
  FLOW_MODES,
  LANGUAGES,
  LISTED_TABLES,
  LISTED_VERDICTS,
  PAGES,
  TARGET_MODES,
  type Breakdown,
  type ViewState,
} from '../domain/view-state'
import type { Source } from '../domain/source'
import { withAwaited, type AwaitedClause } from './link-awaited'
import { formatCell, parseCell } from './link-cell'
import { parseCheckId } from './link-check'
import { formatClause, parseClause } from './link-clause'
import { formatParams, parseParams, type Params } from './link-params'

/**
 * The keys that the dataset on screen has, by dimension; a dimension left out has none. Null for those that are
 * still to come: what an address says of them is neither used nor refused yet.
 */
export type KnownKeys = ReadonlyMap<Dimension, ReadonlySet<string> | null>

/** Which cells, checks and breakdowns the dataset on screen has; a breakdown still to come counts as there. */
export interface KnownPlaces {
  readonly hasCell: (cell: Source) => boolean
  readonly hasCheck: (id: string) => boolean
  readonly hasBreakdown: (breakdown: Breakdown) => boolean
}

/** While there is no dataset that could refuse them. */
export const ANY_PLACE: KnownPlaces = {
  hasCell: () => true,
  hasCheck: () => true,
  hasBreakdown: () => true,
}

/** What an address says, as far as it could be read; `problems` quotes each part that was ignored. */
export interface ParsedLink {
  readonly state: ViewState
  readonly problems: readonly string[]
}

type Report = (part: string) => void

interface Field<T> {
  readonly names: readonly string[]
  readonly write: (value: T) => readonly (readonly [string, string])[]
  readonly read: (params: Params, known: KnownKeys, report: Report, places: KnownPlaces) => T
}

// One record over every field: a field that the address forgets does not compile.
const FIELDS: { readonly [K in keyof ViewState]: Field<ViewState[K]> } = {
  selection: { names: DIMENSIONS, write: writeSelection, read: readSelection },
  breakdown: breakdownChoice('breakdown'),
  colouring: choice('colour', COLOURINGS, DEFAULT_VIEW.colouring),
  compared: choice('compare', COMPARED, DEFAULT_VIEW.compared),
  comparisonMode: choice('comparison', COMPARISON_MODES, DEFAULT_VIEW.comparisonMode),
  targetMode: choice('targets', TARGET_MODES, DEFAULT_VIEW.targetMode),
  flowMode: choice('flow', FLOW_MODES, DEFAULT_VIEW.flowMode),
  page: choice('page', PAGES, DEFAULT_VIEW.page),
  cell: { names: ['cell'], write: writeCell, read: readCell },
  check: { names: ['check'], write: writeCheck, read: readCheck },
  verdict: choice('verdict', LISTED_VERDICTS, DEFAULT_VIEW.verdict),
  table: choice('table', LISTED_TABLES, DEFAULT_VIEW.table),
  language: choice('lang', LANGUAGES, DEFAULT_VIEW.language),
}
const FIELD_NAMES = Object.keys(FIELDS) as (keyof ViewState)[]
const PARAM_NAMES = new Set(FIELD_NAMES.flatMap(field => FIELDS[field].names))

/**
 * Writes a view as a query ("?function=breakdown:201&lang=en"); "" for the default view. What is still awaited stays
 * in it.
 */
export function formatQuery(state: ViewState, awaited: readonly AwaitedClause[] = []): string {
  const params = FIELD_NAMES.flatMap(field => writeField(field, state))
  return formatParams(withAwaited(params, awaited))
}

/** Far above any address that the page writes, far below what would stall it. */
const MAX_LENGTH = 64_000
const MAX_PROBLEMS = 10

/** Reads a query, with or without "?". Never throws: a broken part falls back to its default and is quoted. */
export function parseQuery(
  query: string,
  known: KnownKeys,
  places: KnownPlaces = ANY_PLACE,
): ParsedLink {
  const problems: string[] = []
  const report: Report = part => {
    if (problems.length < MAX_PROBLEMS) problems.push(excerpt(part))
  }
  if (query.length > MAX_LENGTH) {
    report(query)
    return { state: DEFAULT_VIEW, problems }
  }
  const { params, ambiguous } = parseParams(query)
  ambiguous.forEach(report)
  for (const [name, value] of params) if (!PARAM_NAMES.has(name)) report(`${name}=${value}`)
  const read = <K extends keyof ViewState>(field: K): ViewState[K] =>
    FIELDS[field].read(params, known, report, places)
  const state: ViewState = {
    selection: read('selection'),
    breakdown: read('breakdown'),
    colouring: read('colouring'),
    compared: read('compared'),
    comparisonMode: read('comparisonMode'),
    targetMode: read('targetMode'),
    flowMode: read('flowMode'),
    page: read('page'),
    cell: read('cell'),
    check: read('check'),
    verdict: read('verdict'),
    table: read('table'),
    language: read('language'),
  }
  return { state, problems }
}

function writeField<K extends keyof ViewState>(
  field: K,
  state: ViewState,
): readonly (readonly [string, string])[] {
  return FIELDS[field].write(state[field])
}

function choice<T extends string>(name: string, values: readonly T[], fallback: T): Field<T> {
  return {
    names: [name],
    write: value => (value === fallback ? [] : [[name, value]]),
    read: (params, _known, report) => {
      const text = params.get(name)
      const value = values.find(candidate => candidate === text)
      if (text !== undefined && value === undefined) report(`${name}=${text}`)
      return value ?? fallback
    },
  }
}

/** As any other choice, of what the dataset has. */
function breakdownChoice(name: string): Field<Breakdown> {
  const any = choice(name, BREAKDOWNS, DEFAULT_VIEW.breakdown)
  return {
    ...any,
    read: (params, known, report, places) => {
      const value = any.read(params, known, report, places)
      if (places.hasBreakdown(value)) return value
      report(`${name}=${value}`)
      return DEFAULT_VIEW.breakdown
    },
  }
}

function writeSelection(selection: Selection): readonly (readonly [string, string])[] {
  return selection
    .filter(clause => clause.keys.length > 0)
    .map(clause => [clause.dimension, formatClause(clause)])
}

function readSelection(params: Params, known: KnownKeys, report: Report): Selection {
  // A subject that the tables do not have may be of the lines that are still to come.
  const isAwaited = known.get('department') === null
  return [...params].flatMap(([name, text]) => {
    const dimension = DIMENSIONS.find(candidate => candidate === name)
    if (dimension === undefined) return []
    const keys = known.get(dimension)
    if (keys === null) return []
    const { clause, broken } = parseClause(dimension, text, keys ?? new Set())
    if (isAwaited && dimension === 'function') return clause ?? []
    for (const part of broken) report(`${name}=${part}`)
    return clause ?? []
  })
}

function excerpt(part: string): string {
  const text = part.slice(0, 81).replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD')
  return part.length > 80 ? `${text.slice(0, 80)}…` : text
}

function writeCell(cell: Source | null): readonly (readonly [string, string])[] {
  return cell === null ? [] : [['cell', formatCell(cell)]]
}

function readCell(
  params: Params,
  _: KnownKeys,
  report: Report,
  { hasCell }: KnownPlaces,
): Source | null {
  const text = params.get('cell')
  if (text === undefined) return null
  const cell = parseCell(text)
  if (cell !== null && hasCell(cell)) return cell
  report(`cell=${text}`)
  return null
}

function writeCheck(check: string | null): readonly (readonly [string, string])[] {
  return check === null ? [] : [['check', check]]
}

function readCheck(
  params: Params,
  _: KnownKeys,
  report: Report,
  { hasCheck }: KnownPlaces,
): string | null {
  const text = params.get('check')
  if (text === undefined) return null
  const check = parseCheckId(text)
  if (check !== null && hasCheck(check)) return check
  report(`check=${text}`)
  return null
}
