import {
  inject,
  nextTick,
  onMounted,
  onUnmounted,
  readonly,
  ref,
  type InjectionKey,
  type Ref,
} from 'vue'
import type { ChartCode } from '../charts/still'
import { inChartTurn } from './chart-turns'
import { TURNS } from './turns'

/** The page drawn beforehand: with the charts' code and for a theme, or, without the code, taken over where it stands. */
export interface BuiltPage {
  readonly code: ChartCode | null
  readonly isDark: boolean
}

/** Given while the page is drawn for the build, and while such a page is taken over. */
export const STILLS: InjectionKey<BuiltPage> = Symbol('stills')

export interface Still {
  /** What draws it at the build; null in the browser. */
  readonly code: ChartCode | null
  /** Whether a drawing of the built page stands here. */
  readonly isShown: Ref<boolean>
  /** Whether the live chart is wanted. */
  readonly isWanted: Ref<boolean>
  /** What the live chart needs did not come; `want` asks for it again. */
  readonly hasFailed: Ref<boolean>
  /** The live chart has drawn: the drawing may go. */
  readonly release: () => void
}

const WANTING = ['pointerenter', 'pointerdown', 'touchstart', 'focusin', 'keydown'] as const

/** The charts whose code did not come: once it has come for one, they ask for it again. */
const lost = new Set<() => void>()

/** Whether the page stands as it was built: true until the script has taken it over. */
export function useIsAsBuilt(): Readonly<Ref<boolean>> {
  const isAsBuilt = ref(inject(STILLS, null) !== null)
  onMounted(() => (isAsBuilt.value = false))
  return readonly(isAsBuilt)
}

/**
 * A chart's drawing in the built page, and when the live chart takes its place: at the first pointer,
 * key or touch on the panel around it, at a key anywhere, or when `want` is called. `load` fetches what
 * it needs; then each chart is made in a task of its own.
 */
export function useStill(
  panel: () => HTMLElement | null,
  load: () => Promise<unknown>,
): Still & { readonly want: () => void } {
  const given = inject(STILLS, null)
  const isOnPage = inject(TURNS, null) !== null
  const isShown = ref(given !== null)
  const isWanted = ref(given === null && !isOnPage)
  const hasFailed = ref(false)
  let isAsked = false
  let isGone = false
  let stop = (): void => undefined

  function want(): void {
    stop()
    if (isAsked) return
    isAsked = true
    hasFailed.value = false
    lost.delete(want)
    load().then(begin, fail)
  }

  function begin(): void {
    inChartTurn(make)
    for (const again of lost) again()
  }

  function fail(): void {
    isAsked = false
    hasFailed.value = true
    if (!isGone) lost.add(want)
  }

  async function make(): Promise<void> {
    isWanted.value = true
    await nextTick()
    // The live chart asks for its code too, and is there a moment after that is.
    await load().catch(fail)
    await nextTick()
  }

  onMounted(() => {
    if (isWanted.value) return
    if (given === null) return want()
    const place = panel()
    for (const type of WANTING) place?.addEventListener(type, want, { passive: true })
    window.addEventListener('keydown', want)
    stop = () => {
      for (const type of WANTING) place?.removeEventListener(type, want)
      window.removeEventListener('keydown', want)
    }
  })
  onUnmounted(() => {
    stop()
    isGone = true
    lost.delete(want)
  })

  return {
    code: given?.code ?? null,
    isShown,
    isWanted,
    hasFailed,
    want,
    release: () => void (isShown.value = false),
  }
}
