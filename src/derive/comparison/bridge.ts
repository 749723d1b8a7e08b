import { formatSignedWan, roundingOf, type Fen } from '../../domain/money'
import { keysOf, type Selection } from '../../domain/selection'
import type { BridgeStep, ComparisonRow, ComparisonView } from './comparison-view'
import { note, type EmptyState, type Note } from '../note'
import { outermost } from '../scope/scope-amount'

export interface Bridge {
  /** None when `empty` says why. */
  readonly steps: readonly BridgeStep[]
  readonly notes: readonly Note[]
  readonly empty: EmptyState | null
}

/**
 * The way from last year's published total to this year's. Steps stand in published order, not by size: the order stays when the focus, the
 * filter or the year changes and is that of the table behind it; by size they stand in change mode already.
 */
export function toBridge(view: ComparisonView, selection: Selection): Bridge {
  const empty = emptyBridge(view, selection)
  const steps = empty === null ? toSteps(view) : []
  return { steps, notes: steps.flatMap(closingNote), empty }
}

function emptyBridge(view: ComparisonView, selection: Selection): EmptyState | null {
  if (view.empty !== null) return view.empty
  if (view.previousYear === null) return { note: note('comparison-no-previous-year'), wayOut: [] }
  const isKnown = [view, ...partsOf(view)].every(hasChange)
  if (isKnown) return null
  return {
    note: note('bridge-previous-unknown'),
    wayOut: keysOf(selection, 'kind') === null ? [] : ['kind'],
  }
}

function hasChange({ change }: Pick<ComparisonRow, 'change'>): boolean {
  return change.delta !== null
}

function toSteps(view: ComparisonView): readonly BridgeStep[] {
  const start = view.whole.previous ?? 0
  const end = view.whole.current ?? 0
  const steps: BridgeStep[] = [totalStep('start', start)]
  let running = start
  for (const row of partsOf(view)) {
    const to = running + (row.change.delta ?? 0)
    steps.push({ id: row.id, kind: 'part', row, delta: to - running, from: running, to })
    running = to
  }
  if (running !== end) steps.push(closingStep(running, end, steps.length))
  return [...steps, totalStep('end', end)]
}

/** What the whole is made of; where it has no parts, the whole itself. What is blank in both years is no step. */
function partsOf({ rows }: ComparisonView): readonly ComparisonRow[] {
  const children = rows.filter(row => row.role === 'child')
  const wholes = rows.filter(row => row.role === 'whole')
  const outer = outermost(wholes.map(row => row.code))
  const parts = children.length > 0 ? children : wholes.filter(row => outer.includes(row.code))
  return parts.filter(row => Boolean(row.current) || Boolean(row.previous))
}

function totalStep(kind: 'start' | 'end', total: Fen): BridgeStep {
  return { id: `bridge:${kind}`, kind, row: null, delta: null, from: 0, to: total }
}

/** Each change is the difference of two figures. */
function closingStep(from: Fen, to: Fen, changes: number): BridgeStep {
  const delta = to - from
  const kind = Math.abs(delta) <= roundingOf(changes * 2) ? 'rounding' : 'difference'
  return { id: `bridge:${kind}`, kind, row: null, delta, from, to }
}

function closingNote({ kind, delta }: BridgeStep): readonly Note[] {
  if (kind === 'rounding') return [note('rounding')]
  if (kind !== 'difference') return []
  return [note('parts-do-not-add', { difference: formatSignedWan(-(delta ?? 0)) })]
}
