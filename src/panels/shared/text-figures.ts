import type { TracedFigure } from '../../components/figure/figure-runs'
import type { Note } from '../../derive/note'
import type { Trace } from '../../derive/trace/trace'
import { formatWan } from '../../domain/money'
import { formatPercent } from '../../domain/ratio'
import { formatShare } from '../../locales/figures'

/** Figures in a text, in the order in which they stand there. */
export type Figures = readonly TracedFigure[]

export function amountFigure(amount: number | null, trace: () => Trace | null): Figures {
  return amount === null ? [] : [{ text: formatWan(Math.abs(amount)), trace }]
}

export function percentFigure(ratio: number | null, trace: () => Trace | null): Figures {
  return ratio === null ? [] : [{ text: formatPercent(Math.abs(ratio)), trace }]
}

/** A sentence counts where there are several, or names the one. */
export function countFigure(count: number, trace: () => Trace): Figures {
  return count < 2 ? [] : [{ text: String(count), trace }]
}

export function shareFigure(ratio: number | null, trace: () => Trace | null): Figures {
  return ratio === null ? [] : [{ text: formatShare(ratio), trace }]
}

/** A parameter of a note as a figure; none where the note does not say it. */
export function noteFigure({ params }: Note, key: string, trace: () => Trace | null): Figures {
  const text = params[key] ?? ''
  return text === '' ? [] : [{ text, trace }]
}
