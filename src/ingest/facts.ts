import type {
  EconomicDimension,
  EconomicSubject,
  ExpenditureKind,
  FunctionalDimension,
  FunctionalSubject,
  Project,
} from '../domain/dataset'
import { packFacts, type FactRow, type FactTable } from '../domain/facts/facts'
import type { Fen } from '../domain/money'
import { singleKind } from '../domain/single-kind'
import { leavesOf } from '../domain/subject-code'

type FunctionalFact = FactRow<FunctionalDimension>

/** What a functional fact may be refined by: a project's subject and budget. */
type BudgetedProject = Pick<Project, 'code' | 'subjectCode' | 'budget'>

/**
 * Facts of tables 2 and 10, leaves only, in 分. 项目支出 of the current year is split over its
 * projects; what they leave over (or exceed by) stands under project "", nothing where it is blank. The year before is
 * published as one figure per subject: its kind is derived where the subject has one kind only,
 * else "" (guide: product.md).
 */
export function buildFunctionalFacts(
  subjects: readonly FunctionalSubject[],
  projects: readonly BudgetedProject[],
  year: number,
): FactTable<FunctionalDimension> {
  const rows = leavesOf(subjects).flatMap(leaf => {
    const own = projects.filter(project => project.subjectCode === leaf.code)
    return [...previousFacts(leaf, year - 1), ...currentFacts(leaf, own, year)]
  })
  return packFacts(['year', 'function', 'kind', 'project'], rows)
}

function currentFacts(
  leaf: FunctionalSubject,
  projects: readonly BudgetedProject[],
  year: number,
): FunctionalFact[] {
  const { basic, project, total } = leaf
  const fact = toFact(leaf.code, year)
  const basicFacts = basic.amount === null ? [] : [fact('basic', '', basic.amount)]
  const projectFacts = splitProject(project.amount, projects, fact)
  const facts = [...basicFacts, ...projectFacts]
  return facts.length > 0 || total.amount === null ? facts : [fact('', '', total.amount)]
}

function splitProject(
  amount: Fen | null,
  projects: readonly BudgetedProject[],
  fact: ReturnType<typeof toFact>,
): FunctionalFact[] {
  const facts = projects.flatMap(({ code, budget }) =>
    budget.amount === null ? [] : [fact('project', code, budget.amount)],
  )
  if (facts.length === 0) return amount === null ? [] : [fact('project', '', amount)]
  if (amount === null) return facts
  const rest = facts.reduce((left, fact) => left - fact.amount, amount)
  return rest === 0 ? facts : [...facts, fact('project', '', rest)]
}

function previousFacts(leaf: FunctionalSubject, year: number): FunctionalFact[] {
  const { amount } = leaf.previous
  const kind = singleKind(leaf.basic.amount, leaf.project.amount) ?? ''
  return amount === null ? [] : [toFact(leaf.code, year)(kind, '', amount)]
}

function toFact(code: string, year: number) {
  return (kind: ExpenditureKind | '', project: string, amount: Fen): FunctionalFact => ({
    year: String(year),
    function: code,
    kind,
    project,
    amount,
  })
}

/** Facts of table 3, leaves only, in 分; staffing "" where only the sum of both is published. */
export function buildEconomicFacts(
  subjects: readonly EconomicSubject[],
): FactTable<EconomicDimension> {
  const rows = leavesOf(subjects).flatMap(({ code, staff, operating, total }) => {
    const parts = [
      { staffing: 'staff', amount: staff.amount },
      { staffing: 'operating', amount: operating.amount },
    ]
    const published = parts.some(part => part.amount !== null)
    return (published ? parts : [{ staffing: '', amount: total.amount }]).flatMap(
      ({ staffing, amount }) => (amount === null ? [] : [{ economic: code, staffing, amount }]),
    )
  })
  return packFacts(['economic', 'staffing'], rows)
}
