import { compareYears, type Change } from '../../domain/comparison'
import type { DetailFacts, LineFilter } from '../../domain/facts/detail-facts'
import { amountsByKey } from '../../domain/facts/fact-cube'
import { allKeys } from '../../domain/facts/key-book'
import type { Fen } from '../../domain/money'
import { clauseOn, keysOf, type Selection } from '../../domain/selection'
import { classCode } from '../../domain/subject-code'
import type { Compared } from '../../domain/view-state'
import { clausesSeen } from '../comparison/comparison-clauses'
import type { ComparedRows, ComparisonRow } from '../comparison/comparison-view'
import { KIND_NAMES } from '../kind-figures'
import { subjectLabels, subjectNames, type Lines } from './line-nodes'
import type { LineSet } from './line-set'
import { nodeId } from '../trees/spend-node'

/** Amounts of both years by a key of the rows; the year before is undefined where the lines have none of it. */
interface Years {
  readonly current: Fen | null
  readonly previous: Fen | null | undefined
  readonly lines: LineSet
  readonly previousLines: LineSet
}

/** What tells both years of some lines apart. */
interface Asked {
  readonly detail: DetailFacts
  readonly years: readonly [now: string, before: string]
  readonly filter: LineFilter
}

/**
 * Both years of the picked departments, added up from the lines by class or by kind; null for what is not in them
 * ("三公"). They heed the kind picked elsewhere, no other clause.
 */
export function compareLines(
  dataset: Lines,
  by: Compared,
  selection: Selection,
  department: readonly string[],
): ComparedRows | null {
  if (by === 'threePublic') return null
  const { detail, info } = dataset
  const years = [String(info.year), String(info.year - 1)] as const
  const kind = keysOf(clausesSeen(by, selection), 'kind') ?? undefined
  const asked: Asked = { detail, years, filter: { department, kind } }
  if (by === 'kind') {
    const sums = sumsOfYears(asked, 'kind', key => key)
    const rows = Object.entries(KIND_NAMES).flatMap(([key, name]) => {
      const found = sums.get(key)
      return found === undefined ? [] : [kindRow(key, name, found, selection)]
    })
    return withWhole(rows, asked)
  }
  const nameOf = subjectNames(dataset)
  const classes = [...sumsOfYears(asked, 'function', classCode)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  return withWhole(
    classes.map(([code, found]) => classRow(code, nameOf(code), found)),
    asked,
  )
}

/** The sums of both years by the row that each key belongs to. */
function sumsOfYears(
  { detail, years, filter }: Asked,
  by: 'function' | 'kind',
  rowOf: (key: string) => string,
): ReadonlyMap<string, Years> {
  const { keys } = detail.table.dimensions.year
  const requests = years.map(year => ({ by, filter: { ...filter, year: [year] } }))
  const [now, before] = detail.cube.sums(requests).map(sums => sumsByRow(amountsByKey(sums), rowOf))
  const hasBefore = keys.codeOf(years[1]) !== -1
  const rows = new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])])
  const all = allKeys(detail.table.dimensions[by].keys)
  return new Map(
    [...rows].map(row => {
      const own = { ...filter, [by]: all.filter(key => rowOf(key) === row) }
      return [
        row,
        {
          current: now?.get(row) ?? null,
          previous: hasBefore ? (before?.get(row) ?? null) : undefined,
          lines: [{ ...own, year: [years[0]] }],
          previousLines: [{ ...own, year: [years[1]] }],
        },
      ]
    }),
  )
}

function sumsByRow(
  amounts: ReadonlyMap<string, Fen>,
  rowOf: (key: string) => string,
): ReadonlyMap<string, Fen> {
  const rows = new Map<string, Fen>()
  for (const [key, amount] of amounts) {
    const row = rowOf(key)
    rows.set(row, (rows.get(row) ?? 0) + amount)
  }
  return rows
}

function kindRow(key: string, name: string, years: Years, selection: Selection): ComparisonRow {
  const own = clauseOn(selection, 'kind')
  const isOwn = own?.source === 'comparison'
  return {
    ...BARE,
    ...compared(years),
    id: nodeId('kind', key),
    dimension: 'kind',
    key,
    name,
    short: name,
    emphasis: !isOwn ? 'normal' : own.keys.includes(key) ? 'selected' : 'faded',
  }
}

/** It picks nothing: no other view knows the class by department. */
function classRow(code: string, name: string | undefined, years: Years): ComparisonRow {
  return {
    ...BARE,
    ...compared(years),
    ...subjectLabels(code, name),
    id: nodeId('function', code),
  }
}

function compared<T extends Years>(years: T): T & { readonly change: Change } {
  return { ...years, change: compareYears(years.current, years.previous) }
}

const BARE = {
  dimension: null,
  code: '',
  classCode: '',
  previousDerived: false,
  part: null,
  partSources: [],
  emphasis: 'normal',
  role: 'child',
  sources: [],
  previousSources: [],
} as const

function withWhole(
  rows: readonly ComparisonRow[],
  { years: [now, before], filter }: Asked,
): ComparedRows {
  const [first] = rows
  const isKnown = first !== undefined && first.previous !== undefined
  return {
    rows,
    whole: compared({
      current: sumOf(rows.map(({ current }) => current)),
      previous: isKnown ? sumOf(rows.map(({ previous }) => previous ?? null)) : undefined,
      previousDerived: false,
      sources: [],
      previousSources: [],
      lines: [{ ...filter, year: [now] }],
      previousLines: [{ ...filter, year: [before] }],
    }),
    focus: [],
  }
}

/** Null where all are. */
function sumOf(amounts: readonly (Fen | null)[]): Fen | null {
  const known = amounts.filter(amount => amount !== null)
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0)
}
