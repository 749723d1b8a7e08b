import { compareYears } from '../domain/comparison'
import type { Dataset } from '../domain/dataset'
import type { DetailDimension, DetailFacts } from '../domain/detail-facts'
import type { GroupedSums } from '../domain/fact-cube'
import type { FactFilter } from '../domain/facts'
import type { Fen } from '../domain/money'
import { clauseOn, keysOf, type Selection } from '../domain/selection'
import { classCode } from '../domain/subject-code'
import type { Compared } from '../domain/view-state'
import { clausesSeen } from './comparison-clauses'
import type { ComparedRows, ComparisonRow } from './comparison-view'
import { KIND_NAMES } from './kind-figures'
import { shortSubjectName } from './names'
import { nodeId } from './spend-node'

/** Amounts of both years by a key of the rows; the year before is undefined where the lines have none of it. */
interface Years {
  readonly current: Fen | null
  readonly previous: Fen | null | undefined
}

/**
 * Both years of the picked departments, added up from the lines by class or by kind; null where none is picked,
 * there are no lines, or what is compared is not in them ("三公"). They heed the kind picked elsewhere, no other clause.
 */
export function compareDepartments(
  { detail, info, functional }: Dataset,
  by: Compared,
  selection: Selection,
): ComparedRows | null {
  const departments = keysOf(selection, 'department')
  if (detail === null || departments === null || by === 'threePublic') return null
  const years = [String(info.year), String(info.year - 1)] as const
  const kind = keysOf(clausesSeen(by, selection), 'kind') ?? undefined
  const sums = sumsOfYears(detail, by, years, { department: departments, kind })
  if (by === 'kind') {
    const rows = Object.entries(KIND_NAMES).flatMap(([key, name]) => {
      const found = sums.get(key)
      return found === undefined ? [] : [kindRow(key, name, found, selection)]
    })
    return withWhole(rows)
  }
  const names = new Map(functional.map(({ code, name }) => [code, name]))
  const classes = [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
  return withWhole(classes.map(([code, found]) => classRow(code, names.get(code), found)))
}

function sumsOfYears(
  detail: DetailFacts,
  by: 'function' | 'kind',
  years: readonly [string, string],
  filter: FactFilter<DetailDimension>,
): ReadonlyMap<string, Years> {
  const { keys } = detail.table.dimensions.year
  const requests = years.map(year => ({ by, filter: { ...filter, year: [year] } }))
  const [now, before] = detail.cube.sums(requests).map(sums => byRow(sums, by))
  const hasBefore = keys.codeOf(years[1]) !== -1
  const rows = new Set([...(now ?? new Map()).keys(), ...(before ?? new Map()).keys()])
  return new Map(
    [...rows].map(key => [
      key,
      {
        current: now?.get(key) ?? null,
        previous: hasBefore ? (before?.get(key) ?? null) : undefined,
      },
    ]),
  )
}

/** The sums of subjects by their class, those of kinds as they are. */
function byRow(sums: GroupedSums, by: 'function' | 'kind'): ReadonlyMap<string, Fen> {
  const rows = new Map<string, Fen>()
  for (let code = 0; code < sums.keys.size; code++) {
    const amount = sums.amountOf(code)
    if (amount === null) continue
    const key = by === 'function' ? classCode(sums.keys.at(code)) : sums.keys.at(code)
    rows.set(key, (rows.get(key) ?? 0) + amount)
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

/** A class that no published table names goes by its code alone. It picks nothing: no other view knows it. */
function classRow(code: string, name: string | undefined, years: Years): ComparisonRow {
  return {
    ...BARE,
    ...compared(years),
    id: nodeId('function', code),
    key: code,
    code: name === undefined ? '' : code,
    name: name ?? code,
    short: shortSubjectName(name ?? code),
    classCode: code,
  }
}

function compared({ current, previous }: Years) {
  return { current, previous, change: compareYears(current, previous) }
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

function withWhole(rows: readonly ComparisonRow[]): ComparedRows {
  const [first] = rows
  const isKnown = first !== undefined && first.previous !== undefined
  return {
    rows,
    whole: {
      current: sumOf(rows.map(({ current }) => current)),
      previous: isKnown ? sumOf(rows.map(({ previous }) => previous ?? null)) : undefined,
      previousDerived: false,
      sources: [],
      previousSources: [],
    },
    focus: [],
  }
}

/** Null where all are. */
function sumOf(amounts: readonly (Fen | null)[]): Fen | null {
  const known = amounts.filter(amount => amount !== null)
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0)
}
