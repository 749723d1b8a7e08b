import type { Dataset, EconomicSubject } from '../../domain/dataset'
import { classCode, ECONOMIC_LEVELS, nearestAncestor } from '../../domain/subject-code'
import { groupBy } from '../group-by'
import { shortSubjectName } from '../names'
import { figureOf, nodeId, ROOT, sumFigures, type SpendNode } from './spend-node'

const CUTS = ['total', 'staff', 'operating'] as const

/** Table 3 as a tree: 类 → 款 of basic expenditure. The year before is not published. */
export function economicTree(dataset: Dataset): SpendNode {
  const known = new Set(dataset.economic.map(subject => subject.code))
  const childrenOf = groupBy(
    dataset.economic,
    subject => nearestAncestor(subject.code, ECONOMIC_LEVELS, known) ?? '',
  )
  const toNode = (subject: EconomicSubject): SpendNode => ({
    id: nodeId('economic', subject.code),
    kind: 'subject',
    dimension: 'economic',
    key: subject.code,
    code: subject.code,
    name: subject.name,
    short: shortSubjectName(subject.name),
    classCode: classCode(subject.code),
    figures: cutFigures(subject),
    previous: {},
    children: (childrenOf.get(subject.code) ?? []).map(toNode),
  })
  const total = dataset.economicTotal
  const classes = (childrenOf.get('') ?? []).map(toNode)
  return {
    ...ROOT,
    figures: total === null ? sumFigures(classes, CUTS) : cutFigures(total),
    children: classes,
  }
}

function cutFigures(subject: EconomicSubject): SpendNode['figures'] {
  return {
    total: figureOf(subject.total),
    staff: figureOf(subject.staff),
    operating: figureOf(subject.operating),
  }
}
