import { addGroups, MAX_CONSTRAINTS, type Constraint } from './fact-sums'
import type { FactFilter, FactTable } from './facts'
import type { KeyBook } from './key-book'
import type { Fen } from './money'
import {
  codeRequests,
  dimensionsOf,
  type CodedClause,
  type CodedRequest,
  type SumRequest,
} from './sum-request'

/** Sums by the codes of one dimension; `amountOf` is in 分, null where no fact passed, 0 where they add to zero. */
export interface GroupedSums {
  readonly keys: KeyBook
  readonly amountOf: (code: number) => Fen | null
}

/** Answers sums over facts that do not change: from what was asked before, from cells, or by one pass. */
export interface FactCube<D extends string> {
  readonly sums: (requests: readonly SumRequest<D>[]) => readonly GroupedSums[]
}

/** Answers kept for each cube; the oldest gives way. */
const MAX_ANSWERS = 256

/** Facts added up by some of the dimensions, as `toCells` makes them. */
export type Cells<D extends string> = Pick<FactTable<never>, 'length' | 'amounts'> & {
  readonly dimensions: Readonly<Partial<FactTable<D>['dimensions']>>
}

/** Sums over facts. Requests that read no other dimension than those of some `cells` are answered from these. */
export function factCube<D extends string>(
  facts: FactTable<D>,
  cells: readonly Cells<D>[] = [],
): FactCube<D> {
  const answers = new Map<string, GroupedSums>()
  const fromFewest = [...cells].sort((a, b) => a.length - b.length)

  /** The fewest facts that carry all that a request reads. */
  function tableFor(request: CodedRequest<D>): FactTable<D> {
    const needed = dimensionsOf(request)
    const fitting = fromFewest.find(({ dimensions }) => needed.every(name => name in dimensions))
    return (fitting as FactTable<D> | undefined) ?? facts
  }

  function sums(requests: readonly SumRequest<D>[]): readonly GroupedSums[] {
    const coded = codeRequests(facts, requests)
    const found = new Map(coded.map(({ id }) => [id, answers.get(id)]))
    const missing = coded.filter(
      ({ id }, at) => found.get(id) === undefined && coded.findIndex(one => one.id === id) === at,
    )
    for (const [table, some] of groupByTable(missing, tableFor)) {
      sumTogether(table, some).forEach((grouped, at) => found.set(some[at]?.id ?? '', grouped))
    }
    for (const { id } of missing) remember(answers, id, found.get(id))
    return coded.flatMap(({ id }) => found.get(id) ?? [])
  }

  return { sums }
}

function groupByTable<D extends string>(
  requests: readonly CodedRequest<D>[],
  tableFor: (request: CodedRequest<D>) => FactTable<D>,
): ReadonlyMap<FactTable<D>, readonly CodedRequest<D>[]> {
  const groups = new Map<FactTable<D>, CodedRequest<D>[]>()
  for (const request of requests) {
    const table = tableFor(request)
    groups.set(table, [...(groups.get(table) ?? []), request])
  }
  return groups
}

function remember(
  answers: Map<string, GroupedSums>,
  id: string,
  grouped: GroupedSums | undefined,
): void {
  const [oldest] = answers.keys()
  if (answers.size >= MAX_ANSWERS && oldest !== undefined) answers.delete(oldest)
  if (grouped !== undefined) answers.set(id, grouped)
}

/** One pass for all requests, unless their clauses are more than a pass can tell apart. */
function sumTogether<D extends string>(
  table: FactTable<D>,
  requests: readonly CodedRequest<D>[],
): readonly GroupedSums[] {
  const clauses = new Map(requests.flatMap(one => one.clauses.map(clause => [clause.id, clause])))
  if (clauses.size > MAX_CONSTRAINTS && requests.length > 1) {
    return requests.flatMap(request => sumTogether(table, [request]))
  }
  const bits = new Map([...clauses.keys()].map((id, at) => [id, 1 << at]))
  const constraints = [...clauses.values()].map(one => toConstraint(table, one, bits.get(one.id)))
  const groups = requests.map(({ by, clauses: own }) => ({
    codes: table.dimensions[by].codes,
    size: table.dimensions[by].keys.size,
    heeds: own.reduce((heeds, { id }) => heeds | (bits.get(id) ?? 0), 0),
  }))
  const sums = addGroups(table.amounts, constraints, groups)
  return requests.flatMap(({ by }, at) => toGrouped(table.dimensions[by].keys, sums[at]) ?? [])
}

function toConstraint<D extends string>(
  table: FactTable<D>,
  { name, codes }: CodedClause<D>,
  bit = 0,
): Constraint {
  const { keys, codes: column } = table.dimensions[name]
  const fails = new Uint8Array(keys.size).fill(bit)
  for (const code of codes) fails[code] = 0
  return { bit, codes: column, fails }
}

function toGrouped(keys: KeyBook, sums: Float64Array | undefined): GroupedSums | null {
  if (sums === undefined) return null
  return {
    keys,
    amountOf(code) {
      const sum = sums[code]
      return sum === undefined || Object.is(sum, -0) ? null : sum
    },
  }
}

const cubes = new WeakMap<object, unknown>()

/** The cube of facts that no view asks for by several dimensions at once; made once. */
function cubeOf<D extends string>(facts: FactTable<D>): FactCube<D> {
  const cube = (cubes.get(facts) as FactCube<D> | undefined) ?? factCube(facts)
  cubes.set(facts, cube)
  return cube
}

/** The amounts by the keys of one dimension that have a fact under a filter. */
export function sumBy<D extends string>(
  facts: FactTable<D>,
  by: NoInfer<D>,
  filter: FactFilter<NoInfer<D>>,
): ReadonlyMap<string, Fen> {
  const [grouped] = cubeOf(facts).sums([{ by, filter }])
  return grouped === undefined ? new Map() : amountsByKey(grouped)
}

/** Every key that has a fact, with its amount, in the order of the codes. */
export function amountsByKey({ keys, amountOf }: GroupedSums): ReadonlyMap<string, Fen> {
  const amounts = new Map<string, Fen>()
  for (let code = 0; code < keys.size; code++) {
    const amount = amountOf(code)
    if (amount !== null) amounts.set(keys.at(code), amount)
  }
  return amounts
}

/** The sum of all facts under a filter; null when none passes it. */
export function sumFacts<D extends string>(
  facts: FactTable<D>,
  filter: FactFilter<NoInfer<D>>,
): Fen | null {
  const [by] = Object.keys(facts.dimensions) as D[]
  if (by === undefined) return null
  const amounts = [...sumBy(facts, by, filter).values()]
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}
