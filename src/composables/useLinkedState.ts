import {
  inject,
  nextTick,
  onMounted,
  onUnmounted,
  provide,
  shallowReadonly,
  shallowRef,
  watch,
  type InjectionKey,
  type ShallowRef,
} from 'vue'
import { DEFAULT_VIEW, type ViewState } from '../domain/view-state'
import { useViewStore } from '../stores/view'
import { afterPaint } from './after-paint'
import { AT_ONCE, isAsDrawn, isFirst, whenAlive } from './coming-alive'
import { stretch } from './idle'

/** Whose turn it is to show a change of the view. */
export interface Turns {
  /** Whether the reader acts elsewhere on the page just now, so that a panel's answer can wait a frame. */
  readonly isActingElsewhere: (panel: string) => boolean
  /** Whether the reader acts within an element just now. */
  readonly isActingIn: (element: Element | null) => boolean
  /** Calls back as soon as there is time, at the latest after the next frame; those that are `near` first. */
  readonly queue: (follow: () => void, near?: boolean) => void
  /** Takes a caller back out of the queue. */
  readonly drop: (follow: () => void) => void
}

/** Given where a whole page is on the screen; without it all panels show a change at once. */
export const TURNS: InjectionKey<Turns> = Symbol('turns')

const PANELS = '[data-panel]'
const GESTURES = ['click', 'keydown'] as const

/**
 * Every frame costs its layout and paint, so what fits into one is shown with it. What belongs to the answer may
 * take most of its frame; another panel comes with it only where half of the frame is left for layout and paint.
 */
const NEAR_MS = 12
const BEHIND_MS = 6
const FOLLOW_MS = 32

/**
 * Where the reader acted is drawn first. The linked views follow panel by panel in the page's order: with the
 * answer while that takes little, else once it stands on the screen, as a task gives time.
 */
export function createTurns(): Turns {
  const near = new Set<() => void>()
  const behind = new Set<() => void>()
  let acted: Element | null = null
  let isNearDue = stretch(0)
  let isBehindDue = stretch(0)
  let isTurning = false

  function note({ target }: Event): void {
    acted = target instanceof Element ? target : null
    isNearDue = stretch(NEAR_MS)
    isBehindDue = stretch(BEHIND_MS)
    setTimeout(() => (acted = null), 0)
  }

  function isAnyBehind(): boolean {
    return near.size + behind.size > 0
  }

  async function followUntil(isOver: () => boolean): Promise<void> {
    while (isAnyBehind() && !isOver()) {
      followOne(near.size > 0 ? near : behind)
      // What it changes is drawn before the time is looked at.
      await nextTick()
    }
  }

  async function begin(): Promise<void> {
    await nextTick()
    await followUntil(() => (near.size > 0 ? isNearDue() : isBehindDue()))
    isTurning = isAnyBehind()
    if (isTurning) afterPaint(() => void goOn())
  }

  async function goOn(): Promise<void> {
    await followUntil(stretch(FOLLOW_MS))
    isTurning = isAnyBehind()
    if (isTurning) setTimeout(() => void goOn(), 0)
  }

  function followAll(): void {
    for (const waiting of [behind, near]) {
      for (const follow of waiting) follow()
      waiting.clear()
    }
  }

  for (const type of GESTURES) window.addEventListener(type, note, true)
  window.addEventListener('beforeprint', followAll)

  return {
    isActingElsewhere(panel) {
      const around = acted === null ? null : panelAround(acted)
      return around !== null && around !== panel && !document.hidden
    },
    isActingIn: element => acted !== null && element?.contains(acted) === true,
    queue(follow, isNear = false) {
      const waiting = isNear ? near : behind
      waiting.add(follow)
      if (isTurning) return
      isTurning = true
      void begin()
    },
    drop(follow) {
      near.delete(follow)
      behind.delete(follow)
    },
  }
}

function followOne(waiting: Set<() => void>): void {
  for (const follow of waiting) {
    waiting.delete(follow)
    return follow()
  }
}

function panelAround(target: Element): string | null {
  return target.closest<HTMLElement>(PANELS)?.dataset.panel ?? null
}

/**
 * The view as a panel shows it: at once where the reader acted in it or not on a panel at all, in its
 * turn where another panel was acted on. What the panel does must go by the store itself. A panel that was drawn
 * beforehand shows that until the page is alive, where another has answered before.
 */
export function useLinkedState(panel: string): Readonly<ShallowRef<ViewState>> {
  const view = useViewStore()
  const turns = inject(TURNS, null)
  const shown = shallowRef(isAsDrawn(panel) ? DEFAULT_VIEW : view.state)
  const follow = (): void => void (shown.value = view.state)

  watch(
    () => view.state,
    () => {
      if (isAsDrawn(panel)) return
      if (turns?.isActingElsewhere(panel) === true) return turns.queue(follow)
      turns?.drop(follow)
      follow()
    },
    { flush: 'sync' },
  )
  if (isFirst(panel)) provide(AT_ONCE, true)
  onMounted(() => {
    if (!isAsDrawn(panel)) return follow()
    whenAlive(() => (turns === null ? follow() : turns.queue(follow)))
  })
  onUnmounted(() => turns?.drop(follow))

  return shallowReadonly(shown)
}
