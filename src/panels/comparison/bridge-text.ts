import type {
  BridgeStep,
  ComparisonRow,
  ComparisonView,
} from '../../derive/comparison/comparison-view'
import type { BridgeTableWords } from '../../derive/comparison/bridge-table'
import { stepName } from '../../derive/comparison/step-name'
import { formatSignedWan, type Fen } from '../../domain/money'
import type { Messages } from '../../locales/messages'
import { comparisonSentence, rowName, rowRows, type MarkText } from './comparison-text'

const NAMED = 2

/** One sentence: from what to what, and the steps that made most of it. */
export function bridgeSentence(view: ComparisonView, messages: Messages): string {
  if (view.steps.length === 0 || view.previousYear === null) {
    return comparisonSentence(view, messages)
  }
  const { named, rest } = namedParts(view)
  const closing = view.steps.find(({ kind }) => kind === 'rounding' || kind === 'difference')
  return messages.bridge.takeaway({
    place: placeOf(view, messages),
    previousYear: view.previousYear,
    year: view.year,
    before: view.whole.previous ?? 0,
    after: view.whole.current ?? 0,
    change: view.change,
    largest: named.map(({ row, delta }) => ({ name: row.short, delta })),
    others:
      rest.length === 0
        ? null
        : { count: rest.length, delta: rest.reduce((sum, part) => sum + part.delta, 0) },
    closing:
      closing === undefined
        ? null
        : { name: stepName(closing, view, messages.chart), delta: closing.delta ?? 0 },
  })
}

/** A step that changes the total, with the row that it stands for. */
export type PartStep = BridgeStep & { readonly row: ComparisonRow; readonly delta: Fen }

export interface NamedParts {
  readonly named: readonly PartStep[]
  readonly rest: readonly PartStep[]
}

/** The largest steps, which the sentence names, and the others; one left over is named as well. */
export function namedParts({ steps }: ComparisonView): NamedParts {
  const parts = steps.filter(isPart)
  parts.sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
  const count = parts.length === NAMED + 1 ? parts.length : NAMED
  return { named: parts.slice(0, count), rest: parts.slice(count) }
}

function isPart(step: BridgeStep): step is PartStep {
  return step.row !== null && step.delta !== null && step.delta !== 0
}

function placeOf({ focus, rows }: ComparisonView, { joins }: Messages): string {
  return joins.names(focus) || (rows.find(row => row.role === 'whole')?.short ?? '')
}

/** What is said of each step, by its mark. */
export function stepTexts(view: ComparisonView, messages: Messages): ReadonlyMap<string, MarkText> {
  return new Map(view.steps.map(step => [step.id, stepText(step, view, messages)]))
}

function stepText(step: BridgeStep, view: ComparisonView, messages: Messages): MarkText {
  const { figures, bridge, change, joins } = messages
  const name = stepName(step, view, messages.chart)
  const running = { label: bridge.running, value: figures.amount(step.to) }
  switch (step.kind) {
    case 'part': {
      if (step.row === null) return { title: name, name, rows: [running] }
      const rows = [...rowRows(step.row, view, messages), running]
      return { title: name, name: rowName(step.row), rows }
    }
    case 'rounding':
    case 'difference':
      return {
        title: name,
        name,
        rows: [{ label: bridge.closing[step.kind], value: signedAmount(step, messages) }, running],
      }
    case 'start': {
      const derived = view.whole.previousDerived ? joins.aside(change.derived) : ''
      const value = figures.amount(view.whole.previous ?? null) + derived
      return { title: name, name, rows: [{ label: '', value }] }
    }
    case 'end':
      return {
        title: name,
        name,
        rows: [{ label: '', value: figures.amount(view.whole.current) }],
      }
  }
}

function signedAmount({ delta }: BridgeStep, { figures }: Messages): string {
  return `${formatSignedWan(delta ?? 0)} ${figures.unit}`
}

/** The words of the bridge's table. */
export function bridgeTableWords({ bridge, chart }: Messages): BridgeTableWords {
  const { rounding, difference, derived } = chart
  return { running: bridge.running, rounding, difference, derived }
}
