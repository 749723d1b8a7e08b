import type { LineFilter } from '../domain/detail-facts'
import type { Fen } from '../domain/money'
import { classCode } from '../domain/subject-code'
import type { GraphNode } from './flow-draft'
import { MOST_NODES } from './flow-ends'
import { kindStage } from './flow-graph'
import { lineName } from './line-name'
import { subjectLabels, subjectNames, type Lines, type NameOf } from './line-nodes'
import { nodeId, type Cut } from './spend-node'

/** Lines of one department, kind, subject and project added up. */
export interface LineSum {
  readonly department: string
  readonly kind: Extract<Cut, 'basic' | 'project'>
  readonly subject: string
  /** The code of the project among the keys of the lines; null where none is told. */
  readonly project: number | null
  readonly amount: Fen
}

/** A place before it is known how much passes it. */
type Place = Omit<GraphNode, 'amount' | 'lines'>

/** The places of one column: which of them lines pass, what it is called, and what tells its lines apart. */
export interface LineColumn {
  /** Null where the lines have ended before. */
  readonly idOf: (sum: LineSum) => string | null
  readonly placeOf: (sum: LineSum, id: string) => Place
  /** Of sums that pass the same place. */
  readonly linesOf: (sums: readonly LineSum[]) => LineFilter
}

/** From left to right, as deep as all that flows can be drawn. */
export function lineColumns(
  dataset: Lines,
  whole: readonly LineSum[],
  hasProjects: boolean,
): readonly LineColumn[] {
  const nameOf = subjectNames(dataset)
  const departments = departmentColumn(dataset)
  return [departments, KINDS, classColumn(nameOf), endColumn(dataset, nameOf, whole, hasProjects)]
}

const BARE = {
  ...{ dimension: null, key: '', code: '', name: '', short: '', classCode: '' },
  ...{ count: 1, sources: [] },
} as const

function departmentColumn({ detail }: Lines): LineColumn {
  return {
    idOf: ({ department }) => nodeId('department', department),
    placeOf({ department: key }, id) {
      const name = lineName(detail, 'department', key) || key
      const labels = { ...BARE, id, key, code: key, name, short: name }
      return { ...labels, column: 'fund', kind: 'department', dimension: 'department' }
    },
    linesOf: sums => ({ department: distinct(sums.map(({ department }) => department)) }),
  }
}

const KINDS: LineColumn = {
  idOf: ({ kind }) => kindStage(kind).id,
  placeOf: ({ kind }, id) => ({
    ...{ ...BARE, id, key: kind },
    ...{ column: 'kind', kind: 'kind', dimension: 'kind' },
  }),
  linesOf: sums => ({ kind: distinct(sums.map(({ kind }) => kind)) }),
}

function classColumn(nameOf: NameOf): LineColumn {
  return {
    idOf: ({ subject }) => nodeId('function', classCode(subject)),
    placeOf({ subject }, id) {
      const code = classCode(subject)
      const labels = { ...BARE, ...subjectLabels(code, nameOf(code)), id }
      return { ...labels, column: 'class', kind: 'subject', dimension: 'function' }
    },
    linesOf: subjectsOf,
  }
}

/** How deep the last column goes: to projects, or to subjects with codes of a length. */
type Depth = 'project' | 7 | 5

/** The deepest at which each end has a place of its own; where even 款 are too many, the smallest are gathered. */
function endColumn(
  dataset: Lines,
  nameOf: NameOf,
  whole: readonly LineSum[],
  hasProjects: boolean,
): LineColumn {
  const depths: readonly Depth[] = hasProjects ? ['project', 7, 5] : [7, 5]
  const columns = depths.map(depth => ({
    idOf: endsAt(depth, whole),
    placeOf: placesAt(depth, dataset, nameOf),
    linesOf: depth === 'project' ? projectsOf(dataset) : subjectsOf,
  }))
  const fitting = columns.find(({ idOf }) => new Set(whole.map(idOf)).size <= MOST_NODES)
  return fitting ?? columns[columns.length - 1] ?? { ...KINDS, idOf: () => null }
}

/** Where lines end at a depth; what is of a class and of nothing below it stands beside the parts that the class has. */
function endsAt(depth: Depth, whole: readonly LineSum[]): LineColumn['idOf'] {
  const isOfProject = ({ project }: LineSum): boolean => depth === 'project' && project !== null
  const isClass = ({ subject }: LineSum): boolean => subject === classCode(subject)
  const below = whole.filter(sum => isOfProject(sum) || !isClass(sum))
  const parted = new Set(below.map(({ subject }) => classCode(subject)))
  return sum => {
    const { subject, project } = sum
    if (isOfProject(sum)) return nodeId('line', `${subject}:${project}`)
    const id = nodeId('function', codeAt(depth, subject))
    if (!isClass(sum)) return id
    return parted.has(subject) ? nodeId('residual', id) : null
  }
}

function codeAt(depth: Depth, subject: string): string {
  return depth === 'project' ? subject : subject.slice(0, depth)
}

function placesAt(depth: Depth, { detail }: Lines, nameOf: NameOf): LineColumn['placeOf'] {
  return ({ subject, project }, id) => {
    const bare = { ...BARE, id, classCode: classCode(subject), column: 'part' } as const
    if (depth === 'project' && project !== null) {
      // No other view knows a project of the lines: it picks nothing.
      const key = detail.table.dimensions.project.keys.at(project)
      const name = detail.names.project.at(project) || key
      return { ...bare, key, name, short: name, kind: 'project' }
    }
    const code = codeAt(depth, subject)
    const own = { ...bare, ...subjectLabels(code, nameOf(code)), kind: 'subject' } as const
    return code === classCode(code) ? own : { ...own, dimension: 'function' }
  }
}

function subjectsOf(sums: readonly LineSum[]): LineFilter {
  return { function: distinct(sums.map(({ subject }) => subject)) }
}

function projectsOf({ detail }: Lines): LineColumn['linesOf'] {
  const { keys } = detail.table.dimensions.project
  return sums => ({
    ...subjectsOf(sums),
    project: distinct(sums.map(({ project }) => (project === null ? '' : keys.at(project)))),
  })
}

function distinct<T>(keys: readonly T[]): readonly T[] {
  return [...new Set(keys)]
}
