import type { ComparisonRow, ComparisonView } from '../../derive/comparison/comparison-view'
import type { Change } from '../../domain/comparison'
import type { Fen } from '../../domain/money'
import type { Messages } from '../../locales/messages'
import type { NamedChange } from '../../locales/view-messages'

/** What is said of a mark of a chart: in the box beside it, and to a screen reader. */
export interface MarkText {
  readonly title: string
  /** The short name, with the code. */
  readonly name: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

/** A row's name with its code. */
export function rowName({ code, short }: ComparisonRow): string {
  return code === '' ? short : `${code} ${short}`
}

/** One sentence: how the whole moved, what grew or fell most; "" where nothing is shown. */
export function comparisonSentence(view: ComparisonView, { comparison, joins }: Messages): string {
  if (view.empty !== null) return ''
  const [most, fastest] = bestRows(view)
  return comparison.takeaway({
    place: joins.names(view.focus),
    previousYear: view.previousYear,
    change: view.change,
    most: most === undefined ? null : namedChange(most),
    fastest: fastest === undefined ? null : namedChange(fastest),
  })
}

/**
 * The rows that grew most in 万元 and most in percent; the second is missing where no growth is known. Of a whole
 * that fell, what fell most.
 */
export function bestRows(view: ComparisonView): readonly GrownRow[] {
  const children = view.rows.filter(row => row.role === 'child').filter(isKnown)
  if ((view.change.delta ?? 0) < 0) return best(children, ({ delta }) => -(delta ?? 0))
  return [...best(children, change => change.delta), ...best(children, change => change.ratio)]
}

type GrownRow = ComparisonRow & { readonly change: { readonly delta: Fen } }

function isKnown(row: ComparisonRow): row is GrownRow {
  return row.change.delta !== null
}

function best(
  rows: readonly GrownRow[],
  sizeOf: (change: Change) => number | null,
): readonly GrownRow[] {
  const sizes = rows.map(({ change }) => sizeOf(change) ?? 0)
  const most = Math.max(0, ...sizes)
  return most <= 0 ? [] : rows.slice(sizes.indexOf(most)).slice(0, 1)
}

function namedChange({ short, change: { delta, ratio, state } }: GrownRow): NamedChange {
  return { name: short, delta, ratio, isNew: state === 'new' }
}

/** What the tooltip says of a row, line by line. */
export function rowRows(
  row: ComparisonRow,
  view: ComparisonView,
  { comparison, figures, change, joins }: Messages,
): MarkText['rows'] {
  const before =
    row.previous === undefined
      ? change.words.unknown
      : figures.amount(row.previous) + (row.previousDerived ? joins.aside(change.derived) : '')
  const lines = [{ label: comparison.year(view.year), value: figures.amount(row.current) }]
  if (view.previousYear !== null) {
    lines.unshift({ label: comparison.year(view.previousYear), value: before })
  }
  if (row.part !== null) lines.push({ label: comparison.part, value: figures.amount(row.part) })
  const moved = change.phrase(row.change)
  return moved === '' ? lines : [...lines, { label: '', value: moved }]
}
