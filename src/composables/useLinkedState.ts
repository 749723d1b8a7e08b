import {
  inject,
  onMounted,
  onUnmounted,
  provide,
  shallowReadonly,
  shallowRef,
  watch,
  type ShallowRef,
} from 'vue'
import { DEFAULT_VIEW, type ViewState } from '../domain/view-state'
import { useViewStore } from '../stores/view'
import { AT_ONCE, isAsDrawn, isFirst, whenAlive } from './coming-alive'
import { TURNS } from './turns'

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
  let leave = (): unknown => undefined

  watch(
    () => view.state,
    () => {
      if (isAsDrawn(panel)) return
      if (turns?.isActingElsewhere(panel) === true) return turns.queue(follow, panel)
      turns?.drop(follow)
      follow()
    },
    { flush: 'sync' },
  )
  if (isFirst(panel)) provide(AT_ONCE, true)
  onMounted(() => {
    if (!isAsDrawn(panel)) return follow()
    leave = whenAlive(() => (turns === null ? follow() : turns.queue(follow, panel)))
  })
  onUnmounted(() => {
    leave()
    turns?.drop(follow)
  })

  return shallowReadonly(shown)
}
