import type { Dataset, Project } from '../../domain/dataset'
import { makeWhole } from '../../domain/ratio'
import { KIND_NAMES } from '../kind-figures'
import { generalProjects } from '../general-projects'
import { MOST_NAMED } from './headline-view'
import { shortProjectNames } from '../names'
import { amountOperand, traceCounted, traceShare, type Trace } from '../trace/trace'
import { figureOf, NO_FIGURE, type NodeFigure } from '../trees/spend-node'
import { treeOf } from '../trees/spending-tree'

/** One part of the whole, as "of every 100 yuan" says it, with where its figures come from. */
export interface HeadlineShare {
  readonly kind: 'project' | 'basic' | 'rest'
  /** The projects it goes to, by their short names. */
  readonly names: readonly string[]
  readonly share: number
  readonly trace: Trace
  /** How many projects they are, where the sentence does not name them all. */
  readonly count: Trace | null
}

/**
 * The largest project, basic expenditure and the rest of the projects, each of the whole; what is blank or 0 is left
 * out. None where they do not make up the whole.
 */
export function headlineShares(dataset: Dataset): readonly HeadlineShare[] {
  const { basic = NO_FIGURE, project = NO_FIGURE } = treeOf(dataset, 'function').root.figures
  const projects = byBudget(dataset)
  const largest = projects.find(({ budget }) => budget.amount !== null)
  const first = largest === undefined ? NO_FIGURE : figureOf(largest.budget)
  const rest = {
    amount: (project.amount ?? 0) - (first.amount ?? 0),
    sources: [...project.sources, ...first.sources],
  }
  const others = projects.filter(one => one !== largest)
  const shares = [
    ...toShare(dataset, 'project', largest?.name ?? '', first, projects.slice(0, 1)),
    ...toShare(dataset, 'basic', KIND_NAMES.basic, basic, []),
    ...toShare(dataset, 'rest', '', rest, others),
  ]
  return makeWhole(shares.map(({ share }) => share)) ? shares : []
}

function toShare(
  dataset: Dataset,
  kind: HeadlineShare['kind'],
  name: string,
  { amount, sources }: NodeFigure,
  projects: readonly Project[],
): readonly HeadlineShare[] {
  const short = shortProjectNames(dataset)
  const names = projects.map(({ code, name: own }) => short.get(code) ?? own)
  const title = name || nameOfRest(names)
  const whole = treeOf(dataset, 'function').root.figures.total ?? NO_FIGURE
  const trace = traceShare(
    title,
    amountOperand(amount, sources),
    amountOperand(whole.amount, whole.sources),
  )
  if (amount === null || amount <= 0 || trace.value === null) return []
  const budgets = projects.map(({ budget }) => amountOperand(budget.amount, [budget.source]))
  return [
    {
      kind,
      names,
      share: trace.value,
      trace,
      count: projects.length > MOST_NAMED ? traceCounted(title, budgets) : null,
    },
  ]
}

/** What is left has no name but those of its projects. */
function nameOfRest(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ['…'] : []
  return [...names.slice(0, MOST_NAMED), ...more].join(' · ') || KIND_NAMES.project
}

/** The projects that the whole holds, the largest first and those of a blank budget last. */
function byBudget(dataset: Dataset): readonly Project[] {
  const amountOf = ({ budget }: Project): number => budget.amount ?? -Number.MAX_VALUE
  return [...generalProjects(dataset)].sort((a, b) => amountOf(b) - amountOf(a))
}
