import { shallowRef, type ShallowRef } from 'vue'

/** A mark that is pointed at, with the place to explain it at in px of the viewport. */
export interface Pointed {
  readonly id: string
  readonly x: number
  readonly y: number
}

export interface PointedControl {
  readonly pointed: Readonly<ShallowRef<Pointed | null>>
  /** Takes what a chart emits: px of the chart, or null when nothing is pointed at. */
  readonly point: (id: string | null, x: number, y: number) => void
}

/** What the pointer or the keyboard stands on in the chart in `host`. */
export function usePointed(host: Readonly<ShallowRef<HTMLElement | null>>): PointedControl {
  const pointed = shallowRef<Pointed | null>(null)

  function point(id: string | null, x: number, y: number): void {
    const { value: element } = host
    if (id === null || element === null) {
      pointed.value = null
      return
    }
    // A chart that is longer than its place scrolls within it.
    const { left, top } = element.getBoundingClientRect()
    pointed.value = { id, x: left + x - element.scrollLeft, y: top + y - element.scrollTop }
  }

  return { pointed, point }
}
