import type { ReadingText, TextRun } from '../../derive/reading/reading-view'

/** A run with the punctuation that must stay on its line. */
export interface Piece {
  readonly run: TextRun
  readonly before: string
  readonly after: string
}

const OPENING = /[（(“‘]\s*$/u
const CLOSING = /^[，。）；、：”’.,;:)]+/u

/** Runs as they are set: a button takes the bracket before it and the stop after it along. */
export function toPieces(text: ReadingText): readonly Piece[] {
  return text.map((run, at) => {
    if (run.role === 'words') return { run: trimmed(run, text[at - 1], text[at + 1]), ...BARE }
    if (!isButton(run)) return { run, ...BARE }
    return {
      run,
      before: wordsOf(text[at - 1]).match(OPENING)?.[0] ?? '',
      after: wordsOf(text[at + 1]).match(CLOSING)?.[0] ?? '',
    }
  })
}

const BARE = { before: '', after: '' } as const

function isButton(run: TextRun | undefined): boolean {
  return run?.role === 'figure' || run?.role === 'checks'
}

function wordsOf(run: TextRun | undefined): string {
  return run?.role === 'words' ? run.text : ''
}

/** Words less what their neighbours took. */
function trimmed(run: TextRun, left: TextRun | undefined, right: TextRun | undefined): TextRun {
  const start = isButton(left) ? run.text.replace(CLOSING, '') : run.text
  return { ...run, text: isButton(right) ? start.replace(OPENING, '') : start }
}
