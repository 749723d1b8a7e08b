import type { Dataset } from '../../domain/dataset'
import { amountsByKey } from '../../domain/facts/fact-cube'
import { allKeys } from '../../domain/facts/key-book'
import type { Fen } from '../../domain/money'
import { recent, type Recent } from '../../domain/facts/recent'
import { keysOf, type Selection } from '../../domain/selection'
import { FUNCTIONAL_LEVELS, isWithinCode } from '../../domain/subject-code'
import { departmentTree } from './department-tree'
import { compareLines } from './line-comparison'
import { flowOfLines } from './line-flow'
import { lineName } from './line-name'
import { lineFigures, type Lines } from './line-nodes'
import type { LineViews } from './line-views'
import { indexTree, ROOT, sumFigures, type SpendNode, type SpendTree } from '../trees/spend-node'
import { subjectNodes } from './subject-lines'

/** All that views show of lines. */
export const lineViews: LineViews = {
  departments: (dataset, picked) =>
    treeOnce(dataset, `all ${opened(picked)}`, lines => departmentTree(lines, picked)),
  subjects: (dataset, picked) =>
    treeOnce(dataset, JSON.stringify(picked), lines => subjectRoot(lines, picked)),
  compare: (dataset, by, selection, picked) =>
    hasLines(dataset) ? compareLines(dataset, by, selection, picked) : null,
  flow: (dataset, selection, picked) =>
    hasLines(dataset) ? flowOfLines(dataset, selection, picked) : null,
  jointAmount,
  subjectCodes,
}

function hasLines(dataset: Dataset): dataset is Lines {
  return dataset.detail !== null
}

/** The trees of the last picks are kept. */
const KEPT_TREES = 8

const trees = new WeakMap<Dataset, Recent<SpendTree>>()

function treeOnce(dataset: Dataset, id: string, build: (lines: Lines) => SpendNode): SpendTree {
  const own = trees.get(dataset) ?? recent<SpendTree>(KEPT_TREES)
  trees.set(dataset, own)
  const known = own.get(id)
  if (known !== undefined) return known
  const root = hasLines(dataset) ? build(dataset) : { ...ROOT, figures: {} }
  const tree = { ...indexTree(root), ofLines: true }
  own.set(id, tree)
  return tree
}

/** The only one that is picked; "" where none is, or several are. */
function opened(picked: readonly string[] | null): string {
  const [only = '', ...others] = picked ?? []
  return others.length === 0 ? only : ''
}

/** As many departments are named at most. */
const MOST_NAMED = 3

/** The subjects of some departments, under what the departments are called. */
function subjectRoot(dataset: Lines, departments: readonly string[]): SpendNode {
  const { detail, info } = dataset
  const children = subjectNodes(dataset, departments)
  const { basic, project } = sumFigures(children, ['basic', 'project'])
  const sums = { basic: basic?.amount ?? null, project: project?.amount ?? null }
  const names = departments.map(key => lineName(detail, 'department', key) || key)
  const name = names.slice(0, MOST_NAMED).join('、') + (names.length > MOST_NAMED ? '…' : '')
  return {
    ...ROOT,
    code: opened(departments),
    name,
    short: name,
    children,
    figures: lineFigures(sums, { department: departments, year: [String(info.year)] }),
  }
}

function jointAmount(dataset: Dataset, selection: Selection): Fen | null {
  if (!hasLines(dataset)) return null
  const { detail, info } = dataset
  const picked = keysOf(selection, 'function')
  const [sums] = detail.cube.sums([
    {
      by: 'kind',
      filter: {
        year: [String(info.year)],
        department: keysOf(selection, 'department') ?? undefined,
        kind: keysOf(selection, 'kind') ?? undefined,
        function:
          picked === null
            ? undefined
            : allKeys(detail.table.dimensions.function.keys).filter(key =>
                picked.some(code => isWithinCode(key, code)),
              ),
      },
    },
  ])
  const amounts = sums === undefined ? [] : [...amountsByKey(sums).values()]
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}

function subjectCodes({ detail }: Dataset): readonly string[] {
  const keys = detail === null ? [] : allKeys(detail.table.dimensions.function.keys)
  const above = keys.flatMap(key => FUNCTIONAL_LEVELS.map(length => key.slice(0, length)))
  return [...new Set(above)]
}
