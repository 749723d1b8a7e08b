import { classColour } from '../charts/class-colours'
import { fadeBar, type ChartTheme } from '../charts/theme'
import type { ComparisonRow, ComparisonView } from '../derive/comparison-view'
import type { Change } from '../domain/comparison'
import type { Messages } from '../locales/messages'
import type { NamedChange } from '../locales/view-messages'

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
): readonly { readonly label: string; readonly value: string }[] {
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

/** What a row says to a screen reader. */
export function rowSentence(row: ComparisonRow, view: ComparisonView, messages: Messages): string {
  const lines = rowRows(row, view, messages).map(({ label, value }) => `${label} ${value}`.trim())
  return [rowName(row), ...lines].join('，')
}

/** The legend of the paired bars: both years, and the selected part when there is one. */
export function barsLegend(
  view: ComparisonView,
  theme: ChartTheme,
  { comparison }: Messages,
): readonly { readonly label: string; readonly colour: string; readonly edge?: string }[] {
  if (view.mode !== 'paired') return []
  const colour = classColour(view.rows[0]?.classCode ?? '', theme)
  const current = view.hasPart ? fadeBar(colour, theme) : colour
  const years =
    view.previousYear === null
      ? []
      : [
          {
            label: comparison.year(view.previousYear),
            colour: theme.previousBar,
            edge: theme.previousEdge,
          },
        ]
  return [
    ...years,
    { label: comparison.year(view.year), colour: current },
    ...(view.hasPart ? [{ label: comparison.part, colour }] : []),
  ]
}
