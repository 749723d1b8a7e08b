import type { Dataset, FunctionalSubject } from '../../domain/dataset'
import { amountAt } from '../../domain/published/published-rows'
import { subjectRow, subjectTable, type SubjectRow } from '../../domain/published/subject-table'
import type { Figure } from '../../domain/source'
import { classCode } from '../../domain/subject-code'
import { functionalTree } from '../trees/functional-tree'
import { fundsBeside, GENERAL_FUND, GOVERNMENT_FUND, type Fund } from '../funds'
import { amountIn, NO_FIGURE, nodeId, type Cut, type SpendNode } from '../trees/spend-node'
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
 * The sources that have an amount: 一般公共预算 by table 2, 政府性基金预算 by table 5, one that pays alone for its
 * classes (as 国有资本经营预算 does) by table 8, any other by its column of table 7. What was carried over is no source
 * beside tables 2 and 5 where they hold it.
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
  const others = fundsBeside(dataset).flatMap((fund): readonly FlowFund[] => {
    const { key, name } = fund
    const alone = soleFund(dataset, fund)
    const root = alone ?? byId.get(nodeId('fund', key))
    const isDrawn = split.some(one => one.key === key)
    if (root === undefined || isDrawn || !hasAmount(root)) return []
    return [{ key, name, root, cuts: alone === null ? UNSPLIT : KINDS }]
  })
  return [...split, ...others]
}

/** What is spent from the sources beside 一般公共预算. */
export function fundsSpentBeside(dataset: Dataset) {
  return flowFunds(dataset)
    .filter(({ key }) => key !== GENERAL_FUND)
    .map(({ name, root }) => ({ name, figure: root.figures.total ?? NO_FIGURE }))
}

function hasAmount({ figures }: SpendNode): boolean {
  return (figures.total?.amount ?? 0) > 0
}

function governmentFund(dataset: Dataset): SpendNode {
  const { subjects, total } = subjectTable(dataset, 'government-fund')
  return treeByKind(dataset, TOTAL, subjects, total)
}

/** A source by the rows of table 8 where no other pays for its classes, as tables 7 and 8 agree; null else. */
function soleFund(dataset: Dataset, { classes, figure }: Fund): SpendNode | null {
  const spent = subjectTable(dataset, 'department-expenditure')
  const income = subjectTable(dataset, 'department-income')
  const codes = classes.map(({ code }) => code)
  const isAlone = classes.every(({ code, figure: { amount } }) => {
    const [own, all] = [subjectRow(spent, code), subjectRow(income, code)]
    return own && all && amountAt(own.row, SUM) === amount && amountAt(all.row, TOTAL) === amount
  })
  const subjects = spent.subjects.filter(({ code }) => codes.includes(classCode(code)))
  const root = treeByKind(dataset, SUM, subjects, null)
  const isSplit = KINDS.some(cut => amountIn(root, cut) !== null)
  return isAlone && isSplit ? { ...root, figures: { ...root.figures, total: figure } } : null
}

const TOTAL = '总计'
/** What table 8 calls it. */
const SUM = '合计'

/** Rows of table 5 or 8 as a tree: they read like table 2, without the year before. */
function treeByKind(
  dataset: Dataset,
  whole: string,
  subjects: readonly SubjectRow[],
  total: SubjectRow | null,
): SpendNode {
  return functionalTree({
    ...dataset,
    info: { ...dataset.info, previousYear: null },
    functional: subjects.map(subject => toSubject(subject, whole)),
    functionalTotal: total && toSubject(total, whole),
  })
}

function toSubject({ code, name, row }: SubjectRow, whole: string): FunctionalSubject {
  const figure = (column: string): Figure => ({
    amount: amountAt(row, column),
    source: { table: row.table, row: row.row, column },
  })
  return {
    code,
    name,
    previous: { amount: null, source: figure(whole).source },
    total: figure(whole),
    basic: figure('基本支出'),
    project: figure('项目支出'),
  }
}
