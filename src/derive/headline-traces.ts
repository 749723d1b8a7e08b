import type { Dataset, Project } from '../domain/dataset'
import { MOST_NAMED, type HeadlineTraces } from './headline-view'
import { amountIn, figureOf, NO_FIGURE, NO_PREVIOUS } from './trees/spend-node'
import { treeOf } from './trees/spending-tree'
import {
  amountOperand,
  traceCounted,
  traceDifference,
  traceGrowth,
  tracePublished,
  traceShare,
  type Trace,
} from './trace'

/** Where the figures of the head come from: the total, its change, and the shares of the sentence. */
export function headlineTraces(dataset: Dataset): HeadlineTraces {
  const { root } = treeOf(dataset, 'function')
  const figure = root.figures.total ?? NO_FIGURE
  const before = root.previous.total ?? NO_PREVIOUS
  const title = dataset.info.title
  const now = amountOperand(figure.amount, figure.sources)
  const previous = amountOperand(before.amount ?? null, before.sources)
  return {
    total: tracePublished(title, now),
    previous: tracePublished(title, previous),
    change: traceDifference(title, now, previous),
    growth: traceGrowth(title, now, previous),
    shares: shareTraces(dataset),
    others: projectsCount(dataset),
  }
}

/** The largest project, basic expenditure and the rest of the projects, each of the whole. */
function shareTraces(dataset: Dataset): readonly Trace[] {
  const { root } = treeOf(dataset, 'function')
  const whole = amountOperand(amountIn(root, 'total'), root.figures.total?.sources ?? [])
  const [largest] = byBudget(dataset)
  const { amount: largestAmount, sources: largestSources } =
    largest === undefined ? NO_FIGURE : figureOf(largest.budget)
  const basic = root.figures.basic ?? NO_FIGURE
  const project = root.figures.project ?? NO_FIGURE
  const rest = (project.amount ?? 0) - (largestAmount ?? 0)
  const parts = [
    { title: largest?.name ?? '', amount: largestAmount, sources: largestSources },
    { title: '基本支出', amount: basic.amount, sources: basic.sources },
    {
      title: '项目支出',
      amount: rest === 0 ? null : rest,
      sources: [...project.sources, ...largestSources],
    },
  ]
  return parts.flatMap(({ title, amount, sources }) =>
    amount === null ? [] : [traceShare(title, amountOperand(amount, sources), whole)],
  )
}

/** How many projects there are beside the largest, where the sentence does not name them all. */
function projectsCount(dataset: Dataset): readonly Trace[] {
  const [, ...others] = byBudget(dataset)
  const parts = others.map(({ budget }) => amountOperand(budget.amount, figureOf(budget).sources))
  return parts.length > MOST_NAMED ? [traceCounted('项目支出', parts)] : []
}

function byBudget({ projects }: Dataset): readonly Project[] {
  return [...projects].sort((a, b) => (b.budget.amount ?? 0) - (a.budget.amount ?? 0))
}
