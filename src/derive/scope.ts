import type { Dataset } from '../domain/dataset'
import { sumFacts } from '../domain/facts'
import { ratioOf } from '../domain/ratio'
import { keysOf, type Dimension, type Selection } from '../domain/selection'
import { isWithinCode } from '../domain/subject-code'
import type { Chip, ScopeAmount, ScopeView } from './headline-view'
import { shortProjectNames, shortSubjectName } from './names'
import { amountIn, nodeId } from './spend-node'
import { spendingIn, outermost } from './spending-scope'
import { treeOf } from './spending-tree'

/** The view-model of the filter bar. */
export function toScope(dataset: Dataset, selection: Selection): ScopeView {
  const whole = amountIn(treeOf(dataset, 'function').root, 'total')
  const spending = spendingIn(dataset, selection)
  const economic = economicScope(dataset, selection)
  const hasSpending = SPENDING.some(dimension => keysOf(selection, dimension) !== null)
  return {
    chips: toChips(dataset, selection),
    spending: { amount: spending, share: spending === null ? null : ratioOf(spending, whole) },
    economic,
    cannotJoin: economic !== null && hasSpending,
  }
}

const SPENDING: readonly Dimension[] = ['function', 'kind', 'project']

function economicScope(dataset: Dataset, selection: Selection): ScopeAmount | null {
  const subjects = keysOf(selection, 'economic')
  const staffing = keysOf(selection, 'staffing')
  if (subjects === null && staffing === null) return null
  const tree = treeOf(dataset, 'economic')
  const whole = amountIn(tree.root, 'total')
  const amount =
    staffing === null
      ? sumCells(
          outermost(subjects ?? []).flatMap(code => tree.byId.get(nodeId('economic', code)) ?? []),
        )
      : sumFacts(dataset.economicFacts, {
          staffing,
          ...(subjects === null ? {} : { economic: leavesWithin(dataset, subjects) }),
        })
  return { amount, share: amount === null ? null : ratioOf(amount, whole) }

  function sumCells(nodes: readonly Parameters<typeof amountIn>[0][]): number | null {
    const amounts = nodes.flatMap(node => amountIn(node, 'total') ?? [])
    return amounts.length === 0 ? null : amounts.reduce((sum, part) => sum + part, 0)
  }
}

function leavesWithin(dataset: Dataset, subjects: readonly string[]): readonly string[] {
  const leaves = dataset.economicFacts.dimensions.economic.keys
  return leaves.filter(leaf => subjects.some(code => isWithinCode(leaf, code)))
}

function toChips(dataset: Dataset, selection: Selection): readonly Chip[] {
  return selection.flatMap(({ dimension, keys, source }) =>
    keys.map(key => ({ dimension, key, source, label: labelOf(dataset, dimension, key) })),
  )
}

/** The data's own name of a key; null where the interface has the word (基本/项目, 人员/公用, core). */
export function labelOf(dataset: Dataset, dimension: Dimension, key: string): string | null {
  switch (dimension) {
    case 'function':
    case 'economic': {
      const subjects = dimension === 'function' ? dataset.functional : dataset.economic
      const subject = subjects.find(({ code }) => code === key)
      return subject === undefined ? key : `${key} ${shortSubjectName(subject.name)}`
    }
    case 'project':
      return shortProjectNames(dataset).get(key) ?? key
    case 'level':
      return key.split('/').join(' · ')
    case 'indicator':
      return key
    case 'kind':
    case 'staffing':
    case 'core':
      return null
  }
}
