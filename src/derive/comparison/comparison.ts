import type { Dataset } from '../../domain/dataset'
import { keysOf, type Selection } from '../../domain/selection'
import type { TableId } from '../../domain/source'
import type { Compared, ComparisonMode } from '../../domain/view-state'
import { emptyTable } from '../empty-table'
import { toBridge } from './bridge'
import { compareKinds } from './comparison-kinds'
import { comparisonNotes } from './comparison-notes'
import { compareSubjects } from './comparison-subjects'
import type { ComparedRows, ComparisonRow, ComparisonView } from './comparison-view'
import { otherFundEmpty } from '../fund-notes'
import { lineViewsOf } from '../lines/line-views'
import { note, type Note } from '../note'
import { compareThreePublic } from './three-public'
import { yearBefore } from './year-before'

const COMPARE: Readonly<Record<Compared, (dataset: Dataset, seen: Selection) => ComparedRows>> = {
  function: compareSubjects,
  kind: compareKinds,
  threePublic: compareThreePublic,
}

const TABLES: Readonly<Record<Compared, TableId>> = {
  function: 'functional',
  kind: 'functional',
  threePublic: 'three-public',
}

/** The view-model of 比上年多了还是少了. */
export function toComparison(
  dataset: Dataset,
  compared: Compared,
  mode: ComparisonMode,
  selection: Selection,
): ComparisonView {
  const ofLines = compareLines(dataset, compared, selection)
  const { rows, whole, focus } = ofLines ?? COMPARE[compared](dataset, selection)
  const ofOtherFund =
    ofLines !== null || compared === 'threePublic' ? null : otherFundEmpty(dataset, selection)
  const isBlank = rows.every(row => !row.current && !row.previous)
  const table = TABLES[compared]
  const previousYear = yearBefore(dataset, compared, rows, ofLines !== null)
  const view: ComparisonView = {
    compared,
    mode,
    year: dataset.info.year,
    previousYear,
    rows: mode === 'change' ? byChange(rows) : rows,
    focus,
    hasPart: rows.some(row => row.part !== null),
    whole,
    change: whole.change,
    notes:
      ofLines === null
        ? comparisonNotes(dataset, compared, mode, selection, rows)
        : lineNotes(previousYear),
    empty:
      ofOtherFund ??
      (isBlank ? emptyTable(dataset, table, compared === 'threePublic' ? [] : selection) : null),
    steps: [],
    tables: ofLines === null ? tablesOf(table, rows) : [],
    ofLines: ofLines !== null,
  }
  const shown = inMode(view, selection)
  // What is not shown was not derived either: why it is empty is all there is to say.
  return shown.empty === null ? shown : { ...shown, notes: [] }
}

function inMode(view: ComparisonView, selection: Selection): ComparisonView {
  const { steps, notes, empty } = toBridge(view, selection)
  const noted = { ...view, steps, notes: [...view.notes, ...notes] }
  if (view.mode === 'bridge') return { ...noted, empty }
  return view.mode === 'change' ? withoutUnknown(noted) : noted
}

function lineNotes(previousYear: number | null): readonly Note[] {
  const isAlone = previousYear === null
  return [note('department-lines'), ...(isAlone ? [note('comparison-no-previous-year')] : [])]
}

/** What the lines of the picked departments say; null where none is picked, or they do not tell it. */
function compareLines(
  dataset: Dataset,
  compared: Compared,
  selection: Selection,
): ComparedRows | null {
  const picked = keysOf(selection, 'department')
  return (picked && lineViewsOf(dataset)?.compare(dataset, compared, selection, picked)) ?? null
}

/** Without a year before there are no changes to draw: the view says so in their place. */
function withoutUnknown(view: ComparisonView): ComparisonView {
  if (view.empty !== null || view.previousYear !== null) return view
  return { ...view, empty: { note: note('comparison-no-previous-year'), wayOut: [] } }
}

/** The published table of the rows, and the 情况说明 where it gave a figure of them. */
function tablesOf(table: TableId, rows: readonly ComparisonRow[]): readonly TableId[] {
  const isStated = rows.some(row =>
    [...row.sources, ...row.previousSources].some(source => source.table === 'statement'),
  )
  return isStated ? [table, 'statement'] : [table]
}

/** Largest increase first; what has no change known comes last, the whole stays on top. */
function byChange(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  const sizeOf = (row: ComparisonRow): number => row.change.delta ?? Number.NEGATIVE_INFINITY
  const whole = rows.filter(row => row.role === 'whole')
  const children = rows.filter(row => row.role === 'child')
  return [...whole, ...children.sort((a, b) => sizeOf(b) - sizeOf(a))]
}
