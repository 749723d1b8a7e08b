import { nextTick, onUnmounted, shallowRef, type Ref, type ShallowRef } from 'vue'
import { placePopover } from './popover-place'

type Part = Readonly<ShallowRef<HTMLElement | null>>

export interface Popover {
  readonly isOpen: Readonly<Ref<boolean>>
  /** Where the note stands in the viewport, as a style. */
  readonly place: Readonly<Ref<{ readonly left: string; readonly top: string }>>
  readonly open: () => Promise<void>
  /** Places the note anew, when what stands in it has changed. */
  readonly follow: () => Promise<void>
  readonly close: () => void
  /** Esc closes it and gives the focus back. */
  readonly onEscape: (event: KeyboardEvent) => void
  readonly onFocusout: (event: FocusEvent) => void
}

/** A note that opens beside its button and closes on Esc, on Back, on a press elsewhere and when the focus leaves. */
export function usePopover(root: Part, opener: Part, note: Part): Popover {
  const isOpen = shallowRef(false)
  const place = shallowRef({ left: '0', top: '0' })

  async function open(): Promise<void> {
    isOpen.value = true
    listen('add')
    await follow()
  }

  function close(): void {
    if (!isOpen.value) return
    isOpen.value = false
    listen('remove')
  }

  function onEscape(event: KeyboardEvent): void {
    if (!isOpen.value) return
    event.stopPropagation()
    close()
    opener.value?.focus()
  }

  function onFocusout(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && !root.value?.contains(event.relatedTarget)) close()
  }

  function onPointerdown(event: Event): void {
    if (event.target instanceof Node && !root.value?.contains(event.target)) close()
  }

  async function follow(): Promise<void> {
    await nextTick()
    stay()
  }

  function stay(): void {
    const anchor = opener.value?.getBoundingClientRect()
    const size = note.value?.getBoundingClientRect()
    if (anchor === undefined || size === undefined) return
    const { clientWidth: width, clientHeight: height } = document.documentElement
    const { left, top } = placePopover(anchor, size, { width, height })
    place.value = { left: `${left}px`, top: `${top}px` }
  }

  function listen(change: 'add' | 'remove'): void {
    const call = `${change}EventListener` as const
    document[call]('pointerdown', onPointerdown, true)
    document[call]('scroll', stay, true)
    window[call]('resize', stay)
    // What it stands in may leave the page, and come back later.
    window[call]('popstate', close)
  }

  onUnmounted(() => {
    if (isOpen.value) listen('remove')
  })

  return { isOpen, place, open, follow, close, onEscape, onFocusout }
}
