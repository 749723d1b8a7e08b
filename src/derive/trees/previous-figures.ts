import type { Dataset, ExpenditureKind, FunctionalSubject } from '../../domain/dataset'
import { roundingOf } from '../../domain/money'
import { previousLeaves } from '../../domain/single-kind'
import { isWithinCode, leavesOf } from '../../domain/subject-code'
import { figureOf, NO_PREVIOUS, type PreviousFigure, type SpendNode } from './spend-node'

/** Whether the leaves make up both years of a subject: where one is missing, what they tell is not all of it. */
function addsUp(
  leaves: readonly FunctionalSubject[],
  subject: FunctionalSubject,
  kind: ExpenditureKind,
): boolean {
  return ([kind, 'previous'] as const).every(year => {
    const rest = leaves.reduce(
      (left, leaf) => left - (leaf[year].amount ?? 0),
      subject[year].amount ?? 0,
    )
    return Math.abs(rest) <= roundingOf(leaves.length + 1)
  })
}

type PreviousOf = (subject: FunctionalSubject) => SpendNode['previous']

/** The year before of a subject: published as one figure, by kind derived where it can be told. */
export function previousFigures({ info, functional }: Dataset): PreviousOf {
  if (info.previousYear === null) return () => ({})
  const leaves = leavesOf(functional)
  const derive = (subject: FunctionalSubject, kind: ExpenditureKind): PreviousFigure => {
    const { code, previous } = subject
    const below = leaves.filter(leaf => isWithinCode(leaf.code, code))
    const parts = addsUp(below, subject, kind) ? previousLeaves(below, kind) : null
    if (parts === null) return NO_PREVIOUS
    const sum = parts.reduce((total, part) => total + (part.previous.amount ?? 0), 0)
    if (parts.length === 0) return { amount: null, derived: false, sources: [previous.source] }
    return { amount: sum, derived: true, sources: parts.map(part => part.previous.source) }
  }
  return subject => ({
    total: subject.previous.unread
      ? NO_PREVIOUS
      : { ...figureOf(subject.previous), derived: false },
    basic: derive(subject, 'basic'),
    project: derive(subject, 'project'),
  })
}
