import { compareYears } from '../../domain/comparison'
import type { Dataset, ExpenditureKind } from '../../domain/dataset'
import { ratioOf } from '../../domain/ratio'
import { keysOf, type Selection } from '../../domain/selection'
import { departmentNotes } from '../lines/department-notes'
import { beyondGeneral } from './beyond-general'
import { changeOf, comparedIn } from '../trees/cut'
import { headlineShares, type HeadlineShare } from './headline-shares'
import { headlineTraces } from './headline-traces'
import type { HeadlineTile, HeadlineView, ShareSentence } from './headline-view'
import { previousOfKind } from '../kind-figures'
import { amountIn, NO_FIGURE, NO_PREVIOUS } from '../trees/spend-node'
import { treeOf } from '../trees/spending-tree'
import { threePublicRows } from '../comparison/three-public'

/** The view-model of the page's head. It speaks of the whole; tiles only show what is picked. */
export function toHeadline(dataset: Dataset, selection: Selection): HeadlineView {
  const { root } = treeOf(dataset, 'function')
  const previous = root.previous.total ?? NO_PREVIOUS
  const shares = headlineShares(dataset)
  return {
    year: dataset.info.year,
    previousYear: dataset.info.previousYear,
    total: amountIn(root, 'total'),
    previous: previous.amount,
    change: changeOf(root, 'total'),
    sentence: toSentence(shares),
    beyond: beyondGeneral(dataset),
    tiles: [
      kindTile(dataset, selection, 'basic'),
      kindTile(dataset, selection, 'project'),
      ...threePublicTile(dataset),
    ],
    notes: departmentNotes(selection),
    traces: headlineTraces(dataset, shares),
    sources: root.figures.total?.sources ?? [],
  }
}

function toSentence(shares: readonly HeadlineShare[]): ShareSentence {
  const [largest, basic, rest] = (['project', 'basic', 'rest'] as const).map(kind =>
    shares.find(share => share.kind === kind),
  )
  return {
    largest: largest === undefined ? null : { name: largest.names.join(), share: largest.share },
    basic: basic?.share ?? null,
    rest: rest === undefined ? null : { share: rest.share, names: rest.names },
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
  const previous = previousOfKind(dataset, kind)
  return {
    change: compareYears(comparedIn(root, kind), previous.amount),
    previousDerived: previous.derived,
    sources: figure.sources,
    previousSources: previous.sources,
  }
}

function threePublicTile(dataset: Dataset): readonly HeadlineTile[] {
  const row = threePublicRows(dataset).find(({ role }) => role === 'whole')
  if (row === undefined) return []
  const { current: amount, change, sources, previousSources } = row
  const total = amountIn(treeOf(dataset, 'function').root, 'total')
  return [
    {
      id: 'threePublic',
      amount,
      share: amount === null ? null : ratioOf(amount, total),
      selected: false,
      faded: false,
      // Of the year before a tile says the change alone, which is published or stated.
      previousDerived: false,
      ...{ change, sources, previousSources },
    },
  ]
}
