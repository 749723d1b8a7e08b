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
  readonly step?: 'above' | 'below'
}

function isAt(step: StepState['step']): boolean {
  return (history.state as StepState | null)?.step === step
}

/** Makes a step of something that has opened; `close` is called on Back. Gives what tells that it has closed. */
export function stepAbove(close: () => void): () => void {
  open.push(close)
  push()
  return () => void (open.includes(close) && open.splice(open.indexOf(close), 1))
}

/** Whether something lies above the page, which a change of the view may close. */
export function isAnythingOpen(): boolean {
  return open.length > 0
}

/** Writes a view into the history. Throws where the browser refuses. */
export function writeStep(url: string): void {
  if (isAt('above')) history.replaceState(null, '', url)
  else history.pushState(null, '', url)
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
      history.replaceState({ step: 'below' } satisfies StepState, '')
      history.pushState({ step: 'above' } satisfies StepState, '')
    } catch {
      // An opened file has no steps, nor has a page after too many: Back leaves it then.
      return
    }
  }
  stood = true
}

function onStep(): void {
  const isBack = stood && isAt('below')
  stood = isAt('above')
  if (!isBack) return
  history.scrollRestoration = 'auto'
  const close = open.pop()
  if (close === undefined) return history.back()
  if (open.length > 0) push()
  close()
}
