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

/** Projects where each has a place of its own; else subjects, of which the smallest are gathered. */
function endColumn(
  dataset: Lines,
  nameOf: NameOf,
  whole: readonly LineSum[],
  hasProjects: boolean,
): LineColumn {
  const toProjects: LineColumn = {
    idOf: endsAt(true, whole),
    placeOf: projectPlace(dataset, nameOf),
    linesOf: projectsOf(dataset),
  }
  const isFitting = new Set(whole.map(toProjects.idOf)).size <= MOST_NODES
  if (hasProjects && isFitting) return toProjects
  return { idOf: endsAt(false, whole), placeOf: subjectPlace(nameOf), linesOf: subjectsOf }
}

/** Where lines end. What is of a class and of nothing below it stands beside the parts that the class has. */
function endsAt(hasProjects: boolean, whole: readonly LineSum[]): LineColumn['idOf'] {
  const isOfProject = ({ project }: LineSum): boolean => hasProjects && project !== null
  const below = whole.filter(sum => isOfProject(sum) || !isClass(sum.subject))
  const parted = new Set(below.map(({ subject }) => classCode(subject)))
  return sum => {
    const { subject, project } = sum
    if (isOfProject(sum)) return nodeId('line', `${subject}:${project}`)
    const id = nodeId('function', subject)
    if (!isClass(subject)) return id
    return parted.has(subject) ? nodeId('residual', id) : null
  }
}

function isClass(subject: string): boolean {
  return subject === classCode(subject)
}

function projectPlace({ detail }: Lines, nameOf: NameOf): LineColumn['placeOf'] {
  const toSubject = subjectPlace(nameOf)
  return (sum, id) => {
    const { subject, project } = sum
    if (project === null) return toSubject(sum, id)
    // No other view knows a project of the lines: it picks nothing.
    const key = detail.table.dimensions.project.keys.at(project)
    const name = detail.names.project.at(project) || key
    const labels = { ...BARE, id, key, name, short: name, classCode: classCode(subject) }
    return { ...labels, column: 'part', kind: 'project' }
  }
}

function subjectPlace(nameOf: NameOf): LineColumn['placeOf'] {
  return ({ subject }, id) => ({
    ...{ ...BARE, ...subjectLabels(subject, nameOf(subject)), id },
    ...{ column: 'part', kind: 'subject' },
    dimension: isClass(subject) ? null : 'function',
  })
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
