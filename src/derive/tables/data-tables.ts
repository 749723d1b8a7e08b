import type { Indicator } from '../../domain/indicator'
import type { Change } from '../../domain/comparison'
import type { BreakdownNode, BreakdownView } from '../breakdown/breakdown-view'
import type { ComparisonView } from '../comparison/comparison-view'
import type { DataCell, DataTable } from './data-table'
import { nodeTraces } from '../breakdown/node-traces'
import { rowTraces } from '../comparison/row-traces'
import { actualCellTrace, targetTrace, weightTrace } from '../targets/target-traces'
import type { TargetsView } from '../targets/targets-view'

/** Words that the tables need in the reader's language. */
export interface TableWords {
  readonly unit: string
  readonly code: string
  readonly name: string
  readonly amount: string
  readonly share: string
  readonly change: string
  readonly changeRatio: string
  readonly state: string
  readonly amountOf: (year: number) => string
  readonly part: string
  readonly scope: string
  readonly overall: string
  readonly level: string
  /** What a level of rows is called: those that make up the whole, and parts of one of these. */
  readonly levels: readonly [first: string, second: string]
  readonly indicator: string
  readonly weight: string
  readonly target: string
  readonly core: string
  readonly yes: string
  readonly no: string
  readonly actual: string
  readonly reading: string
  /** A node's full name; the interface names what the data does not. */
  readonly nodeName: (node: BreakdownNode) => string
  /** 新增, 无上年数, 持平, 推算 …; "" for an ordinary change. */
  readonly changeState: (change: Change, isDerived: boolean) => string
  /** Operator, target and unit. */
  readonly targetText: (indicator: Indicator) => string
  readonly readingText: (indicator: Indicator) => string
}

/**
 * The figures behind the treemap and its list; groups are followed by what is drawn inside them. Where there are
 * groups each row has its level: those of the first make up the whole, those of the second are parts of one of them.
 */
export function breakdownTable(view: BreakdownView, caption: string, words: TableWords): DataTable {
  const { nodes, hasChange } = view
  const hasGroups = nodes.some(node => node.children.length > 0)
  const all = nodes.flatMap(node => [node, ...node.children])
  return {
    caption,
    unit: words.unit,
    columns: [
      ...labelColumns(words),
      ...(hasGroups ? [{ label: words.level, kind: 'text' } as const] : []),
      { label: words.amount, kind: 'amount' },
      { label: words.share, kind: 'percent' },
      ...(hasChange ? changeColumns(words) : []),
    ],
    rows: all.map(node => [
      ...codeAndName(node, words.nodeName(node)),
      ...(hasGroups ? [words.levels[nodes.includes(node) ? 0 : 1]] : []),
      node.amount,
      node.share,
      ...(hasChange ? changeCells(node, words) : []),
    ]),
    traces: all.map(node => {
      const { amount, share, change, growth } = nodeTraces(node, view, words.nodeName(node))
      const level = hasGroups ? [null] : []
      return [null, null, ...level, amount, share, ...(hasChange ? [change, growth, null] : [])]
    }),
    places: all.map(({ sources }) => sources),
  }
}

/**
 * The published code of a project is its key, too long for a tile. On the page what has no name goes by its code; in a
 * table that stands in the column of codes.
 */
function codeAndName(
  { kind, code, key }: Pick<BreakdownNode, 'kind' | 'code' | 'key'>,
  name: string,
): readonly [code: string, name: string] {
  const isProject = kind === 'project'
  if (name === key && (isProject || kind === 'subject')) return [key, '']
  return [isProject ? key : code, name]
}

/** The columns that say which row it is. */
export function labelColumns({ code, name }: TableWords): DataTable['columns'] {
  return [
    { label: code, kind: 'text' },
    { label: name, kind: 'text' },
  ]
}

function changeColumns(words: TableWords): DataTable['columns'] {
  return [
    { label: words.change, kind: 'signed-amount' },
    { label: words.changeRatio, kind: 'signed-percent' },
    { label: words.state, kind: 'text' },
  ]
}

type Changed = Pick<BreakdownNode, 'amount' | 'change' | 'previousDerived'>

/** A change in percent is said only where there was something the year before: 0 to 0 has none. */
function changeCells(
  { amount, change, previousDerived }: Changed,
  words: TableWords,
): readonly DataCell[] {
  const hasBase = change.state !== 'unchanged' || (amount ?? 0) !== 0
  return [change.delta, hasBase ? change.ratio : null, words.changeState(change, previousDerived)]
}

/** The figures behind the paired and the diverging bars. */
export function comparisonTable(
  view: ComparisonView,
  caption: string,
  words: TableWords,
): DataTable {
  /** Columns that need a year before; none where there is none. */
  const before = <T>(cells: readonly T[]): readonly T[] => (view.previousYear === null ? [] : cells)
  return {
    caption,
    unit: words.unit,
    columns: [
      ...labelColumns(words),
      ...before([
        { label: words.amountOf(view.previousYear ?? view.year - 1), kind: 'amount' } as const,
      ]),
      { label: words.amountOf(view.year), kind: 'amount' },
      ...(view.hasPart ? [{ label: words.part, kind: 'amount' } as const] : []),
      ...before(changeColumns(words)),
    ],
    rows: view.rows.map(row => [
      ...codeAndName({ ...row, kind: 'subject' }, row.name),
      ...before([row.previous ?? null]),
      row.current,
      // Where nothing is picked there is no part: its cell is empty, not unpublished.
      ...(view.hasPart ? [row.part ?? ''] : []),
      ...before(changeCells({ ...row, amount: row.current }, words)),
    ]),
    traces: view.rows.map(row => {
      const { amount, previous, part, change, growth } = rowTraces(row)
      const own = view.hasPart ? [part] : []
      return [null, null, ...before([previous]), amount, ...own, ...before([change, growth, null])]
    }),
  }
}

/** The targets shown, with weight, unit, operator, target, core flag and the printed glyph. */
export function targetsTable(view: TargetsView, caption: string, words: TableWords): DataTable {
  const flag = (core: boolean | null): string => (core === null ? '' : core ? words.yes : words.no)
  const items = view.groups.flatMap(group => group.items.map(item => ({ group, item })))
  return {
    caption,
    unit: '',
    columns: [
      { label: words.indicator, kind: 'text' },
      { label: words.scope, kind: 'text' },
      { label: words.level, kind: 'text' },
      { label: words.target, kind: 'text' },
      { label: words.weight, kind: 'number' },
      { label: words.core, kind: 'text' },
      { label: words.reading, kind: 'text' },
      ...(view.hasActuals ? [{ label: words.actual, kind: 'text' } as const] : []),
    ],
    rows: items.map(({ group, item: { indicator } }) => [
      indicator.name,
      group.project === null ? words.overall : group.name,
      [indicator.level, indicator.sublevel].filter(Boolean).join(' · '),
      words.targetText(indicator),
      indicator.weight,
      flag(indicator.core),
      words.readingText(indicator),
      ...(view.hasActuals ? [indicator.actualText] : []),
    ]),
    traces: items.map(({ item: { indicator } }) => [
      null,
      null,
      null,
      targetTrace(indicator),
      weightTrace(indicator),
      null,
      null,
      ...(view.hasActuals && indicator.actualText !== '' ? [actualCellTrace(indicator)] : []),
    ]),
  }
}
