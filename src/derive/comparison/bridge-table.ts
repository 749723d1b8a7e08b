import { stepTraces } from './bridge-traces'
import type { BridgeStep, ComparisonRow, ComparisonView } from './comparison-view'
import type { DataTable } from '../tables/data-table'
import { labelColumns, type TableWords } from '../tables/data-tables'
import { statedChangeCells } from '../statements'

/** Words of the bridge's table, next to those of the other tables. */
export interface BridgeTableWords {
  readonly running: string
  readonly rounding: string
  readonly difference: string
  readonly derived: string
}

/** The bridge shows the change alone, which may be stated where the year before is derived from it. */
function isChangeDerived({ previousDerived, previousSources }: ComparisonRow): boolean {
  return previousDerived && statedChangeCells(previousSources).length === 0
}

/** The figures behind the bridge: each step with its signed amount and the total it leads to. */
export function bridgeTable(
  view: ComparisonView,
  caption: string,
  words: TableWords,
  own: BridgeTableWords,
): DataTable {
  const names: Readonly<Record<Exclude<BridgeStep['kind'], 'part'>, string>> = {
    start: words.amountOf(view.previousYear ?? view.year - 1),
    end: words.amountOf(view.year),
    rounding: own.rounding,
    difference: own.difference,
  }
  const stateOf = ({ kind, row }: BridgeStep): string => {
    if (row !== null) return words.changeState(row.change, isChangeDerived(row))
    return kind === 'start' && view.whole.previousDerived ? own.derived : ''
  }
  const nameOf = (step: BridgeStep): string =>
    step.kind === 'part' ? (step.row?.name ?? '') : names[step.kind]
  return {
    caption,
    unit: words.unit,
    columns: [
      ...labelColumns(words),
      { label: words.change, kind: 'signed-amount' },
      { label: own.running, kind: 'amount' },
      { label: words.state, kind: 'text' },
    ],
    rows: view.steps.map(step => [
      step.row?.code ?? '',
      nameOf(step),
      // A total is no change: its cell is empty, not unpublished.
      step.delta ?? '',
      step.to,
      stateOf(step),
    ]),
    traces: view.steps.map(step => {
      const { change, running } = stepTraces(step, view, nameOf(step))
      return [null, null, change, running]
    }),
  }
}
