import type { Dataset } from '../../domain/dataset'
import type { DetailFacts, LineFilter } from '../../domain/facts/detail-facts'
import type { Fen } from '../../domain/money'
import { classCode } from '../../domain/subject-code'
import { lineName } from './line-name'
import { shortSubjectName } from '../names'
import { ROOT, type SpendNode } from '../trees/spend-node'

/** A dataset that has lines. */
export type Lines = Dataset & { readonly detail: DetailFacts }

/** What lines add up to, by kind; null where there is no line. */
export interface LineAmounts {
  readonly basic: Fen | null
  readonly project: Fen | null
}

export const NO_LINES: LineAmounts = { basic: null, project: null }

/** The amounts with one more added to its kind. */
export function plus({ basic, project }: LineAmounts, isBasic: boolean, amount: Fen): LineAmounts {
  return isBasic
    ? { basic: (basic ?? 0) + amount, project }
    : { basic, project: (project ?? 0) + amount }
}

/** Of both kinds together. */
export function totalOf({ basic, project }: LineAmounts): Fen | null {
  return basic === null && project === null ? null : (basic ?? 0) + (project ?? 0)
}

/** The figures of a node in every cut, with the lines that they are added up from. */
export function lineFigures(amounts: LineAmounts, lines: LineFilter): SpendNode['figures'] {
  const { basic, project } = amounts
  return {
    total: { amount: totalOf(amounts), sources: [], lines: [lines] },
    basic: { amount: basic, sources: [], lines: [{ ...lines, kind: ['basic'] }] },
    project: { amount: project, sources: [], lines: [{ ...lines, kind: ['project'] }] },
  }
}

/** A part of the whole, before its amounts and its own parts. */
export const LINE_NODE: Omit<SpendNode, 'id' | 'figures'> = { ...ROOT, kind: 'subject' }

/** What names subjects: the published table, or else the lines. */
export type NameOf = (code: string) => string | undefined

/** The names of subjects; none for a class or a section that neither the table nor the lines name. */
export function subjectNames({ functional, detail }: Dataset): NameOf {
  const published = new Map(functional.map(({ code, name }) => [code, name]))
  return code => published.get(code) ?? (lineName(detail, 'function', code) || undefined)
}

/** What a subject is called. One without a name goes by its code alone. */
export function subjectLabels(code: string, name: string | undefined) {
  return {
    key: code,
    code: name === undefined ? '' : code,
    name: name ?? code,
    short: shortSubjectName(name ?? code),
    classCode: classCode(code),
  }
}
