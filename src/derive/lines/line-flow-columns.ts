import type { LineFilter } from '../../domain/facts/detail-facts'
import type { Fen } from '../../domain/money'
import { classCode, FUNCTIONAL_LEVELS } from '../../domain/subject-code'
import type { GraphNode } from '../flow/flow-draft'
import { kindStage } from '../flow/flow-graph'
import { lineName } from './line-name'
import { subjectLabels, subjectNames, type Lines, type NameOf } from './line-nodes'
import { nodeId, type Cut } from '../trees/spend-node'

/** Lines of one department, kind, subject and project added up. */
export interface LineSum {
  readonly department: string
  readonly kind: Extract<Cut, 'basic' | 'project'>
  readonly subject: string
  /** The code of the project among the keys of the lines; null where none is told, or none is asked for. */
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

/** From left to right. `whole` is all that flows; `isToProjects` where it goes on to projects. */
export function lineColumns(
  dataset: Lines,
  whole: readonly LineSum[],
  isToProjects: boolean,
): readonly LineColumn[] {
  const nameOf = subjectNames(dataset)
  const ends = endColumn(dataset, nameOf, whole)
  const linesOf = isToProjects ? projectsOf(dataset) : subjectsOf
  return [departmentColumn(dataset), KINDS, classColumn(nameOf), { ...ends, linesOf }]
}

const BARE = {
  ...{ dimension: null, key: '', code: '', name: '', short: '', classCode: '' },
  ...{ count: 1, sources: [] },
} as const

/** It picks nothing: the flow is of what is picked of them elsewhere, and would empty itself. */
function departmentColumn({ detail }: Lines): LineColumn {
  return {
    idOf: ({ department }) => nodeId('department', department),
    placeOf({ department: key }, id) {
      const name = lineName(detail, 'department', key) || key
      const labels = { ...BARE, id, key, code: key, name, short: name }
      return { ...labels, column: 'fund', kind: 'department' }
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

/** Projects and subjects. What a subject has beside its own parts is a rest; a class that has no parts is an end itself. */
function endColumn(
  { detail }: Lines,
  nameOf: NameOf,
  whole: readonly LineSum[],
): Pick<LineColumn, 'idOf' | 'placeOf'> {
  const isParted = partedSubjects(whole)
  return {
    idOf({ subject, project }) {
      if (project !== null) return nodeId('line', `${subject}:${project}`)
      const id = nodeId('function', subject)
      if (isParted(subject)) return nodeId('residual', id)
      return subject === classCode(subject) ? null : id
    },
    placeOf({ subject, project }, id) {
      const bare = { ...BARE, id, classCode: classCode(subject), column: 'part' } as const
      if (project !== null) {
        // No other view knows a project of the lines: it picks nothing.
        const key = detail.table.dimensions.project.keys.at(project)
        const name = detail.names.project.at(project) || key
        return { ...bare, key, name, short: name, kind: 'project' }
      }
      const labels = { ...bare, ...subjectLabels(subject, nameOf(subject)) }
      return isParted(subject)
        ? { ...labels, key: 'subject', kind: 'residual' }
        : { ...labels, kind: 'subject', dimension: 'function' }
    },
  }
}

/** Says whether projects or other subjects of a subject flow beside it. */
function partedSubjects(whole: readonly LineSum[]): (subject: string) => boolean {
  const parted = new Set(
    whole.flatMap(({ subject, project }) =>
      project === null ? above(subject) : [subject, ...above(subject)],
    ),
  )
  return subject => parted.has(subject)
}

/** The codes of the subjects that one lies in: 2010301 → 201, 20103. */
function above(subject: string): readonly string[] {
  return FUNCTIONAL_LEVELS.filter(length => length < subject.length).map(length =>
    subject.slice(0, length),
  )
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
