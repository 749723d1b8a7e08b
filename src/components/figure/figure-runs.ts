import type { Trace } from '../../derive/trace/trace'

/** A figure that a sentence holds, as it is written without its sign, and where it comes from. */
export interface TracedFigure {
  readonly text: string
  /** Built when it is asked for; null where the figure has no source. */
  readonly trace: () => Trace | null
}

/** A run of a sentence: words, or a figure with its source and the punctuation that clings to it. */
export interface FigureRun {
  readonly text: string
  readonly figure: TracedFigure | null
  readonly before: string
  readonly after: string
}

interface Found {
  readonly from: number
  readonly to: number
  readonly figure: TracedFigure
}

/**
 * A sentence cut at its figures, whatever order its language says them in. Figures that read alike are
 * met in the order given; what the sentence does not say is left out.
 */
export function figureRuns(
  sentence: string,
  figures: readonly TracedFigure[],
): readonly FigureRun[] {
  const found: Found[] = []
  for (const figure of figures) {
    const place = placeOf(sentence, figure.text, found)
    if (place !== null) found.push({ ...place, figure })
  }
  found.sort((a, b) => a.from - b.from)
  const runs: FigureRun[] = []
  let at = 0
  for (const [index, { from, to, figure }] of found.entries()) {
    const next = found[index + 1]?.from ?? sentence.length
    const before = OPENING.exec(sentence.slice(at, from))?.[0] ?? ''
    const after = CLOSING.exec(sentence.slice(to, next))?.[0] ?? ''
    runs.push(words(sentence.slice(at, from - before.length)))
    runs.push({ text: sentence.slice(from, to), figure, before, after })
    at = to + after.length
  }
  runs.push(words(sentence.slice(at)))
  return runs.filter(({ text }) => text !== '')
}

/** No line may end after the first nor begin with the second; beside a button browsers do not know it. */
const OPENING = /[（(“]+$/
const CLOSING = /^[）)”，。、；：,.;:]+/

function words(text: string): FigureRun {
  return { text, figure: null, before: '', after: '' }
}

/** Where a figure stands by itself, not inside a longer number; with the sign before it. */
function placeOf(
  sentence: string,
  text: string,
  taken: readonly Found[],
): Pick<Found, 'from' | 'to'> | null {
  for (let at = sentence.indexOf(text); at >= 0; at = sentence.indexOf(text, at + 1)) {
    const to = at + text.length
    const from = /[+−]/.test(sentence.charAt(at - 1)) ? at - 1 : at
    const isWhole =
      !/[\d.,]$/.test(sentence.slice(0, from)) && !/^(?:[.,]?\d|%)/.test(sentence.slice(to))
    if (isWhole && taken.every(other => to <= other.from || from >= other.to)) return { from, to }
  }
  return null
}
