import { afterPaint } from './after-paint'

/**
 * What is open above the page is a step of the history, which Back takes back as a reader of a phone expects. The
 * step is gone with what it stands for, or becomes that of the view that is gone on to from there.
 */
const open: (() => void)[] = []
const afterwards: (() => void)[] = []
let cancelLeaving = (): void => undefined
/** On the way back from a step that is over. */
let isLeaving = false
let isListening = false

/** Whether the history stands at such a step. */
export function isStepAbove(): boolean {
  return (history.state as { readonly above?: true } | null)?.above === true
}

/** Does what changes the history: at once, unless it is on its way back from such a step. */
export function afterLeaving(run: () => void): void {
  if (isLeaving) afterwards.push(run)
  else run()
}

/** Makes a step of something that has opened; `close` is called on Back. Gives what tells that it has closed. */
export function stepAbove(close: () => void): () => void {
  cancelLeaving()
  if (!isListening) window.addEventListener('popstate', onStep)
  isListening = true
  open.push(close)
  afterLeaving(push)
  return () => {
    const at = open.indexOf(close)
    if (at < 0) return
    open.splice(at, 1)
    if (open.length === 0) leave()
  }
}

function push(): void {
  if (open.length === 0 || isStepAbove()) return
  try {
    // What is below does not move: coming back must not scroll it to where it was before.
    history.scrollRestoration = 'manual'
    history.pushState({ above: true }, '')
  } catch {
    // An opened file has no steps, nor has a page after too many: Back leaves it then.
  }
}

function onStep(event: Event): void {
  if (isStepAbove()) return
  history.scrollRestoration = 'auto'
  if (isLeaving) {
    isLeaving = false
    // It is no step of the reader's: what has opened since stays open.
    event.stopImmediatePropagation()
    for (const run of afterwards.splice(0)) run()
    return
  }
  const close = open.pop()
  push()
  close?.()
}

/** More than the address waits for. */
const FRAMES = 4

/** Once a change of the view that came with it has had the time to be written, in the place of this step. */
function leave(): void {
  cancelLeaving = afterFrames(FRAMES, () => {
    if (!isStepAbove()) return
    isLeaving = true
    history.back()
  })
}

function afterFrames(count: number, run: () => void): () => void {
  let cancel =
    count === 1 ? afterPaint(run) : afterPaint(() => (cancel = afterFrames(count - 1, run)))
  return () => cancel()
}
