import { escape, op, table } from 'arquero'
import crossfilter from 'crossfilter2'
import type { Province } from '../support/province'
import { YEARS, type Change, type Sum, type Sums } from './filter.bench'

interface Line {
  readonly department: string
  readonly year: string
  readonly function: string
  readonly kind: string
  readonly amount: number
}

function linesOf(province: Province): readonly Line[] {
  return Array.from(province.amounts, (amount, row) => ({
    department: province.departments[province.department[row]!]!.code,
    year: province.years[province.year[row]!]!,
    function: province.subjects[province.subject[row]!]!.code,
    kind: province.kinds[province.kind[row]!]!,
    amount,
  }))
}

/** One pass over an array of objects, sums in maps. */
export function objectRows(province: Province): (change: Change) => Sums {
  const lines = linesOf(province)
  const years = new Set(YEARS)
  return ({ departments }) => {
    const wanted = new Set(departments)
    const [byFunction, byKind, byYear] = [newSums(), newSums(), newSums()]
    for (const line of lines) {
      if (!wanted.has(line.department)) continue
      add(byYear, line.year, line.amount)
      if (!years.has(line.year)) continue
      add(byFunction, line.function, line.amount)
      add(byKind, line.kind, line.amount)
    }
    return [read(byFunction), read(byKind), read(byYear)]
  }
}

const newSums = () => new Map<string, number>()

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount)
}

const read =
  (sums: ReadonlyMap<string, number>): Sum =>
  key =>
    sums.get(key) ?? 0

/** crossfilter2: a group heeds every filter but its own dimension's, as our views do. */
export function crossfilterGroups(province: Province): (change: Change) => Sums {
  const lines = crossfilter([...linesOf(province)])
  const department = lines.dimension(line => line.department)
  const year = lines.dimension(line => line.year)
  const sumOf = (dimension: ReturnType<typeof lines.dimension<string>>) =>
    dimension.group<string, number>().reduceSum(line => line.amount)
  const groups = [
    sumOf(lines.dimension(line => line.function)),
    sumOf(lines.dimension(line => line.kind)),
    sumOf(year),
  ] as const
  const years = new Set(YEARS)
  year.filterFunction(key => years.has(key))
  return ({ departments }) => {
    const wanted = new Set(departments)
    department.filterFunction(key => wanted.has(key))
    const [byFunction, byKind, byYear] = groups.map(group => {
      const sums = new Map(group.all().map(({ key, value }) => [key, value]))
      return (key: string) => sums.get(key) ?? 0
    })
    return [byFunction!, byKind!, byYear!]
  }
}

/** arquero: filter, group and roll up, once for each aggregation. */
export function arqueroTables(province: Province): (change: Change) => Sums {
  const pick = <T>(list: readonly T[], codes: ArrayLike<number>) =>
    Array.from(codes, code => list[code]!)
  const codeOf = ({ code }: { readonly code: string }) => code
  const lines = table({
    department: pick(province.departments.map(codeOf), province.department),
    year: pick(province.years, province.year),
    function: pick(province.subjects.map(codeOf), province.subject),
    kind: pick(province.kinds, province.kind),
    amount: province.amounts,
  })
  const years = new Set(YEARS)
  return ({ departments }) => {
    const wanted = new Set(departments)
    const inDepartments = lines.filter(escape((line: Line) => wanted.has(line.department)))
    const inBoth = inDepartments.filter(escape((line: Line) => years.has(line.year)))
    const sumBy = (from: typeof lines, by: string): Sum => {
      const rolled = from.groupby(by).rollup({ amount: op.sum('amount') })
      const sums = new Map(
        (rolled.objects() as { [key: string]: unknown }[]).map(row => [
          row[by] as string,
          row.amount as number,
        ]),
      )
      return read(sums)
    }
    return [sumBy(inBoth, 'function'), sumBy(inBoth, 'kind'), sumBy(inDepartments, 'year')]
  }
}
