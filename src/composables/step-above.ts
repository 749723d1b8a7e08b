/**
 * What is open above the page is a step of the history, which Back takes back as a reader of a phone expects. Once
 * that is closed otherwise its step is spare: the next thing that opens takes it, a change of the view takes its
 * place, and Back passes it over. Nothing goes back by itself, which could undo what the reader does meanwhile.
 */
const open: (() => void)[] = []
/** Whether the history stood at such a step until now. */
let stood = false

interface StepState {
  /** Of the step of what is open, and of the one that it lies upon. */
  readonly step: 'above' | 'below'
  /** Which pair of the two, in whichever document. */
  readonly pair: string
}

let pairs = 0

/** How far down the reader was when a view was gone on to, by the pair in whose upper step that stands now. */
const tops = new Map<string, number>()

function stateNow(): StepState | null {
  return history.state as StepState | null
}

function isAt(step: StepState['step']): boolean {
  return stateNow()?.step === step
}

/** Makes a step of something that has opened; `close` is called on Back. Gives what tells that it has closed. */
export function stepAbove(close: () => void): () => void {
  open.push(close)
  push()
  return () => {
    if (open.includes(close)) open.splice(open.indexOf(close), 1)
    // A spare step is the page's own: loaded anew it stays where it is scrolled to.
    if (open.length === 0 && isAt('above')) history.scrollRestoration = 'auto'
  }
}

/** Whether something lies above the page, which a change of the view may close. */
export function isAnythingOpen(): boolean {
  return open.length > 0
}

/** Writes a view into the history; `top` is how far down the reader was. Throws where the browser refuses. */
export function writeStep(url: string, top: number): void {
  const state = stateNow()
  if (state?.step === 'above') {
    history.replaceState(null, '', url)
    history.scrollRestoration = 'auto'
    tops.set(state.pair, top)
  } else history.pushState(null, '', url)
  stood = false
  if (open.length > 0) push()
}

/** Sees to Back, from the page's start on; gives what ends it. */
export function watchSteps(): () => void {
  stood = isAt('above')
  window.addEventListener('popstate', onStep)
  return () => window.removeEventListener('popstate', onStep)
}

function push(): void {
  if (!isAt('above')) {
    try {
      // What is below does not move: coming back must not scroll it to where it was before.
      history.scrollRestoration = 'manual'
      const pair = `${performance.timeOrigin}:${pairs++}`
      history.replaceState({ step: 'below', pair } satisfies StepState, '')
      history.pushState({ step: 'above', pair } satisfies StepState, '')
    } catch {
      // An opened file has no steps, nor has a page after too many: Back leaves it then.
      return
    }
  }
  stood = true
}

function onStep(): void {
  const state = stateNow()
  const isBack = stood
  stood = isAt('above')
  if (state?.step !== 'below') return
  history.scrollRestoration = 'auto'
  if (!isBack) return comeBack(tops.get(state.pair))
  const close = open.pop()
  if (close === undefined) return history.back()
  if (open.length > 0) push()
  close()
}

/** The browser leaves to us where a view is scrolled to whose step was the lower of two. */
function comeBack(top: number | undefined): void {
  history.replaceState(null, '')
  if (top !== undefined) scrollBack(top)
}

/** Frames within which a view stands again in its full height. */
const MOST_FRAMES = 30

function scrollBack(top: number, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    window.scrollTo({ top, behavior: 'instant' })
    if (frames > 0 && Math.abs(window.scrollY - top) > 1) scrollBack(top, frames - 1)
  })
}
