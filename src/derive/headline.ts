import { compareYears } from '../domain/comparison'
import type { Dataset, ExpenditureKind } from '../domain/dataset'
import { ratioOf } from '../domain/ratio'
import { keysOf, type Selection } from '../domain/selection'
import { departmentNotes } from './lines/department-notes'
import { beyondGeneral } from './beyond-general'
import { changeOf } from './trees/cut'
import { headlineTraces } from './headline-traces'
import type { HeadlineTile, HeadlineView, ShareSentence } from './headline-view'
import { previousOfKind } from './comparison/kind-figures'
import { shortProjectNames } from './names'
import { amountIn, NO_FIGURE, NO_PREVIOUS } from './trees/spend-node'
import { treeOf } from './trees/spending-tree'
import { previousOfItem } from './comparison/three-public'

/** The view-model of the page's head. It speaks of the whole; tiles only show what is picked. */
export function toHeadline(dataset: Dataset, selection: Selection): HeadlineView {
  const { root } = treeOf(dataset, 'function')
  const previous = root.previous.total ?? NO_PREVIOUS
  return {
    year: dataset.info.year,
    previousYear: dataset.info.previousYear,
    total: amountIn(root, 'total'),
    previous: previous.amount,
    change: changeOf(root, 'total'),
    sentence: toSentence(dataset),
    beyond: beyondGeneral(dataset),
    tiles: [
      kindTile(dataset, selection, 'basic'),
      kindTile(dataset, selection, 'project'),
      ...threePublicTile(dataset),
    ],
    notes: departmentNotes(selection),
    traces: headlineTraces(dataset),
    sources: root.figures.total?.sources ?? [],
  }
}

function toSentence(dataset: Dataset): ShareSentence {
  const { root } = treeOf(dataset, 'function')
  const total = amountIn(root, 'total')
  const names = shortProjectNames(dataset)
  const projects = [...dataset.projects].sort(
    (a, b) => (b.budget.amount ?? 0) - (a.budget.amount ?? 0),
  )
  const [largest, ...others] = projects
  const largestShare = largest === undefined ? null : ratioOf(largest.budget.amount ?? 0, total)
  const projectTotal = amountIn(root, 'project')
  const rest = (projectTotal ?? 0) - (largest?.budget.amount ?? 0)
  const restShare = ratioOf(rest, total)
  const basic = amountIn(root, 'basic')
  return {
    largest:
      largest === undefined || largestShare === null
        ? null
        : { name: names.get(largest.code) ?? largest.name, share: largestShare },
    basic: basic === null ? null : ratioOf(basic, total),
    rest:
      rest === 0 || restShare === null
        ? null
        : {
            share: restShare,
            names: others.map(project => names.get(project.code) ?? project.name),
          },
  }
}

function kindTile(dataset: Dataset, selection: Selection, kind: ExpenditureKind): HeadlineTile {
  const { root } = treeOf(dataset, 'function')
  const amount = amountIn(root, kind)
  const picked = keysOf(selection, 'kind')
  return {
    id: kind,
    amount,
    ...kindChange(dataset, kind),
    share: amount === null ? null : ratioOf(amount, amountIn(root, 'total')),
    selected: picked?.includes(kind) ?? false,
    faded: picked !== null && !picked.includes(kind),
  }
}

/** The change of a kind from the year before, stated or derived. */
function kindChange(
  dataset: Dataset,
  kind: ExpenditureKind,
): Pick<HeadlineTile, 'change' | 'previousDerived' | 'sources' | 'previousSources'> {
  const { root } = treeOf(dataset, 'function')
  const figure = root.figures[kind] ?? NO_FIGURE
  const previous = previousOfKind(dataset, root, kind)
  return {
    change: compareYears(figure.amount, previous.amount),
    previousDerived: previous.derived,
    sources: figure.sources,
    previousSources: previous.sources,
  }
}

function threePublicTile(dataset: Dataset): readonly HeadlineTile[] {
  if (dataset.threePublic === null) return []
  const { current } = dataset.threePublic
  const amount = current.total.amount
  const total = amountIn(treeOf(dataset, 'function').root, 'total')
  return [
    {
      id: 'threePublic',
      amount,
      change: compareYears(amount, previousOfItem(dataset.threePublic, 'total')),
      previousDerived: false,
      share: amount === null ? null : ratioOf(amount, total),
      selected: false,
      faded: false,
      sources: [current.total.source],
      previousSources: [dataset.threePublic.previous.total.source],
    },
  ]
}
