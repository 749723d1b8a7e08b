import { addGroups } from './fact-sums'
import type { FactFilter, FactTable } from './facts'
import type { KeyBook } from './key-book'
import type { Fen } from '../money'
import { recent } from './recent'
import type { Constraint } from './sum-kernels'
import { MAX_CONSTRAINTS, type SumGroup } from './sum-plan'
import {
  codeRequests,
  type CodedClause,
  type CodedFilter,
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

/** The answers under the last filters are kept for each cube, under these at least. */
const KEPT_FILTERS = 64

/** A request with the answers that are known under its filter, and the place for its own. */
interface Asked<D extends string> extends CodedRequest<D> {
  readonly answers: Map<D, GroupedSums>
}

/** Facts added up by some of the dimensions, as `toCells` makes them. */
export type Cells<D extends string> = Pick<FactTable<never>, 'length' | 'amounts'> & {
  readonly dimensions: Readonly<Partial<FactTable<D>['dimensions']>>
}

/** Sums over facts. Requests that read no other dimension than those of some `cells` are answered from these. */
export function factCube<D extends string>(
  facts: FactTable<D>,
  cells: readonly Cells<D>[] = [],
): FactCube<D> {
  const recentAnswers = recent<Map<D, GroupedSums>>(KEPT_FILTERS)
  const fromFewest = [...cells].sort((a, b) => a.length - b.length)

  /** The fewest facts that carry all that a request reads. */
  function tableFor({ by, filter }: CodedRequest<D>): FactTable<D> {
    const fitting = fromFewest.find(
      ({ dimensions }) =>
        by in dimensions && filter.clauses.every(({ name }) => name in dimensions),
    )
    return (fitting as FactTable<D> | undefined) ?? facts
  }

  function answersUnder({ id }: CodedFilter<D>): Map<D, GroupedSums> {
    const known = recentAnswers.get(id)
    if (known !== undefined) return known
    const answers = new Map<D, GroupedSums>()
    recentAnswers.set(id, answers)
    return answers
  }

  function sums(requests: readonly SumRequest<D>[]): readonly GroupedSums[] {
    const asked = codeRequests(facts, requests).map(({ by, filter }): Asked<D> => {
      return { by, filter, answers: answersUnder(filter) }
    })
    const missing = asked.filter(({ by, answers }) => !answers.has(by))
    for (const [table, some] of groupByTable(missing, tableFor)) answerTogether(table, some)
    return asked.flatMap(({ by, answers }) => answers.get(by) ?? [])
  }

  return { sums }
}

/** Requests that are the same are taken once. */
function groupByTable<D extends string>(
  requests: readonly Asked<D>[],
  tableFor: (request: CodedRequest<D>) => FactTable<D>,
): ReadonlyMap<FactTable<D>, readonly Asked<D>[]> {
  const groups = new Map<FactTable<D>, Asked<D>[]>()
  for (const request of requests) {
    const { by, answers } = request
    const table = tableFor(request)
    const group = groups.get(table)
    if (group === undefined) groups.set(table, [request])
    else if (!group.some(one => one.by === by && one.answers === answers)) group.push(request)
  }
  return groups
}

/** As few passes as can be for all requests, unless their clauses are more than can be told apart. */
function answerTogether<D extends string>(
  table: FactTable<D>,
  requests: readonly Asked<D>[],
): void {
  const clauses: CodedClause<D>[] = []
  const groups = requests.map((request): SumGroup => {
    const { keys, codes } = table.dimensions[request.by]
    return { codes, size: keys.size, heeds: bitsOf(request, clauses) }
  })
  if (clauses.length > MAX_CONSTRAINTS && requests.length > 1) {
    for (const request of requests) answerTogether(table, [request])
    return
  }
  const constraints = clauses.map(({ name, fails, passing }): Constraint => {
    return { codes: table.dimensions[name].codes, fails, passing }
  })
  const sums = addGroups(table.amounts, constraints, groups)
  requests.forEach(({ by, answers }, at) => {
    answers.set(by, toGrouped(table.dimensions[by].keys, sums[at]))
  })
}

/** The bits of a request's clauses among all clauses; those that are not among them yet join them. */
function bitsOf<D extends string>({ filter }: CodedRequest<D>, clauses: CodedClause<D>[]): number {
  let bits = 0
  for (const clause of filter.clauses) {
    const known = clauses.findIndex(({ id }) => id === clause.id)
    if (known === -1) clauses.push(clause)
    bits |= 1 << (known === -1 ? clauses.length - 1 : known)
  }
  return bits
}

function toGrouped(keys: KeyBook, sums: readonly number[] = []): GroupedSums {
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
