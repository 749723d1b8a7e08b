import type { Dataset } from '../domain/dataset'
import type { DetailDimension, DetailFacts } from '../domain/detail-facts'
import type { FactTable } from '../domain/facts'
import type { KeyBook } from '../domain/key-book'
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
    code: names.has(code) ? code : '',
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
  const facts = fewestFacts(detail)
  const { department, function: subject } = facts.dimensions
  const { codes, placeOf } = classesOf(subject.keys)
  const sums = addByClass(facts, year, placeOf, codes.length)
  return Array.from({ length: department.keys.size }, (_, code) => {
    const byClass = new Map<string, Amounts>()
    codes.forEach((key, place) => {
      const at = code * codes.length + place
      const amounts = toAmounts(sums.basic[at], sums.project[at])
      if (amounts.total !== null) byClass.set(key, amounts)
    })
    return { code: department.keys.at(code), name: detail.names.department.at(code), byClass }
  })
}

/** The classes of all subjects, and which of them the subject of a code is in. */
function classesOf(subjects: KeyBook): {
  readonly codes: readonly string[]
  readonly placeOf: Uint16Array
} {
  const places = new Map<string, number>()
  const placeOf = Uint16Array.from({ length: subjects.size }, (_, code) => {
    const key = classCode(subjects.at(code))
    const place = places.get(key) ?? places.size
    places.set(key, place)
    return place
  })
  return { codes: [...places.keys()], placeOf }
}

interface CutSums {
  readonly basic: Float64Array
  readonly project: Float64Array
}

/** Sums by department and class, one after the other; −0 where there is no fact. */
function addByClass(
  { dimensions, amounts, length }: FactTable<DetailDimension>,
  year: string,
  placeOf: Uint16Array,
  classes: number,
): CutSums {
  const { department, function: subject, kind } = dimensions
  const size = department.keys.size * classes
  const sums = { basic: new Float64Array(size).fill(-0), project: new Float64Array(size).fill(-0) }
  const wanted = dimensions.year.keys.codeOf(year)
  const basic = kind.keys.codeOf('basic')
  for (let row = 0; row < length; row++) {
    if (dimensions.year.codes[row] !== wanted) continue
    const at = (department.codes[row] ?? 0) * classes + (placeOf[subject.codes[row] ?? 0] ?? 0)
    const cut = kind.codes[row] === basic ? sums.basic : sums.project
    cut[at] = (cut[at] ?? 0) + (amounts[row] ?? 0)
  }
  return sums
}

function toAmounts(basicSum = -0, projectSum = -0): Amounts {
  const basic = Object.is(basicSum, -0) ? null : basicSum
  const project = Object.is(projectSum, -0) ? null : projectSum
  const total = basic === null && project === null ? null : (basic ?? 0) + (project ?? 0)
  return { total, basic, project }
}

function fewestFacts({ table, cells }: DetailFacts): FactTable<DetailDimension> {
  const needed: readonly DetailDimension[] = ['department', 'year', 'function', 'kind']
  const fitting = cells.find(({ dimensions }) => needed.every(name => name in dimensions))
  return (fitting as FactTable<DetailDimension> | undefined) ?? table
}
