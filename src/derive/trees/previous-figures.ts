import type { Dataset, ExpenditureKind, FunctionalSubject } from '../../domain/dataset'
import { previousLeaves } from '../../domain/single-kind'
import { isWithinCode, leavesOf } from '../../domain/subject-code'
import { figureOf, NO_PREVIOUS, type PreviousFigure, type SpendNode } from './spend-node'

type PreviousOf = (subject: FunctionalSubject) => SpendNode['previous']

/** The year before of a subject: published as one figure, by kind derived where it can be told. */
export function previousFigures({ info, functional }: Dataset): PreviousOf {
  if (info.previousYear === null) return () => ({})
  const leaves = leavesOf(functional)
  const derive = ({ code, previous }: FunctionalSubject, kind: ExpenditureKind): PreviousFigure => {
    const below = leaves.filter(leaf => isWithinCode(leaf.code, code))
    const parts = previousLeaves(below, kind)
    if (parts === null) return NO_PREVIOUS
    const sum = parts.reduce((total, part) => total + (part.previous.amount ?? 0), 0)
    if (parts.length === 0) return { amount: null, derived: false, sources: [previous.source] }
    return { amount: sum, derived: true, sources: parts.map(part => part.previous.source) }
  }
  return subject => ({
    total: { ...figureOf(subject.previous), derived: false },
    basic: derive(subject, 'basic'),
    project: derive(subject, 'project'),
  })
}
