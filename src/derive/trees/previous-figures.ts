import type { Dataset, ExpenditureKind, FunctionalSubject } from '../../domain/dataset'
import { sumBy } from '../../domain/fact-cube'
import type { Fen } from '../../domain/money'
import { isWithinCode } from '../../domain/subject-code'
import { figureOf, type PreviousFigure, type SpendNode } from './spend-node'

type PreviousOf = (subject: FunctionalSubject) => SpendNode['previous']
type LeafSum = readonly [code: string, sum: Fen]

/**
 * The year before is published as one figure a subject. By kind it may be derived where every leaf
 * below has a single kind this year (guide: product.md); otherwise it is not known.
 */
export function previousFigures(dataset: Dataset): PreviousOf {
  const { previousYear } = dataset.info
  if (previousYear === null) return () => ({})
  const leaves = {
    basic: leafSums(dataset, previousYear, 'basic'),
    project: leafSums(dataset, previousYear, 'project'),
    unknown: leafSums(dataset, previousYear, ''),
  }
  const derive = (subject: FunctionalSubject, kind: ExpenditureKind): PreviousFigure => {
    const isBelow = ([code]: LeafSum): boolean => isWithinCode(code, subject.code)
    if (leaves.unknown.some(isBelow)) return { amount: undefined, derived: false, sources: [] }
    const parts = leaves[kind].filter(isBelow)
    const amount = parts.length === 0 ? null : parts.reduce((sum, [, part]) => sum + part, 0)
    return { amount, derived: amount !== null, sources: [subject.previous.source] }
  }
  return subject => ({
    total: { ...figureOf(subject.previous), derived: false },
    basic: derive(subject, 'basic'),
    project: derive(subject, 'project'),
  })
}

function leafSums(dataset: Dataset, year: number, kind: ExpenditureKind | ''): readonly LeafSum[] {
  const filter = { year: [String(year)], kind: [kind] }
  return [...sumBy(dataset.functionalFacts, 'function', filter)]
}
