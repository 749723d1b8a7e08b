import type { DetailDimension, DetailFacts, LineFilter } from '../../domain/facts/detail-facts'
import type { FactTable } from '../../domain/facts/facts'
import { classCode, FUNCTIONAL_LEVELS } from '../../domain/subject-code'
import {
  LINE_NODE,
  lineFigures,
  NO_LINES,
  plus,
  subjectLabels,
  subjectNames,
  totalOf,
  type LineAmounts,
  type Lines,
  type NameOf,
} from './line-nodes'
import { nodeId, type SpendNode } from '../trees/spend-node'

/** A subject while its lines are added up. */
interface Draft {
  readonly code: string
  /** Of the subject and all below it. */
  amounts: LineAmounts
  /** The subjects that lines name, at this one or below it. */
  readonly leaves: string[]
  /** Of the lines that name this very subject, by the code of their project; one for all where projects are left out. */
  readonly own: Map<number, LineAmounts>
  readonly below: Draft[]
}

interface Context {
  readonly detail: DetailFacts
  readonly nameOf: NameOf
  /** The lines of all subjects. */
  readonly lines: LineFilter
  readonly hasProjects: boolean
  /** What stands for no project in place of a project's code. */
  readonly none: number
}

/**
 * This year's lines of some departments by subject, as deep as they go: 类 → 款 → 项, and the projects of a single
 * department; those of several are too many to be looked at.
 */
export function subjectNodes(dataset: Lines, departments: readonly string[]): readonly SpendNode[] {
  const { detail, info } = dataset
  const hasProjects = departments.length === 1
  const lines = { department: departments, year: [String(info.year)] }
  const by = hasProjects
    ? (['function', 'kind', 'project'] as const)
    : (['function', 'kind'] as const)
  const drafts = draftSubjects(detail.cube.groups<DetailDimension>(by, lines))
  const none = hasProjects ? detail.table.dimensions.project.keys.codeOf('') : 0
  const context = { detail, nameOf: subjectNames(dataset), lines, hasProjects, none }
  return drafts.map(draft => toNode(context, draft))
}

/** Adds every group up to its subject and to those above it; answers with the classes, by code. */
function draftSubjects({
  length,
  amounts,
  dimensions,
}: FactTable<DetailDimension>): readonly Draft[] {
  const { function: subject, kind } = dimensions
  // Groups that were not made by project have no such column.
  const { project }: Partial<typeof dimensions> = dimensions
  const basic = kind.keys.codeOf('basic')
  const drafts = new Map<string, Draft>()
  const paths = new Map<number, readonly Draft[]>()
  for (let row = 0; row < length; row++) {
    const code = subject.codes[row] ?? 0
    const path = paths.get(code) ?? draftPath(drafts, subject.keys.at(code))
    paths.set(code, path)
    const [amount = 0, isBasic] = [amounts[row], kind.codes[row] === basic]
    for (const draft of path) draft.amounts = plus(draft.amounts, isBasic, amount)
    const own = path[path.length - 1]?.own
    const place = project?.codes[row] ?? 0
    own?.set(place, plus(own.get(place) ?? NO_LINES, isBasic, amount))
  }
  return byCode([...drafts.values()].filter(({ code }) => code === classCode(code)))
}

/** A subject with those above it, from its class down; those that are not there yet are added. */
function draftPath(drafts: Map<string, Draft>, code: string): readonly Draft[] {
  const levels = FUNCTIONAL_LEVELS.filter(length => length <= code.length)
  const path: Draft[] = []
  for (const length of levels) {
    const own = code.slice(0, length)
    const draft = drafts.get(own) ?? newDraft(own)
    if (!drafts.has(own)) path[path.length - 1]?.below.push(draft)
    drafts.set(own, draft)
    draft.leaves.push(code)
    path.push(draft)
  }
  return path
}

function newDraft(code: string): Draft {
  return { code, amounts: NO_LINES, leaves: [], own: new Map(), below: [] }
}

function byCode(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function toNode(context: Context, { code, amounts, leaves, own, below }: Draft): SpendNode {
  const node: SpendNode = {
    ...LINE_NODE,
    ...subjectLabels(code, context.nameOf(code)),
    id: nodeId('function', code),
    dimension: 'function',
    figures: lineFigures(amounts, { ...context.lines, function: leaves }),
  }
  const subjects = byCode(below).map(draft => toNode(context, draft))
  const projects = [...own].flatMap(([project, part]) =>
    project === context.none ? [] : [projectNode(context, node, project, part)],
  )
  const parts = [...subjects, ...projects]
  const rest = own.get(context.none)
  return parts.length === 0 || rest === undefined || totalOf(rest) === null
    ? { ...node, children: parts }
    : { ...node, children: [...parts, restNode(context, node, rest)] }
}

function projectNode(
  { detail, lines }: Context,
  subject: SpendNode,
  code: number,
  amounts: LineAmounts,
): SpendNode {
  // By its code: to find one among a hundred thousand keys takes a scan.
  const project = detail.table.dimensions.project.keys.at(code)
  const name = detail.names.project.at(code) || project
  return {
    ...LINE_NODE,
    id: nodeId('line', `${subject.key}:${project}`),
    kind: 'project',
    // No other view knows it: those of the tables list the projects of one department.
    key: project,
    name,
    short: name,
    classCode: subject.classCode,
    figures: lineFigures(amounts, { ...lines, function: [subject.key], project: [project] }),
  }
}

/** What the lines of a subject say of nothing below it. */
function restNode(
  { lines, hasProjects }: Context,
  subject: SpendNode,
  amounts: LineAmounts,
): SpendNode {
  const { key, name, short, classCode } = subject
  const own: LineFilter = { ...lines, function: [key] }
  const node: SpendNode = {
    ...LINE_NODE,
    id: nodeId('residual', subject.id),
    classCode,
    figures: lineFigures(amounts, hasProjects ? { ...own, project: [''] } : own),
  }
  return hasProjects
    ? { ...node, kind: 'residual', key: subject.kind, name, short, code: subject.code }
    : { ...node, key, name, short, code: subject.code }
}
