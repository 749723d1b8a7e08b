import type { ComparisonRow, ComparisonView } from '../derive/comparison-view'
import type { Change } from '../domain/comparison'
import type { Messages } from '../locales/messages'
import type { NamedChange } from '../locales/view-messages'

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

/** One sentence: how the whole moved, what grew most in 万元 and what in percent. */
export function comparisonSentence(view: ComparisonView, { comparison }: Messages): string {
  const children = view.rows.filter(row => row.role === 'child')
  return comparison.takeaway({
    place: view.focusName,
    previousYear: view.previousYear,
    change: view.change,
    most: best(children, change => change.delta),
    fastest: best(children, change => change.ratio),
  })
}

function best(
  rows: readonly ComparisonRow[],
  sizeOf: (change: Change) => number | null,
): NamedChange | null {
  let found: NamedChange | null = null
  let size = 0
  for (const row of rows) {
    const own = sizeOf(row.change) ?? 0
    if (own <= size || row.change.delta === null) continue
    size = own
    found = { name: row.short, delta: row.change.delta, ratio: row.change.ratio }
  }
  return found
}

/** What the tooltip says of a row, line by line. */
export function rowRows(
  row: ComparisonRow,
  view: ComparisonView,
  { comparison, figures, change }: Messages,
): MarkText['rows'] {
  const before =
    row.previous === undefined
      ? change.words.unknown
      : figures.amount(row.previous) + (row.previousDerived ? `（${change.derived}）` : '')
  const lines = [
    { label: comparison.year(view.previousYear ?? view.year - 1), value: before },
    { label: comparison.year(view.year), value: figures.amount(row.current) },
  ]
  if (row.part !== null) lines.push({ label: comparison.part, value: figures.amount(row.part) })
  return [...lines, { label: '', value: change.phrase(row.change) }]
}
