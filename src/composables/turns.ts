import { nextTick, type InjectionKey } from 'vue'
import { afterPaint } from './after-paint'
import { stretch } from './idle'

/** Whose turn it is to show a change of the view. */
export interface Turns {
  /** Whether the reader acts elsewhere on the page just now, so that a panel's answer can wait a frame. */
  readonly isActingElsewhere: (panel: string) => boolean
  /** Whether the reader acts within an element just now. */
  readonly isActingIn: (element: Element | null) => boolean
  /**
   * Calls back as soon as there is time: the linked panels on the screen after the next frame at the latest, the
   * others after the one that shows these.
   */
  readonly queue: (follow: () => void, panel: string) => void
  /**
   * Calls back before all panels that are queued: for the other part of a panel that has changed. `isAnswer`: the
   * reader acted in the part that shows the change already.
   */
  readonly queuePart: (follow: () => void, isAnswer: boolean) => void
  /** Takes a caller back out of the queue. */
  readonly drop: (follow: () => void) => void
}

/** Given where a whole page is on the screen; without it all panels show a change at once. */
export const TURNS: InjectionKey<Turns> = Symbol('turns')

/** Linked panels that still have to follow, by what makes them. */
type Behind = ReadonlyMap<() => void, string>

/** Whether a panel may follow now. */
type Admits = (panel: string) => boolean

const admitAll: Admits = () => true

const GESTURES = ['click', 'keydown'] as const

/**
 * Every frame costs its layout and paint, so what fits into one is shown with it. What belongs to the answer may
 * take most of its frame; another panel, and a part of it, comes with it only where half of the frame is left for
 * layout and paint.
 */
const ANSWER_MS = 12
const BEHIND_MS = 6
const FOLLOW_MS = 32

/**
 * Where the reader acted is drawn first. The linked views follow panel by panel in the page's order: with the
 * answer while that takes little, else once it stands on the screen, as a task gives time. What is scrolled out of
 * sight waits until all that is seen has been painted.
 */
export function createTurns(): Turns {
  const parts = new Map<() => void, boolean>()
  const behind = new Map<() => void, string>()
  let acted: Element | null = null
  /** The panels that were out of sight when the reader acted last. */
  let unseen: ReadonlySet<string> = new Set()
  let isAnswerDue = stretch(0)
  let isBehindDue = stretch(0)
  let isTurning = false

  function note({ target }: Event): void {
    acted = target instanceof Element ? target : null
    // Looked up before anything changes: nothing has to be laid out for it.
    unseen = panelsOutOfSight()
    isAnswerDue = stretch(ANSWER_MS)
    isBehindDue = stretch(BEHIND_MS)
    setTimeout(() => (acted = null), 0)
  }

  function isAnyBehind(): boolean {
    return parts.size + behind.size > 0
  }

  function nextOf(admits: Admits): (() => void) | undefined {
    return [...parts.keys(), ...admitted(behind, admits)][0]
  }

  function drop(follow: () => void): void {
    parts.delete(follow)
    behind.delete(follow)
  }

  async function followUntil(isOver: () => boolean, admits = admitAll): Promise<void> {
    for (let follow = nextOf(admits); follow !== undefined; follow = nextOf(admits)) {
      if (isOver()) return
      drop(follow)
      follow()
      // What it changes is drawn before the time is looked at.
      await nextTick()
    }
  }

  /** Whether what is next has to wait until the answer is on the screen. */
  function isDue(): boolean {
    const [isAnswer = false] = parts.values()
    return isAnswer ? isAnswerDue() : isBehindDue()
  }

  async function begin(): Promise<void> {
    await nextTick()
    await followUntil(isDue)
    isTurning = isAnyBehind()
    if (isTurning) afterPaint(() => void goOn())
  }

  /** Keeps back the panels that are out of sight, unless all are. */
  function seenFirst(): Admits {
    const isSeen: Admits = panel => !unseen.has(panel)
    return [...behind.values()].some(isSeen) ? isSeen : admitAll
  }

  async function goOn(admits = seenFirst()): Promise<void> {
    await followUntil(stretch(FOLLOW_MS), admits)
    isTurning = isAnyBehind()
    if (!isTurning) return
    if (nextOf(admits) === undefined) afterPaint(() => void goOn())
    else setTimeout(() => void goOn(admits), 0)
  }

  function turn(): void {
    if (isTurning) return
    isTurning = true
    void begin()
  }

  function followAll(): void {
    for (const follow of [...behind.keys(), ...parts.keys()]) follow()
    behind.clear()
    parts.clear()
  }

  for (const type of GESTURES) window.addEventListener(type, note, true)
  window.addEventListener('beforeprint', followAll)

  return {
    isActingElsewhere(panel) {
      const around = acted === null ? null : panelAround(acted)
      return around !== null && around !== panel && !document.hidden
    },
    isActingIn: element => acted !== null && element?.contains(acted) === true,
    queue(follow, panel) {
      behind.set(follow, panel)
      turn()
    },
    queuePart(follow, isAnswer) {
      parts.set(follow, isAnswer)
      turn()
    },
    drop,
  }
}

function admitted(behind: Behind, admits: Admits): (() => void)[] {
  return [...behind].flatMap(([follow, panel]) => (admits(panel) ? [follow] : []))
}

function panelAround(target: Element): string | null {
  return target.closest<HTMLElement>('[data-panel]')?.dataset.panel ?? null
}

function panelsOutOfSight(): ReadonlySet<string> {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')]
  return new Set(panels.flatMap(panel => (isInSight(panel) ? [] : [panel.dataset.panel ?? ''])))
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top < window.innerHeight && bottom > 0
}
