import type { Dataset, FunctionalSubject, Project } from '../../domain/dataset'
import { isCostIndicator, targetAmount, targetSource, type Indicator } from '../../domain/indicator'
import { classCode, FUNCTIONAL_LEVELS, nearestAncestor } from '../../domain/subject-code'
import { groupBy } from '../group-by'
import { shortProjectNames, shortSubjectName } from '../names'
import { previousFigures } from './previous-figures'
import {
  figureOf,
  NO_FIGURE,
  nodeId,
  ROOT,
  sumFigures,
  sumPrevious,
  type Cut,
  type NodeFigure,
  type SpendNode,
} from './spend-node'

const CUTS = ['total', 'basic', 'project'] as const

/** Tables 2, 10 and 12 as one tree: 类 → 款 → 项 → project → cost indicator, with the rest shown. */
export function functionalTree(dataset: Dataset): SpendNode {
  const total = dataset.functionalTotal
  const previousOf = previousFigures(dataset)
  const names = shortProjectNames(dataset)
  const known = new Set(dataset.functional.map(subject => subject.code))
  const childrenOf = groupBy(
    dataset.functional,
    subject => nearestAncestor(subject.code, FUNCTIONAL_LEVELS, known) ?? '',
  )

  const toNode = (subject: FunctionalSubject): SpendNode => {
    const subjects = (childrenOf.get(subject.code) ?? []).map(toNode)
    const projects = dataset.projects
      .filter(project => project.subjectCode === subject.code)
      .map(project => projectNode(dataset, project, names.get(project.code) ?? project.name))
    const node: SpendNode = {
      id: nodeId('function', subject.code),
      kind: 'subject',
      dimension: 'function',
      key: subject.code,
      code: subject.code,
      name: subject.name,
      short: shortSubjectName(subject.name),
      classCode: classCode(subject.code),
      figures: cutFigures(subject),
      previous: previousOf(subject),
      children: [],
    }
    return { ...node, children: subjects.length > 0 ? subjects : leafParts(node, projects) }
  }

  const classes = (childrenOf.get('') ?? []).map(toNode)
  return {
    ...ROOT,
    figures: total === null ? sumFigures(classes, CUTS) : cutFigures(total),
    previous: total === null ? sumPrevious(classes, CUTS) : previousOf(total),
    children: classes,
  }
}

/** What a subject without others below it is made of: its projects, its basic expenditure, what neither explains. */
function leafParts(leaf: SpendNode, projects: readonly SpendNode[]): readonly SpendNode[] {
  const basic = leaf.figures.basic ?? NO_FIGURE
  if (projects.length === 0 || !basic.amount) return withResidual(leaf, projects)
  const { previous } = leaf
  const node: SpendNode = {
    ...leaf,
    id: nodeId('basic', leaf.id),
    kind: 'basic',
    dimension: null,
    figures: { total: basic, basic, project: NO_FIGURE },
    previous: { total: previous.basic, basic: previous.basic },
    children: [],
  }
  return withResidual(leaf, [...projects, node])
}

function cutFigures(
  subject: FunctionalSubject,
): Readonly<Record<(typeof CUTS)[number], NodeFigure>> {
  return {
    total: figureOf(subject.total),
    basic: figureOf(subject.basic),
    project: figureOf(subject.project),
  }
}

function projectNode(dataset: Dataset, project: Project, short: string): SpendNode {
  const budget = figureOf(project.budget)
  const node: SpendNode = {
    id: nodeId('project', project.code),
    kind: 'project',
    dimension: 'project',
    key: project.code,
    code: '',
    name: project.name,
    short,
    classCode: classCode(project.subjectCode),
    figures: { total: budget, project: budget, basic: NO_FIGURE },
    previous: {},
    children: [],
  }
  const costs = dataset.indicators
    .filter(indicator => indicator.project === project.code && isCostIndicator(indicator))
    .map(indicator => costNode(indicator, node.classCode))
  return { ...node, children: withResidual(node, costs) }
}

function costNode(indicator: Indicator, classOf: string): SpendNode {
  const figure = { amount: targetAmount(indicator), sources: [targetSource(indicator)] }
  return {
    id: nodeId('cost', indicator.id),
    kind: 'cost',
    dimension: 'indicator',
    key: indicator.name,
    code: '',
    name: indicator.name,
    short: indicator.name,
    classCode: classOf,
    figures: { total: figure, project: figure, basic: NO_FIGURE },
    previous: {},
    children: [],
  }
}

/**
 * Adds a visible rest where children do not make up their parent; nothing is spread over them. Its cells are the
 * parent's and then those taken from it. Parts that exceed their whole leave none: a note says that they do.
 */
function withResidual(parent: SpendNode, children: readonly SpendNode[]): readonly SpendNode[] {
  if (children.length === 0) return []
  const figures: Partial<Record<Cut, NodeFigure>> = {}
  for (const cut of CUTS) {
    const whole = parent.figures[cut]
    if (whole === undefined || whole.amount === null) continue
    const parts = children.flatMap(child => child.figures[cut] ?? [])
    const rest = parts.reduce((left, { amount }) => left - (amount ?? 0), whole.amount)
    const sources = [whole, ...parts].flatMap(part => part.sources)
    if (rest * whole.amount > 0) figures[cut] = { amount: rest, sources }
  }
  if (Object.keys(figures).length === 0) return children
  const residual: SpendNode = {
    ...parent,
    id: nodeId('residual', parent.id),
    kind: 'residual',
    dimension: null,
    key: parent.kind,
    code: '',
    name: '',
    short: '',
    figures,
    previous: {},
    children: [],
  }
  return [...children, residual]
}
