import type { Dataset, FunctionalSubject } from '../../domain/dataset'
import { amountAt } from '../../domain/published/published-rows'
import { subjectTable, type SubjectRow } from '../../domain/published/subject-table'
import type { Figure } from '../../domain/source'
import { functionalTree } from '../trees/functional-tree'
import { fundsBeside, GENERAL_FUND, GOVERNMENT_FUND } from '../funds'
import { nodeId, type Cut, type SpendNode } from '../trees/spend-node'
import { treeOf } from '../trees/spending-tree'

/** A source with the tree of what it pays for, and whether that is published by 基本/项目. */
export interface FlowFund {
  readonly key: string
  readonly name: string
  readonly root: SpendNode
  readonly cuts: readonly Cut[]
}

const KINDS: readonly Cut[] = ['basic', 'project']
const UNSPLIT: readonly Cut[] = ['total']

/**
 * The sources that have an amount: 一般公共预算 by table 2, 政府性基金预算 by table 5, any other by its column of
 * table 7. What was carried over is no source beside tables 2 and 5 where they hold it.
 */
export function flowFunds(dataset: Dataset): readonly FlowFund[] {
  const byKind: readonly FlowFund[] = [
    {
      key: GENERAL_FUND,
      name: '一般公共预算',
      root: treeOf(dataset, 'function').root,
      cuts: KINDS,
    },
    { key: GOVERNMENT_FUND, name: '政府性基金预算', root: governmentFund(dataset), cuts: KINDS },
  ]
  const split = byKind.filter(({ root }) => hasAmount(root))
  const { byId } = treeOf(dataset, 'fund')
  const others = fundsBeside(dataset).flatMap(({ key, name }): readonly FlowFund[] => {
    const root = byId.get(nodeId('fund', key))
    const isDrawn = split.some(fund => fund.key === key)
    if (root === undefined || isDrawn || !hasAmount(root)) return []
    return [{ key, name, root, cuts: UNSPLIT }]
  })
  return [...split, ...others]
}

function hasAmount({ figures }: SpendNode): boolean {
  return (figures.total?.amount ?? 0) > 0
}

/** Table 5 as a tree; as a whole it reads like table 2, without the year before. */
function governmentFund(dataset: Dataset): SpendNode {
  const { subjects, total } = subjectTable(dataset, 'government-fund')
  return functionalTree({
    ...dataset,
    info: { ...dataset.info, previousYear: null },
    functional: subjects.map(toSubject),
    functionalTotal: total && toSubject(total),
  })
}

function toSubject({ code, name, row }: SubjectRow): FunctionalSubject {
  const figure = (column: string): Figure => ({
    amount: amountAt(row, column),
    source: { table: row.table, row: row.row, column },
  })
  return {
    code,
    name,
    previous: { amount: null, source: figure('总计').source },
    total: figure('总计'),
    basic: figure('基本支出'),
    project: figure('项目支出'),
  }
}
