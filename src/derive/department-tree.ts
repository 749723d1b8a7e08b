import type { Dataset } from '../domain/dataset'
import type { DetailDimension, DetailFacts } from '../domain/detail-facts'
import type { FactTable } from '../domain/facts'
import type { Fen } from '../domain/money'
import { classCode } from '../domain/subject-code'
import { shortSubjectName } from './names'
import { nodeId, sumFigures, type NodeFigure, type SpendNode } from './spend-node'

const CUTS = ['total', 'basic', 'project'] as const
type Amounts = Record<(typeof CUTS)[number], Fen | null>

/** This year's lines of all departments as a tree: department → class. They are lines of a file, of no published cell. */
export function departmentTree({ detail, info, functional }: Dataset): SpendNode {
  const names = new Map(functional.map(({ code, name }) => [code, name]))
  const classes = detail === null ? [] : classSums(detail, String(info.year))
  const departments = classes.map(({ code, name, byClass }) => {
    const id = nodeId('department', code)
    const children = [...byClass].map(([key, amounts]) => classNode(id, key, names, amounts))
    return { ...BARE, ...labels(code, name), id, children, figures: sumFigures(children, CUTS) }
  })
  return {
    ...BARE,
    id: 'root',
    kind: 'root',
    dimension: null,
    children: departments,
    figures: sumFigures(departments, CUTS),
  }
}

const BARE: Omit<SpendNode, 'id' | 'figures'> = {
  kind: 'subject',
  dimension: 'department',
  key: '',
  code: '',
  name: '',
  short: '',
  classCode: '',
  previous: {},
  children: [],
}

function labels(code: string, name: string) {
  return { key: code, code, name: name || code, short: name || code, classCode: code }
}

function classNode(
  parent: string,
  code: string,
  names: ReadonlyMap<string, string>,
  amounts: Amounts,
): SpendNode {
  const name = names.get(code) ?? code
  const figure = (amount: Fen | null): NodeFigure => ({ amount, sources: [] })
  return {
    ...BARE,
    ...labels(code, name),
    id: nodeId(parent, code),
    short: shortSubjectName(name),
    // A class says no more than where a department's money goes: no other view knows it by department.
    dimension: null,
    figures: {
      total: figure(amounts.total),
      basic: figure(amounts.basic),
      project: figure(amounts.project),
    },
  }
}

interface DepartmentSums {
  readonly code: string
  readonly name: string
  readonly byClass: ReadonlyMap<string, Amounts>
}

/** One pass over the fewest facts that tell department, year, subject and kind apart. */
function classSums(detail: DetailFacts, year: string): readonly DepartmentSums[] {
  const { dimensions, amounts, length } = fewestFacts(detail)
  const { department, function: subject, kind } = dimensions
  const wanted = dimensions.year.keys.codeOf(year)
  const classes = Array.from({ length: subject.keys.size }, (_, code) =>
    classCode(subject.keys.at(code)),
  )
  const kinds = Array.from({ length: kind.keys.size }, (_, code) => kind.keys.at(code))
  const found = Array.from({ length: department.keys.size }, () => new Map<string, Amounts>())
  for (let row = 0; row < length; row++) {
    if (dimensions.year.codes[row] !== wanted) continue
    const byClass = found[department.codes[row] ?? 0]
    const key = classes[subject.codes[row] ?? 0] ?? ''
    const cut = kinds[kind.codes[row] ?? 0] === 'basic' ? 'basic' : 'project'
    if (byClass !== undefined) addTo(byClass, key, cut, amounts[row] ?? 0)
  }
  return found.map((byClass, code) => ({
    code: department.keys.at(code),
    name: detail.names.department.at(code),
    byClass,
  }))
}

function addTo(
  byClass: Map<string, Amounts>,
  key: string,
  cut: 'basic' | 'project',
  amount: Fen,
): void {
  const sums = byClass.get(key) ?? { total: null, basic: null, project: null }
  sums.total = (sums.total ?? 0) + amount
  sums[cut] = (sums[cut] ?? 0) + amount
  byClass.set(key, sums)
}

function fewestFacts({ table, cells }: DetailFacts): FactTable<DetailDimension> {
  const needed: readonly DetailDimension[] = ['department', 'year', 'function', 'kind']
  const fitting = cells.find(({ dimensions }) => needed.every(name => name in dimensions))
  return (fitting as FactTable<DetailDimension> | undefined) ?? table
}
